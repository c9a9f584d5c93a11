package nabla.problem.solution;

import nabla.calculus.Differentiator;
import nabla.calculus.Rule;
import nabla.calculus.Step;
import nabla.expr.Expr;
import nabla.expr.Expr.Num;
import nabla.expr.Expr.Power;
import nabla.expr.Expr.Quotient;
import nabla.expr.Expr.Variable;
import nabla.simplify.Simplifier;

/**
 * Derivatives that are seen at a glance: sums of multiples of powers and of functions in the table.
 */
final class Glance {
    private Glance() {}

    static boolean suffices(Step step) {
        return switch (step.rule()) {
            case CONSTANT, VARIABLE -> true;
            case POWER, EXPONENTIAL, FUNCTION -> step.substeps().isEmpty();
            case CONSTANT_MULTIPLE -> suffices(step.substeps().getFirst());
            case SUM -> step.substeps().stream().allMatch(Glance::suffices);
            case RECIPROCAL -> isPowerBelow(step.of());
            case PRODUCT, QUOTIENT, CHAIN, LOGARITHMIC -> false;
        };
    }

    /** As {@code sin(3x)} and {@code (2x + 1)^5}, which many do in the head. */
    static boolean isLinearInside(Step step) {
        return switch (step.rule()) {
            case CHAIN -> {
                var inner = step.substeps().getLast();
                yield suffices(inner)
                        && !Simplifier.simplify(inner.result()).contains(step.variable());
            }
            case CONSTANT_MULTIPLE -> isLinearInside(step.substeps().getFirst());
            default -> false;
        };
    }

    private static boolean isPowerBelow(Expr e) {
        return e instanceof Quotient(var _, var below)
                && (below instanceof Variable || below instanceof Power(Variable _, Num _));
    }

    /** The rule that does it; a sum, where there are several terms to differentiate. */
    static Rule rule(Step step) {
        return switch (step.rule()) {
            case CONSTANT_MULTIPLE ->
                    step.substeps().getFirst().rule() == Rule.VARIABLE
                            ? Rule.CONSTANT_MULTIPLE
                            : rule(step.substeps().getFirst());
            case RECIPROCAL -> Rule.POWER;
            case SUM -> {
                var varying =
                        step.substeps().stream().filter(s -> s.rule() != Rule.CONSTANT).toList();
                yield varying.size() == 1 ? rule(varying.getFirst()) : Rule.SUM;
            }
            default -> step.rule();
        };
    }

    /** The only term of a sum that varies; null where there are several, or for anything else. */
    static @org.jspecify.annotations.Nullable Step only(Step step) {
        if (step.rule() != Rule.SUM) return null;
        var varying = step.substeps().stream().filter(s -> s.rule() != Rule.CONSTANT).toList();
        return varying.size() == 1 ? varying.getFirst() : null;
    }

    /** What remains when constant factors and constant terms are left out. */
    static Step core(Step step) {
        var only = only(step);
        if (only != null) return core(only);
        return step.rule() == Rule.CONSTANT_MULTIPLE ? core(step.substeps().getFirst()) : step;
    }

    /** {@code 3/x^2} as a power, {@code 3*x^(-2)}. */
    static Expr asPower(Quotient fraction) {
        var below = fraction.denominator();
        return fraction.numerator()
                .times(
                        below instanceof Power(var x, Num n)
                                ? new Power(x, n.negate())
                                : new Power(below, Num.ONE.negate()));
    }

    /** The derivative before its numbers are worked out: {@code 2*3*x^2 - 5}. */
    static Expr written(Step step) {
        return switch (step.rule()) {
            case SUM -> Expr.sum(step.substeps().stream().map(Glance::written).toList());
            case CONSTANT_MULTIPLE -> multiple(step, written(step.substeps().getFirst()));
            case RECIPROCAL -> {
                var power = asPower((Quotient) step.of());
                yield written(Differentiator.derive(power, step.variable()));
            }
            default -> step.result();
        };
    }

    /** What a constant factor makes of a derivative. */
    static Expr multiple(Step step, Expr slope) {
        return switch (step.of()) {
            case Expr.Negative _ -> slope.negate();
            case Quotient(var _, var below) -> slope.over(below);
            case Expr.Product(var factors) -> {
                var constant = factors.stream().filter(f -> !f.contains(step.variable())).toList();
                yield Expr.product(constant).times(slope);
            }
            default -> throw new IllegalStateException("no multiple: " + step.of());
        };
    }
}
