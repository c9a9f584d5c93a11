package nabla.answer.misconception;

import static nabla.expr.Expr.Num.ONE;
import static nabla.expr.Expr.Num.ZERO;

import java.util.List;
import nabla.calculus.Step;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.simplify.Numbers;
import org.jspecify.annotations.Nullable;

/** What goes wrong with the quotient rule. */
final class QuotientSlips {
    private QuotientSlips() {}

    static void quotient(Step step, Slips slips) {
        Step du = step.substeps().get(0);
        Step dv = step.substeps().get(1);
        Expr e = step.of();
        Expr u = du.of();
        Expr v = dv.of();
        Expr first = du.result().times(v);
        Expr second = u.times(dv.result());
        Expr top = first.minus(second);
        slips.addFactor(du, wrong -> wrong.times(v).minus(second).over(v.pow(2)));
        slips.addFactor(dv, wrong -> first.minus(u.times(wrong)).over(v.pow(2)));
        slips.kept(e);
        slips.add(Misconception.QUOTIENT_OF_DERIVATIVES, e, du.result().over(dv.result()));
        slips.add(Misconception.QUOTIENT_SWAPPED, e, second.minus(first).over(v.pow(2)), u, v);
        slips.add(Misconception.QUOTIENT_NOT_SQUARED, e, top.over(v), v);
        slips.add(Misconception.QUOTIENT_UNDIVIDED, e, top, v);
        slips.add(Misconception.QUOTIENT_PLUS, e, first.plus(second).over(v.pow(2)), u, v);
        slips.add(Misconception.QUOTIENT_OVER_DERIVATIVE, e, top.over(dv.result().pow(2)), v);
        if (!dv.result().equals(v)) {
            slips.add(Misconception.QUOTIENT_TERM_FORGOTTEN, e, du.result().over(v), v);
        }
        slips.add(Misconception.QUOTIENT_TERM_FORGOTTEN, e, second.negate().over(v.pow(2)), u);
    }

    static void reciprocal(Step step, Slips slips) {
        Step dv = step.substeps().getFirst();
        Expr e = step.of();
        Expr v = dv.of();
        Expr c = e instanceof Expr.Quotient(var numerator, _) ? numerator : ONE;
        Rational n = exponent(v);
        // 1/xⁿ is mostly read as x⁻ⁿ, where the exponent goes wrong in a way of its own.
        List<Slip> inner =
                Slips.of(dv).stream()
                        .filter(s -> n == null || s.kind() != Misconception.EXPONENT_RAISED)
                        .toList();
        slips.addInner(inner, wrong -> c.times(wrong).over(v.pow(2)).negate());
        slips.kept(e);
        if (!dv.result().equals(ONE)) {
            slips.add(Misconception.INNER_FORGOTTEN, e, c.over(v.pow(2)).negate(), dv.result(), v);
        }
        slips.add(Misconception.QUOTIENT_OF_DERIVATIVES, e, c.over(dv.result()));
        slips.add(Misconception.QUOTIENT_OF_DERIVATIVES, e, ZERO);
        slips.add(Misconception.RECIPROCAL_SIGN, e, c.times(dv.result()).over(v.pow(2)), v);
        if (n == null || !n.equals(Rational.TWO)) {
            slips.add(
                    Misconception.QUOTIENT_NOT_SQUARED,
                    e,
                    c.times(dv.result()).over(v).negate(),
                    v);
        }
        slips.add(Misconception.QUOTIENT_UNDIVIDED, e, c.times(dv.result()).negate(), v);
        if (n != null && v instanceof Expr.Power(var base, _)) {
            raised(e, c, base, n, slips);
        }
    }

    private static @Nullable Rational exponent(Expr v) {
        return v instanceof Expr.Power(_, var exponent) ? Numbers.rational(exponent) : null;
    }

    /** 1/xⁿ read as x⁻ⁿ, whose exponent then goes up instead of down. */
    private static void raised(Expr e, Expr c, Expr base, Rational n, Slips slips) {
        Expr below = base.pow(Expr.num(n.minus(Rational.ONE)));
        slips.add(
                Misconception.EXPONENT_RAISED,
                e,
                Expr.num(n)
                        .times(c)
                        .over(below)
                        .negate()
                        .times(Slips.derivative(base, slips.variable())),
                Expr.num(n.negate()),
                Expr.num(n.negate().minus(Rational.ONE)));
    }
}
