package nabla.answer.misconception;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nabla.answer.Verdict;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.numeric.Compiled;

/** What goes wrong with a set of points: they are compared by value, in any order. */
final class PointSlips {
    private static final double ZERO = 1e-9;

    private final Task.PointSet task;
    private final int n;
    private final List<double[]> right;
    private final List<double[]> given;
    private final List<double[]> wrong;
    private final List<double[]> missing;
    private final List<Diagnosis> found = new ArrayList<>();

    private PointSlips(Task.PointSet task, List<double[]> given) {
        this.task = task;
        this.n = task.by().size();
        this.right = points(task.points());
        this.given = given;
        this.wrong = without(given, right);
        this.missing = without(right, given);
    }

    static Verdict judge(Task.PointSet task, Expr answer) {
        PointSlips slips = new PointSlips(task, points(answer, task.by().size()));
        boolean same = slips.wrong.isEmpty() && slips.missing.isEmpty();
        return same
                ? new Verdict.Equivalent(Verdict.Ground.AGREEMENT, "These are all of the points.")
                : new Verdict.Different("These are other points.", null);
    }

    static List<Diagnosis> diagnose(Task.PointSet task, Expr answer) {
        List<double[]> given = points(answer, task.by().size());
        PointSlips slips = new PointSlips(task, given);
        if (given.isEmpty() || slips.wrong.isEmpty() && slips.missing.isEmpty()) {
            return List.of();
        }
        slips.coordinateAlone(answer);
        if (!slips.found.isEmpty() || given.stream().anyMatch(p -> p.length != slips.n)) {
            return slips.found;
        }
        if (slips.wrong.isEmpty()) {
            slips.incomplete();
        } else {
            slips.mistaken();
            if (slips.found.isEmpty()) {
                slips.oneSlopeOnly();
            }
        }
        return slips.found;
    }

    /** What is there is right, but something was lost on the way. */
    private void incomplete() {
        boolean mirrored =
                missing.stream().allMatch(m -> given.stream().anyMatch(g -> isMirrored(g, m)));
        for (int i = 0; i < n; i++) {
            int at = i;
            if (missing.stream().allMatch(p -> isZero(p[at]))
                    && given.stream().noneMatch(p -> isZero(p[at]))) {
                add(Misconception.ROOT_AT_ZERO_FORGOTTEN, task.by().get(i));
            }
        }
        if (mirrored) {
            add(Misconception.ROOT_FORGOTTEN, "");
        }
    }

    /** Opposite in one coordinate, the same in all others. */
    private static boolean isMirrored(double[] p, double[] q) {
        int opposite = 0;
        for (int i = 0; i < p.length; i++) {
            if (near(p[i], q[i])) {
                continue;
            }
            if (!near(p[i], -q[i])) {
                return false;
            }
            opposite++;
        }
        return opposite == 1;
    }

    private void mistaken() {
        for (int i = 0; i < n; i++) {
            if (isRight(turned(i))) {
                add(Misconception.ROOT_SIGN, task.by().get(i));
            }
        }
        if (n == 2) {
            if (isRight(given.stream().map(p -> new double[] {p[1], p[0]}).toList())) {
                add(Misconception.COORDINATES_SWAPPED, "");
            }
            if (missing.isEmpty() && wrong.stream().allMatch(this::isCrossed)) {
                add(Misconception.COORDINATES_CROSSED, "");
            }
        }
        if (n == 1) {
            ofCurve();
        }
    }

