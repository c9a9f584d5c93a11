package nabla.answer.misconception;

import static nabla.expr.Expr.Num.ONE;

import java.util.List;
import java.util.Map;
import nabla.calculus.Rule;
import nabla.calculus.Step;
import nabla.expr.Expr;
import nabla.expr.Function;

/** What goes wrong with the chain rule. */
final class ChainSlips {
    private ChainSlips() {}

    static void chain(Step step, Slips slips) {
        Step outer = step.substeps().getFirst();
        Step inner = step.substeps().getLast();
        Expr slope = outer.result();
        Expr du = inner.result();
        List<Slip> outers = Slips.of(outer);
        slips.addAll(
                outers.stream().filter(s -> s.kind() != Misconception.NOT_DIFFERENTIATED).toList(),
                du::times);
        slips.addAll(outers.stream().filter(s -> standsAlone(s.kind())).toList(), s -> s);
        slips.addInner(Slips.of(inner), slope::times);
        around(step, slips);
    }

    /** Whether one who errs so about the outer function leaves the inner one aside, too. */
    private static boolean standsAlone(Misconception kind) {
        return kind == Misconception.NOT_DIFFERENTIATED
                || kind == Misconception.POWER_RULE_ON_EXPONENTIAL
                || kind == Misconception.TERM_INTEGRATED;
    }

    private static void around(Step step, Slips slips) {
        Expr e = step.of();
        Expr slope = step.substeps().getFirst().result();
        Expr u = step.inner();
        Expr du = step.substeps().getLast().result();
        boolean exponential = step.substeps().getFirst().rule() == Rule.EXPONENTIAL;
        slips.add(Misconception.INNER_ADDED, e, slope.plus(du), du, u);
        slips.add(Misconception.OUTER_FORGOTTEN, e, du, u);
        if (!exponential) {
            slips.add(Misconception.OUTER_KEPT, e, e.times(du), u);
            slips.add(Misconception.OUTER_OF_INNER_DERIVATIVE, e, outer(e, u, du), u);
        }
        Expr x = Expr.variable(slips.variable());
        Expr atX = Slips.derivative(outer(e, u, x), slips.variable());
        slips.add(
                Misconception.SLOPE_AT_INNER_DERIVATIVE,
                e,
                atX.substitute(Map.of(slips.variable(), du)),
                u,
                du);
        slips.add(Misconception.SLOPE_AT_VARIABLE, e, atX.times(du), u);
        slips.add(Misconception.SLOPE_AT_VARIABLE, e, atX, u);
        if (!du.equals(ONE)) {
            slips.add(Misconception.INNER_FORGOTTEN, e, slope, du, u);
            slips.add(Misconception.INNER_TWICE, e, slope.times(du).times(du), du, u);
        }
    }

    /** The outer function of another argument. */
    private static Expr outer(Expr e, Expr u, Expr argument) {
        return e.map(child -> child.equals(u) ? argument : child);
    }

    static void logarithmic(Step step, Slips slips) {
        if (!(step.of() instanceof Expr.Power(var u, var v))) {
            return;
        }
        Expr e = step.of();
        Expr du = step.substeps().getFirst().result();
        Expr dv = step.substeps().getLast().result();
        Expr asPower = v.times(u.pow(v.minus(ONE)));
        Expr asExponential = e.times(Expr.call(Function.LN, u));
        slips.add(Misconception.POWER_RULE_ON_EXPONENTIAL, e, asPower.times(du), v);
        slips.add(Misconception.BASE_HELD_CONSTANT, e, asExponential.times(dv), u);
    }
}
