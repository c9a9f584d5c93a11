package nabla.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.calculus.NotDifferentiable;
import nabla.expr.Expr;

/**
 * The author's problem, from which a seed makes a variant.
 *
 * @param skill what it practises, in words; all items of a course that name the same are practised
 *     together
 * @param variables the free symbols a learner may use
 * @param parameters in an order in which each can be drawn from those before
 * @param given named formulas in the author's order
 * @param parts what it asks for, at least one; a later part may use the answers of earlier ones
 * @param line where it stands in its file, counted from 1
 */
public record Item(
        String id,
        String title,
        String skill,
        int points,
        List<String> variables,
        List<Parameter> parameters,
        Condition where,
        Map<String, Computation> given,
        Prompt prompt,
        List<Part> parts,
        List<Example> tests,
        int line)
        implements Entry {
    /**
     * How often parameters are drawn again when they break a condition, before the seed is given
     * up.
     */
    static final int TRIES = 400;

    public Item {
        variables = List.copyOf(variables);
        parameters = List.copyOf(parameters);
        parts = List.copyOf(parts);
        tests = List.copyOf(tests);
    }

    /**
     * @throws NoVariant where the seed makes none, which is the author's to mend
     */
    public Variant variant(Seed seed) {
        return variant(seed, Map.of());
    }

    /** The variant with some parameters fixed and the others drawn. */
    public Variant variant(Seed seed, Map<String, Expr> fixed) {
        var parameters = draw(seed, fixed);
        try {
            return Variant.of(this, seed, parameters);
        } catch (NotDifferentiable e) {
            throw new NoVariant(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The parameters of a seed. Each has its own stream, so that a new parameter leaves the others
     * as they were.
     */
    public Map<String, Expr> draw(Seed seed, Map<String, Expr> fixed) {
        var dead = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var drawn = new LinkedHashMap<String, Expr>();
            try {
                for (var parameter : parameters) {
                    var value =
                            fixed.containsKey(parameter.name())
                                    ? fixed.get(parameter.name())
                                    : parameter.draw(
                                            seed.draw(id, parameter.name() + "#" + attempt), drawn);
                    drawn.put(parameter.name(), value);
                }
                if (isWanted(drawn)) return drawn;
            } catch (NoVariant | NotDifferentiable e) {
                dead = String.valueOf(e.getMessage());
            }
        }
        throw new NoVariant(
                dead.isEmpty()
                        ? "none of " + TRIES + " draws fulfils `where`; loosen it or widen a range"
                        : dead);
    }

    /** Conditions may name givens, which then are worked out for every draw. */
    private boolean isWanted(Map<String, Expr> drawn) {
        if (Collections.disjoint(where.names(), given.keySet())) return where.holds(drawn);
        return where.holds(Variant.known(this, drawn));
    }
}
