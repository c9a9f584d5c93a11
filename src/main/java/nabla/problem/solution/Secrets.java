package nabla.problem.solution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.expr.Expr;

/**
 * What no hint may hold: anything equivalent to a key, but for what stands in the problem itself.
 */
final class Secrets {
    private final List<Expr> keys;

    private Secrets(List<Expr> keys) {
        this.keys = keys;
    }

    /**
     * @param shown what stands in the problem itself
     */
    static Secrets of(List<Expr> keys, List<Expr> shown) {
        var secret = new ArrayList<Expr>();
        for (var key : keys) {
            secret.add(key);
            if (key instanceof Expr.Vector) secret.addAll(entries(key));
        }
        secret.removeAll(shown);
        return new Secrets(secret);
    }

    private static List<Expr> entries(Expr e) {
        return e instanceof Expr.Vector(var components)
                ? components.stream().flatMap(c -> entries(c).stream()).toList()
                : List.of(e);
    }

    /** The rungs without sentences that would give a key away; each sentence once. */
    List<List<Sentence>> kept(List<Set<Sentence>> rungs) {
        var said = new LinkedHashSet<Sentence>();
        var kept = new ArrayList<List<Sentence>>();
        for (var rung : rungs) {
            var sentences = rung.stream().filter(s -> !betrays(s)).filter(said::add).toList();
            if (!sentences.isEmpty()) kept.add(sentences);
        }
        return kept;
    }

    boolean betrays(Sentence sentence) {
        return sentence.maths().anyMatch(this::betrays);
    }

    /** A name, or a derivative yet to be found, tells nothing. */
    private boolean betrays(Maths maths) {
        return switch (maths) {
            case Maths.Value(var e) -> entriesOrSelf(e).stream().anyMatch(this::isKey);
            case Maths.Rounded(var e) -> isKey(e);
            case Maths.Named _, Maths.Slope _ -> false;
            case Maths.Equation(var sides) -> sides.stream().anyMatch(this::betrays);
        };
    }

    private static List<Expr> entriesOrSelf(Expr e) {
        var all = new ArrayList<>(entries(e));
        all.add(e);
        return all;
    }

    private boolean isKey(Expr e) {
        return keys.stream()
                .anyMatch(key -> Equivalence.compare(e, key) instanceof Verdict.Equivalent);
    }
}
