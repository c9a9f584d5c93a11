package nabla.answer.misconception;

import static nabla.expr.Expr.Num.TWO;
import static nabla.expr.Expr.Num.ZERO;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;

/** What goes wrong with a difference quotient. */
final class DifferenceSlips {
    private DifferenceSlips() {}

    static List<Slip> of(Task.Difference task) {
        Expr h = task.h();
        Expr here = task.shifted(ZERO);
        Expr ahead = task.shifted(h);
        Expr behind = task.shifted(h.negate());
        Expr whole = task.central() ? ahead.minus(behind) : ahead.minus(here);
        Expr width = task.central() ? TWO.times(h) : h;
        List<Slip> slips = new ArrayList<>();
        if (task.central()) {
            add(slips, task, Misconception.FORWARD_FOR_CENTRAL, ahead.minus(here).over(h));
            add(slips, task, Misconception.FORWARD_FOR_CENTRAL, here.minus(behind).over(h));
            add(slips, task, Misconception.HALF_MISSING, whole.over(h));
        } else {
            add(
                    slips,
                    task,
                    Misconception.CENTRAL_FOR_FORWARD,
                    ahead.minus(behind).over(TWO.times(h)));
            add(slips, task, Misconception.BACKWARD_FOR_FORWARD, here.minus(behind).over(h));
            add(slips, task, Misconception.TWO_TOO_MANY, whole.over(TWO.times(h)));
        }
        add(slips, task, Misconception.STEP_SQUARED, whole.over(width.times(h)));
        add(slips, task, Misconception.DIFFERENCE_SWAPPED, whole.negate().over(width));
        add(slips, task, Misconception.NOT_DIVIDED, whole);
        add(slips, task, Misconception.VALUE_NOT_SUBTRACTED, ahead.over(width));
        Expr exact = Slips.derivative(task.f(), task.by()).substitute(Map.of(task.by(), task.at()));
        add(slips, task, Misconception.EXACT_FOR_DIFFERENCE, exact);
        return slips;
    }

    private static void add(
            List<Slip> slips, Task.Difference task, Misconception kind, Expr result) {
        List<Expr> parts = List.of(task.at(), task.h());
        slips.add(new Slip(kind, task.f(), parts, task.by(), result));
    }
}