    private void ofCurve() {
        String x = task.by().getFirst();
        boolean symmetric = isRight(right.stream().map(p -> new double[] {-p[0]}).toList());
        if (symmetric
                && isAll(given, right.stream().map(p -> new double[] {p[0] * p[0]}).toList())) {
            add(Misconception.ROOT_NOT_TAKEN, x);
        }
        Expr f = task.f();
        if (f == null) {
            return;
        }
        Compiled value = Compiled.of(f, task.by());
        if (isAll(given, right.stream().map(p -> new double[] {value.at(p)}).toList())) {
            add(Misconception.HEIGHT_FOR_PLACE, x);
        }
        if (given.stream().allMatch(p -> isZero(value.at(p)))) {
            add(Misconception.ZEROS_FOR_CRITICAL, x);
        }
        Compiled bend = Compiled.of(Derivative.of(f, List.of(x, x)), task.by());
        if (given.stream().allMatch(p -> isZero(bend.at(p)))) {
            add(Misconception.INFLECTION_FOR_CRITICAL, x);
        }
    }

    /** Some slope is zero at every point, but another is not at the wrong ones. */
    private void oneSlopeOnly() {
        Expr f = task.f();
        if (f == null || n != 2) {
            return;
        }
        for (int i = 0; i < n; i++) {
            Predicate<double[]> level = level(f, i);
            Predicate<double[]> other = level(f, 1 - i);
            if (given.stream().allMatch(level) && wrong.stream().noneMatch(other)) {
                Expr name = Expr.variable(task.by().get(1 - i));
                found.add(
                        new Diagnosis(
                                Misconception.ONE_SLOPE_ONLY, f, List.of(name), task.by().get(i)));
            }
        }
    }

    private Predicate<double[]> level(Expr f, int i) {
        Compiled slope = Compiled.of(Derivative.of(f, task.by().get(i)), task.by());
        return p -> isZero(slope.at(p));
    }

    /** Single numbers where points are asked for: the coordinates by one variable. */
    private void coordinateAlone(Expr answer) {
        boolean single = VectorSlips.flat(answer).size() == answer.children().size();
        if (n == 1 || right.size() < 2 || !single) {
            return;
        }
        List<double[]> numbers = points(answer.children());
        for (int i = 0; i < n; i++) {
            int at = i;
            List<double[]> own = right.stream().map(p -> new double[] {p[at]}).toList();
            if (isAll(numbers, own) && isAll(own, numbers)) {
                add(Misconception.COORDINATE_ALONE, task.by().get(i));
            }
        }
    }

    private void add(Misconception kind, String variable) {
        Expr f = task.f();
        Expr where = f == null ? task.key() : f;
        found.add(new Diagnosis(kind, where, List.of(), variable));
    }

    private List<double[]> turned(int i) {
        return given.stream()
                .map(
                        p -> {
                            double[] q = p.clone();
                            q[i] = -q[i];
                            return q;
                        })
                .toList();
    }

    private boolean isRight(List<double[]> points) {
        return without(points, right).isEmpty() && without(right, points).isEmpty();
    }

    /** Whether each coordinate is that of some right point. */
    private boolean isCrossed(double[] p) {
        for (int i = 0; i < n; i++) {
            int at = i;
            if (right.stream().noneMatch(q -> near(p[at], q[at]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAll(List<double[]> some, List<double[]> all) {
        return without(some, all).isEmpty();
    }

    private static List<double[]> without(List<double[]> points, List<double[]> others) {
        return points.stream().filter(p -> others.stream().noneMatch(q -> isSame(p, q))).toList();
    }

    private static boolean isSame(double[] p, double[] q) {
        if (p.length != q.length) {
            return false;
        }
        for (int i = 0; i < p.length; i++) {
            if (!near(p[i], q[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= ZERO * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    private static boolean isZero(double a) {
        return Math.abs(a) <= ZERO;
    }

    /** One point, or a vector of points; numbers are taken as they are. */
    private static List<double[]> points(Expr e, int n) {
        if (!(e instanceof Expr.Vector(var components))) {
            return points(List.of(e));
        }
        boolean one = n > 1 && components.size() == n && VectorSlips.flat(e).size() == n;
        return one ? points(List.of(e)) : points(components);
    }

    private static List<double[]> points(List<Expr> points) {
        return points.stream().map(NumberSlips::values).toList();
    }
}
