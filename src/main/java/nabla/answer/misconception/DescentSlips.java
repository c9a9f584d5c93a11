package nabla.answer.misconception;

import java.util.ArrayList;
import java.util.List;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.numeric.Compiled;

/** What goes wrong with the steps of gradient descent. */
final class DescentSlips {
    private final Task.Descend task;
    private final List<Compiled> slopes = new ArrayList<>();
    private final Compiled value;
    private final double rate;
    private final double[] start;

    DescentSlips(Task.Descend task) {
        this.task = task;
        for (String x : task.by()) {
            slopes.add(Compiled.of(Derivative.of(task.f(), x), task.by()));
        }
        this.value = Compiled.of(task.f(), task.by());
        this.rate = NumberSlips.values(task.rate())[0];
        this.start = NumberSlips.values(new Expr.Vector(task.start()));
    }

    /** What goes wrong with the steps themselves. */
    List<Slip> ofSteps() {
        List<Slip> slips = new ArrayList<>();
        add(slips, Misconception.ASCENT, run(slopes, -rate, task.steps()));
        add(slips, Misconception.RATE_MISSING, run(slopes, 1, task.steps()));
        List<Compiled> values = new ArrayList<>();
        slopes.forEach(s -> values.add(value));
        add(slips, Misconception.DESCENT_BY_VALUE, run(values, rate, task.steps()));
        double[] before = run(slopes, rate, task.steps() - 1);
        double[] after = run(slopes, rate, task.steps());
        add(slips, Misconception.STEP_ONLY, difference(after, before));
        add(slips, Misconception.STEP_ONLY, difference(before, after));
        if (task.steps() > 1) {
            add(slips, Misconception.SLOPE_NOT_RENEWED, notRenewed());
            add(slips, Misconception.STEP_TOO_FEW, before);
        }
        add(slips, Misconception.STEP_TOO_MANY, run(slopes, rate, task.steps() + 1));
        add(slips, Misconception.RATE_TWICE, run(slopes, rate * rate, task.steps()));
        if (task.by().size() > 1) {
            add(slips, Misconception.ONE_AFTER_ANOTHER, oneAfterAnother());
        }
        return slips;
    }

    /** The whole run with a slope that one slip made wrong. */
    List<Slip> ofSlopes() {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < slopes.size(); i++) {
            List<String> by = List.of(task.by().get(i));
            for (Slip slip : DerivativeSlips.withoutAnswer(task.f(), by)) {
                if (!task.by().containsAll(slip.result().variables())
                        || slip.result().equals(task.f())) {
                    continue;
                }
                List<Compiled> wrong = new ArrayList<>(slopes);
                wrong.set(i, Compiled.of(slip.result(), task.by()));
                Expr reached = exact(run(wrong, rate, task.steps()));
                slips.add(slip.within(slope -> reached));
            }
        }
        return slips;
    }

    private void add(List<Slip> slips, Misconception kind, double[] reached) {
        String x = task.by().size() == 1 ? task.by().getFirst() : "";
        slips.add(new Slip(kind, task.f(), List.of(task.rate()), x, exact(reached)));
    }

    /** What is not a number becomes a variable that matches nothing. */
    private static Expr exact(double[] point) {
        List<Expr> components = new ArrayList<>();
        for (double v : point) {
            components.add(
                    Double.isFinite(v) ? Expr.num(Rational.of(v)) : Expr.variable("undefined"));
        }
        return components.size() == 1 ? components.getFirst() : new Expr.Vector(components);
    }

    private double[] run(List<Compiled> directions, double eta, int steps) {
        double[] point = start.clone();
        for (int k = 0; k < steps; k++) {
            double[] next = point.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] -= eta * directions.get(i).at(point);
            }
            point = next;
        }
        return point;
    }

    private double[] notRenewed() {
        double[] point = start.clone();
        for (int i = 0; i < point.length; i++) {
            point[i] -= task.steps() * rate * slopes.get(i).at(start);
        }
        return point;
    }

    private double[] oneAfterAnother() {
        double[] point = start.clone();
        for (int k = 0; k < task.steps(); k++) {
            for (int i = 0; i < point.length; i++) {
                point[i] -= rate * slopes.get(i).at(point);
            }
        }
        return point;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }
}
