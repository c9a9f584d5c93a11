package nabla.answer.misconception;

import static nabla.expr.Expr.Num.ONE;
import static nabla.expr.Expr.Num.ZERO;

import nabla.calculus.Step;
import nabla.expr.Expr;
import nabla.expr.Function;

/** What goes wrong with the derivative of a power, an exponential or a function of the table. */
final class OuterSlips {
    private OuterSlips() {}

    /**
     * @param step the outer derivative alone: a leaf whose result is the slope at the inner
     *     function
     */
    static void of(Step step, Slips slips) {
        if (!step.substeps().isEmpty()) {
            return;
        }
        switch (step.of()) {
            case Expr.Power(var base, var exponent) when exponent.contains(slips.variable()) ->
                    exponential(step.of(), base, exponent, slips);
            case Expr.Power(var base, var exponent) -> power(step.of(), base, exponent, slips);
            case Expr.Call call when call.function() == Function.EXP ->
                    exponential(call, Expr.Constant.E, call.argument(), slips);
            case Expr.Call call -> FunctionSlips.of(call, step.result(), slips);
            case Expr.Num _,
                    Expr.Constant _,
                    Expr.Variable _,
                    Expr.Sum _,
                    Expr.Product _,
                    Expr.Quotient _,
                    Expr.Negative _,
                    Expr.Vector _ -> {}
        }
    }

    private static void power(Expr e, Expr u, Expr n, Slips slips) {
        Expr lowered = number(n.minus(ONE));
        Expr raised = number(n.plus(ONE));
        slips.add(Misconception.EXPONENT_NOT_LOWERED, e, n.times(e), n, lowered);
        slips.add(Misconception.EXPONENT_NOT_BROUGHT_DOWN, e, u.pow(lowered), n);
        slips.add(Misconception.EXPONENT_RAISED, e, n.times(u.pow(raised)), n, lowered);
        slips.add(
                Misconception.LOWERED_EXPONENT_AS_FACTOR,
                e,
                lowered.times(u.pow(lowered)),
                n,
                lowered);
        if (!raised.equals(ZERO)) {
            slips.add(Misconception.TERM_INTEGRATED, e, u.pow(raised).over(raised));
        }
    }

    private static Expr number(Expr e) {
        return nabla.simplify.Simplifier.simplify(e);
    }

    private static void exponential(Expr e, Expr base, Expr u, Slips slips) {
        slips.add(Misconception.POWER_RULE_ON_EXPONENTIAL, e, u.times(base.pow(u.minus(ONE))), u);
        if (base.equals(Expr.Constant.E)) {
            return;
        }
        Expr ln = Expr.call(Function.LN, base);
        slips.add(Misconception.LOGARITHM_OF_BASE_MISSING, e, e, ln);
        slips.add(Misconception.LOGARITHM_OF_BASE_DIVIDED, e, e.over(ln), ln);
    }
}
