package nabla.answer.misconception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;

/**
 * Taylor polynomials, slopes along a direction, rows of descent, points and backward passes with
 * one mistake.
 */
final class SloppyProcedures {
    private static final List<String> XY = List.of("x", "y");

    private SloppyProcedures() {}

    static void answer(Expr f, Random random, Marking marking) {
        switch (random.nextInt(5)) {
            case 0 -> taylor(f.substitute(Map.of("y", Expr.num(2))), random, marking);
            case 1 -> along(f, random, marking);
            case 2 -> row(f, random, marking);
            case 3 -> points(random, marking);
            default -> backward(random, marking);
        }
    }

    private static Expr d(Expr f, String x) {
        return SloppyStudent.derive(f, x, -1).answer();
    }

    private static void taylor(Expr f, Random random, Marking marking) {
        Expr a = Expr.num(random.nextInt(1, 3));
        Map<String, Expr> at = Map.of("x", a);
        Expr x = Expr.variable("x");
        Expr h = x.minus(a);
        Expr first = d(f, "x");
        Expr value = f.substitute(at);
        Expr slope = first.substitute(at);
        Expr bend = d(first, "x").substitute(at);
        Task task = new Task.Polynomial(f, "x", a, 2);
        Expr half = Expr.num(Rational.HALF);
        Expr linear = value.plus(slope.times(h));
        switch (random.nextInt(4)) {
            case 0 ->
                    marking.mark(
                            task,
                            linear.plus(bend.times(h.pow(2))),
                            Misconception.FACTORIALS_FORGOTTEN);
            case 1 ->
                    marking.mark(
                            task,
                            value.plus(slope.times(x)).plus(half.times(bend).times(x.pow(2))),
                            Misconception.CENTRE_FORGOTTEN);
            case 2 -> marking.mark(task, linear, Misconception.DEGREE_TOO_LOW);
            default ->
                    marking.mark(
                            task,
                            slope.times(h).plus(half.times(bend).times(h.pow(2))),
                            Misconception.VALUE_TERM_MISSING);
        }
    }

    private static void along(Expr f, Random random, Marking marking) {
        Expr x = Expr.num(random.nextInt(1, 4));
        Expr y = Expr.num(random.nextInt(1, 4));
        Expr three = Expr.num(3);
        Expr four = Expr.num(4);
        Map<String, Expr> at = Map.of("x", x, "y", y);
        Expr fx = d(f, "x").substitute(at);
        Expr fy = d(f, "y").substitute(at);
        Task task = new Task.Along(f, XY, List.of(x, y), List.of(three, four));
        Expr product = fx.times(three).plus(fy.times(four));
        switch (random.nextInt(4)) {
            case 0 -> marking.mark(task, product, Misconception.DIRECTION_NOT_NORMALISED);
            case 1 ->
                    marking.mark(
                            task,
                            Expr.call(Function.SQRT, fx.pow(2).plus(fy.pow(2))),
                            Misconception.GRADIENT_LENGTH_FOR_SLOPE);
            case 2 -> marking.mark(task, Expr.vector(fx, fy), Misconception.GRADIENT_FOR_SLOPE);
            default ->
                    marking.mark(
                            task,
                            fx.times(four).plus(fy.times(three)).over(Expr.num(5)),
                            Misconception.PRODUCT_CROSSED);
        }
    }

    private static void row(Expr f, Random random, Marking marking) {
        List<Expr> start = List.of(Expr.num(random.nextInt(1, 4)), Expr.num(random.nextInt(1, 4)));
        Expr rate = Expr.num(Rational.of(random.nextInt(1, 10), 100));
        Task.Descend run = new Task.Descend(f, XY, start, rate, 2);
        Map<String, Expr> before = Map.of("x", start.get(0), "y", start.get(1));
        List<Expr> next = new ArrayList<>();
        List<Expr> here = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Expr slope = d(f, XY.get(i)).substitute(before);
            next.add(start.get(i).minus(rate.times(slope)));
        }
        Map<String, Expr> at = Map.of("x", next.get(0), "y", next.get(1));
        XY.forEach(v -> here.add(d(f, v).substitute(at)));
        Task slope = new Task.RowSlope(run, List.of(start, next), 0);
        Task step = new Task.RowStep(run, List.of(start, next), here, 1);
        Expr moved = rate.times(here.get(1));
        switch (random.nextInt(5)) {
            case 0 ->
                    marking.mark(
                            slope,
                            d(f, "x").substitute(before),
                            Misconception.SLOPE_OF_EARLIER_POINT);
            case 1 -> marking.mark(slope, rate.times(here.get(0)), Misconception.RATE_IN_SLOPE);
            case 2 -> marking.mark(step, next.get(1).plus(moved), Misconception.ASCENT);
            case 3 ->
                    marking.mark(step, next.get(1).minus(here.get(1)), Misconception.RATE_MISSING);
            default ->
                    marking.mark(
                            step, start.get(1).minus(moved), Misconception.STEP_FROM_EARLIER_POINT);
        }
    }

    /** x³ − 3p²x + q·y² − 2qry has the critical points (±p, r). */
    private static void points(Random random, Marking marking) {
        Expr p = Expr.num(random.nextInt(1, 6));
        Expr r = Expr.num(random.nextInt(6, 9));
        Expr x = Expr.variable("x");
        Expr y = Expr.variable("y");
        Expr curve = x.pow(3).minus(Expr.num(3).times(p.pow(2)).times(x));
        Expr f = curve.plus(y.pow(2)).minus(Expr.num(2).times(r).times(y));
        Task task =
                new Task.PointSet(f, XY, List.of(Expr.vector(p, r), Expr.vector(p.negate(), r)));
        switch (random.nextInt(3)) {
            case 0 ->
                    marking.mark(
                            task, Expr.vector(Expr.vector(p, r)), Misconception.ROOT_FORGOTTEN);
            case 1 ->
                    marking.mark(
                            task,
                            Expr.vector(
                                    Expr.vector(p, r.negate()),
                                    Expr.vector(p.negate(), r.negate())),
                            Misconception.ROOT_SIGN);
            default ->
                    marking.mark(
                            task,
                            Expr.vector(Expr.vector(r, p), Expr.vector(r, p.negate())),
                            Misconception.COORDINATES_SWAPPED);
        }
    }

    /** L = (σ(w·x) − y)², by w. */
    private static void backward(Random random, Marking marking) {
        Expr x = Expr.num(random.nextInt(2, 6));
        Expr w = Expr.num(Rational.of(random.nextInt(1, 10), 10));
        Expr y = Expr.num(random.nextInt(2, 4));
        Map<String, Expr> nodes = new java.util.LinkedHashMap<>();
        nodes.put("z", Expr.variable("w").times(Expr.variable("x")));
        nodes.put("a", Expr.call(Function.SIGMOID, Expr.variable("z")));
        nodes.put("L", Expr.variable("a").minus(Expr.variable("y")).pow(2));
        Task task = new Task.Backward(nodes, "w", Map.of("w", w, "x", x, "y", y));
        Expr a = Expr.call(Function.SIGMOID, w.times(x));
        Expr last = Expr.num(2).times(a.minus(y));
        Expr local = a.times(Expr.num(1).minus(a));
        switch (random.nextInt(3)) {
            case 0 -> marking.mark(task, last.times(x), Misconception.LOCAL_FORGOTTEN);
            case 1 -> marking.mark(task, last.times(local), Misconception.STOPPED_SHORT);
            default -> marking.mark(task, local.times(x), Misconception.LOCAL_FORGOTTEN);
        }
    }
}
