package nabla.answer.misconception;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nabla.calculus.Derivative;
import nabla.calculus.Differentiator;
import nabla.calculus.NotDifferentiable;
import nabla.expr.Expr;

/** Everything that may go wrong on the way to a derivative, a higher one included. */
final class DerivativeSlips {
    private DerivativeSlips() {}

    /** All slips; one that is recognised by the answer itself has the answer as its result. */
    static List<Slip> of(Expr f, List<String> by, Expr answer) {
        List<Slip> slips = new ArrayList<>(withoutAnswer(f, by));
        if (by.size() == 1 && integrates(answer, f, by.getFirst())) {
            slips.add(slip(Misconception.ANTIDERIVATIVE, f, by.getFirst(), answer));
        }
        return slips;
    }

    static List<Slip> withoutAnswer(Expr f, List<String> by) {
        List<Slip> slips = new ArrayList<>();
        Expr current = f;
        for (int i = 0; i < by.size(); i++) {
            Expr before = current;
            List<String> rest = by.subList(i + 1, by.size());
            for (Slip slip : Slips.of(Differentiator.derive(current, by.get(i)))) {
                if (by.size() == 1 || !slip.result().equals(before)) {
                    slips.add(slip.within(wrong -> raw(wrong, rest)));
                }
            }
            if (i > 0) {
                slips.add(slip(Misconception.TOO_SELDOM, current, by.get(i), current));
            }
            current = Derivative.of(current, by.get(i));
        }
        whole(f, by, current, slips);
        return slips;
    }

    /** What is confused as a whole: one derivative with another. */
    private static void whole(Expr f, List<String> by, Expr right, List<Slip> slips) {
        String x = by.getLast();
        slips.add(slip(Misconception.TOO_OFTEN, f, x, Slips.derivative(right, x)));
        if (by.size() > 1) {
            return;
        }
        Expr total = right;
        TreeSet<String> others = new TreeSet<>(f.variables());
        others.remove(x);
        for (String other : others) {
            Expr partial = Slips.derivative(f, other);
            total = total.plus(partial);
            slips.add(
                    new Slip(
                            Misconception.WRONG_VARIABLE,
                            f,
                            List.of(Expr.variable(other)),
                            x,
                            partial));
        }
        if (others.size() == 1) {
            slips.add(
                    new Slip(
                            Misconception.OTHER_NOT_CONSTANT,
                            f,
                            List.of(Expr.variable(others.first())),
                            x,
                            total));
        }
    }

    private static Slip slip(Misconception kind, Expr f, String variable, Expr result) {
        return new Slip(kind, f, List.of(), variable, result);
    }

    private static Expr raw(Expr e, List<String> by) {
        Expr result = e;
        for (String x : by) {
            result = Slips.derivative(result, x);
        }
        return result;
    }

    private static boolean integrates(Expr answer, Expr f, String x) {
        try {
            return answer.contains(x)
                    && Diagnoses.isSame(Differentiator.derive(answer, x).result(), f);
        } catch (NotDifferentiable none) {
            return false;
        }
    }
}
