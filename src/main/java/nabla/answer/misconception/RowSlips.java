package nabla.answer.misconception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.simplify.Simplifier;

/** What goes wrong in a table of descent, entry by entry. */
final class RowSlips {
    private final Task.Descend run;
    private final List<List<Expr>> points;
    private final List<Expr> here;
    private final int index;
    private final List<Slip> slips = new ArrayList<>();

    private RowSlips(Task.Descend run, List<List<Expr>> points, int index) {
        this.run = run;
        this.points = points;
        this.here = points.getLast();
        this.index = index;
    }

    static Expr slope(Task.Descend run, List<Expr> at, int index) {
        Expr slope = Derivative.of(run.f(), run.by().get(index));
        return Simplifier.simplify(slope.substitute(Task.point(run.by(), at)));
    }

    /** What goes wrong with a slope. */
    static List<Slip> of(Task.RowSlope task) {
        RowSlips row = new RowSlips(task.run(), task.points(), task.index());
        row.slopes();
        return row.slips;
    }

    /** What goes wrong with a step. */
    static List<Slip> of(Task.RowStep task) {
        RowSlips row = new RowSlips(task.run(), task.points(), task.index());
        row.steps(task.slopes());
        return row.slips;
    }

    private void slopes() {
        Expr right = slope(run, here, index);
        add(Misconception.RATE_IN_SLOPE, run.rate().times(right));
        add(Misconception.RATE_IN_SLOPE, run.rate().times(right).negate());
        add(Misconception.SLOPE_SIGN, right.negate());
        earlier().forEach(p -> add(Misconception.SLOPE_OF_EARLIER_POINT, slope(run, p, index), p));
        List<Expr> moved = new ArrayList<>(here);
        for (int i = 0; i < index; i++) {
            moved.set(i, here.get(i).minus(run.rate().times(slope(run, here, i))));
            add(Misconception.ONE_AFTER_ANOTHER, slope(run, moved, index));
        }
        Map<String, Expr> at = Task.point(run.by(), here);
        add(Misconception.VALUE_FOR_SLOPE, run.f().substitute(at));
        for (Slip slip : DerivativeSlips.withoutAnswer(run.f(), List.of(run.by().get(index)))) {
            if (!slip.result().equals(run.f())) {
                slips.add(slip.within(wrong -> wrong.substitute(at)));
            }
        }
    }

    private void steps(List<Expr> slopes) {
        Expr x = here.get(index);
        Expr rate = run.rate();
        Expr slope = slopes.get(index);
        Expr step = rate.times(slope);
        add(Misconception.ASCENT, x.plus(step));
        add(Misconception.RATE_MISSING, x.minus(slope));
        add(Misconception.RATE_TWICE, x.minus(rate.times(step)));
        add(Misconception.RATE_DIVIDED, x.minus(slope.over(rate)));
        add(Misconception.STEP_ONLY, step);
        add(Misconception.STEP_ONLY, step.negate());
        add(Misconception.STEP_REVERSED, step.minus(x));
        Expr value = run.f().substitute(Task.point(run.by(), here));
        add(Misconception.DESCENT_BY_VALUE, x.minus(rate.times(value)));
        for (int j = 0; j < slopes.size(); j++) {
            if (j != index) {
                add(Misconception.OTHER_SLOPE, x.minus(rate.times(slopes.get(j))));
                add(Misconception.OTHER_COORDINATE, here.get(j).minus(step));
            }
        }
        for (List<Expr> p : earlier()) {
            add(Misconception.STEP_FROM_EARLIER_POINT, p.get(index).minus(step), p);
            Expr old = slope(run, p, index);
            add(Misconception.SLOPE_OF_EARLIER_POINT, x.minus(rate.times(old)), p);
        }
    }

    private List<List<Expr>> earlier() {
        return points.subList(0, points.size() - 1).stream().filter(p -> !p.equals(here)).toList();
    }

    private void add(Misconception kind, Expr result) {
        add(kind, result, here);
    }

    private void add(Misconception kind, Expr result, List<Expr> point) {
        String x = run.by().get(index);
        List<Expr> parts = List.of(run.rate(), one(point), one(here));
        slips.add(new Slip(kind, run.f(), parts, x, result));
    }

    private static Expr one(List<Expr> point) {
        return point.size() == 1 ? point.getFirst() : new Expr.Vector(point);
    }

    /** The right table: a row a step. */
    static Expr table(Task.Descend run) {
        List<Expr> rows = new ArrayList<>();
        List<Expr> at = run.start();
        for (int k = 0; k < run.steps(); k++) {
            List<Expr> row = new ArrayList<>();
            List<Expr> next = new ArrayList<>();
            for (int i = 0; i < at.size(); i++) {
                row.add(slope(run, at, i));
                next.add(Simplifier.simplify(at.get(i).minus(run.rate().times(row.get(i)))));
            }
            row.addAll(next);
            rows.add(new Expr.Vector(row));
            at = next;
        }
        return new Expr.Vector(rows);
    }

    /** Right where every entry follows from those before it. */
    static Verdict judge(Task.Table task, Expr answer) {
        Verdict exact = Equivalence.compare(answer, task.key());
        return exact instanceof Verdict.Different
                        && hasItsSize(task, answer)
                        && firstWrong(task, answer).isEmpty()
                ? new Verdict.Equivalent(
                        Verdict.Ground.AGREEMENT, "Every entry follows from those before it.")
                : exact;
    }

    static List<Diagnosis> diagnose(Task.Table task, Expr answer) {
        return hasItsSize(task, answer)
                ? firstWrong(task, answer)
                        .map(wrong -> Diagnoses.all(wrong.task(), wrong.entry()))
                        .orElse(List.of())
                : List.of();
    }

    private static boolean hasItsSize(Task.Table task, Expr answer) {
        Task.Descend run = task.run();
        return VectorSlips.flat(answer).size() == 2 * run.by().size() * run.steps();
    }

    /** An entry that does not follow from those before it. */
    private record Wrong(Task task, Expr entry) {}

    private static Optional<Wrong> firstWrong(Task.Table task, Expr answer) {
        Task.Descend run = task.run();
        int n = run.by().size();
        List<Expr> entries = VectorSlips.flat(answer);
        List<List<Expr>> points = new ArrayList<>(List.of(run.start()));
        for (int first = 0; first < entries.size(); first += 2 * n) {
            List<Expr> slopes = entries.subList(first, first + n);
            for (int i = 0; i < 2 * n; i++) {
                Task entry =
                        i < n
                                ? new Task.RowSlope(run, points, i)
                                : new Task.RowStep(run, points, slopes, i - n);
                Rounded given = new Rounded(entries.get(first + i));
                double[] right = NumberSlips.values(entry.key());
                if (!given.isNear(right) && !given.rounds(right)) {
                    return Optional.of(new Wrong(entry, entries.get(first + i)));
                }
            }
            points.add(entries.subList(first + n, first + 2 * n));
        }
        return Optional.empty();
    }
}
