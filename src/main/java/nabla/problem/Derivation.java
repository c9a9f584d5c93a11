package nabla.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nabla.calculus.Rule;
import nabla.calculus.Step;
import nabla.expr.Expr;
import nabla.expr.Expr.Variable;
import nabla.simplify.Simplifier;

/**
 * A derivative as a teacher writes it on the board: the tree of steps with the trivial ones folded
 * away.
 *
 * @param rule the rule used
 * @param of what it was used on
 * @param variable by which variable
 * @param result what the rule gives, numbers worked out
 * @param parts the derivatives it was put together from. For {@link Rule#CHAIN} the first is the
 *     outer one, by a letter that stands for the inner function, and the second the inner one
 */
public record Derivation(Rule rule, Expr of, String variable, Expr result, List<Derivation> parts) {
    public Derivation {
        parts = List.copyOf(parts);
    }

    static Derivation of(Step step) {
        return switch (step.rule()) {
            case CONSTANT_MULTIPLE -> multiple(step);
            case CHAIN -> chain(step);
            case SUM ->
                    new Derivation(
                            Rule.SUM,
                            step.of(),
                            step.variable(),
                            assembled(step),
                            all(step.substeps().stream().filter(s -> s.rule() != Rule.CONSTANT)));
            case CONSTANT,
                    VARIABLE,
                    POWER,
                    EXPONENTIAL,
                    FUNCTION,
                    PRODUCT,
                    QUOTIENT,
                    RECIPROCAL,
                    LOGARITHMIC ->
                    new Derivation(
                            step.rule(),
                            step.of(),
                            step.variable(),
                            assembled(step),
                            all(step.substeps().stream()));
        };
    }

    /** Whether it can be seen at a glance: a constant, the variable, a multiple of it. */
    public boolean isTrivial() {
        return parts.isEmpty()
                && (rule == Rule.CONSTANT
                        || rule == Rule.VARIABLE
                        || rule == Rule.CONSTANT_MULTIPLE);
    }

    /**
     * As a part of something larger, a sum of trivial terms such as 2w - 6 needs no account of its
     * own.
     */
    private Derivation atAGlance() {
        var easy = rule == Rule.SUM && parts.stream().allMatch(Derivation::isTrivial);
        return easy ? new Derivation(rule, of, variable, result, List.of()) : this;
    }

    /** The factor goes along with the step it multiplies: 3x² is one use of the power rule. */
    private static Derivation multiple(Step step) {
        var inner = of(step.substeps().getFirst());
        var rule = inner.isTrivial() ? Rule.CONSTANT_MULTIPLE : inner.rule();
        return new Derivation(rule, step.of(), step.variable(), assembled(step), inner.parts());
    }

    private static Derivation chain(Step step) {
        var outer = step.substeps().getFirst();
        var inner = step.substeps().getLast();
        var letter = letter(step.of());
        var u = new Variable(letter);
        var outside =
                new Derivation(
                        outer.rule(),
                        replace(outer.of(), inner.of(), u),
                        letter,
                        simple(replace(outer.result(), inner.of(), u)),
                        List.of());
        return new Derivation(
                Rule.CHAIN,
                step.of(),
                step.variable(),
                assembled(step),
                List.of(outside, of(inner).atAGlance()));
    }

    private static List<Derivation> all(Stream<Step> steps) {
        return steps.map(Derivation::of).map(Derivation::atAGlance).toList();
    }

    /**
     * The rule's result; simplified where nothing remains to be seen of how it was put together.
     */
    private static Expr assembled(Step step) {
        var leaf = step.substeps().stream().allMatch(s -> s.substeps().isEmpty());
        var composed =
                switch (step.rule()) {
                    case PRODUCT, QUOTIENT, CHAIN, LOGARITHMIC, RECIPROCAL -> true;
                    default -> false;
                };
        return leaf && !composed ? simple(step.result()) : Tidy.tidy(step.result());
    }

    private static Expr simple(Expr e) {
        return Simplifier.simplify(e);
    }

    private static String letter(Expr e) {
        return Stream.of("u", "v", "s", "t", "p", "q")
                .filter(l -> !e.contains(l))
                .findFirst()
                .orElse("u_1");
    }

    private static Expr replace(Expr e, Expr part, Expr by) {
        return e.equals(part) ? by : e.map(child -> replace(child, part, by));
    }

    /** This derivation and all it rests on, itself last. */
    public List<Derivation> flat() {
        var all = new ArrayList<Derivation>();
        for (var part : parts) all.addAll(part.flat());
        all.add(this);
        return all;
    }
}
