package nabla.answer.misconception;

import java.util.List;
import java.util.Map;
import java.util.Random;
import nabla.expr.Expr;
import nabla.expr.Rational;

/** Gradients, Hessians, descents and differences with one mistake. */
final class SloppyVectors {
    private static final List<String> XY = List.of("x", "y");

    private SloppyVectors() {}

    static void answer(Expr f, Random random, Marking marking) {
        Expr fx = d(f, "x");
        Expr fy = d(f, "y");
        switch (random.nextInt(4)) {
            case 0 -> gradient(f, fx, fy, random.nextInt(4), marking);
            case 1 -> hessian(f, fx, fy, random.nextInt(5), marking);
            case 2 -> descent(f, fx, fy, random, marking);
            default -> difference(f.substitute(Map.of("y", Expr.num(2))), random, marking);
        }
    }

    private static Expr d(Expr f, String x) {
        return SloppyStudent.derive(f, x, -1).answer();
    }

    private static void gradient(Expr f, Expr fx, Expr fy, int how, Marking marking) {
        Task task = new Task.Gradation(f, XY);
        switch (how) {
            case 0 -> marking.mark(task, Expr.vector(fy, fx), Misconception.COMPONENTS_SWAPPED);
            case 1 ->
                    marking.mark(
                            task,
                            Expr.vector(fx.negate(), fy.negate()),
                            Misconception.GRADIENT_NEGATED);
            case 2 -> marking.mark(task, fx, Misconception.ONE_COMPONENT);
            default -> marking.mark(task, fx.plus(fy), Misconception.COMPONENTS_ADDED);
        }
    }

    private static void hessian(Expr f, Expr fx, Expr fy, int how, Marking marking) {
        Task task = new Task.SecondPartials(f, XY);
        Expr xx = d(fx, "x");
        Expr xy = d(fx, "y");
        Expr yy = d(fy, "y");
        Expr zero = Expr.Num.ZERO;
        switch (how) {
            case 0 -> marking.mark(task, matrix(xx, zero, yy), Misconception.MIXED_MISSING);
            case 1 -> marking.mark(task, matrix(yy, xy, xx), Misconception.DIAGONAL_SWAPPED);
            case 2 -> marking.mark(task, matrix(xx, xy.negate(), yy), Misconception.MIXED_SIGN);
            case 3 ->
                    marking.mark(
                            task,
                            matrix(fx.pow(2), fx.times(fy), fy.pow(2)),
                            Misconception.OUTER_PRODUCT);
            default -> marking.mark(task, matrix(fx, xy, fy), Misconception.DIAGONAL_ONCE);
        }
    }

    private static Expr matrix(Expr xx, Expr xy, Expr yy) {
        return Expr.vector(Expr.vector(xx, xy), Expr.vector(xy, yy));
    }

    private static void descent(Expr f, Expr fx, Expr fy, Random random, Marking marking) {
        Expr rate = Expr.num(Rational.of(random.nextInt(1, 10), 100));
        List<Expr> start = List.of(Expr.num(random.nextInt(1, 4)), Expr.num(random.nextInt(1, 4)));
        Map<String, Expr> at = Map.of("x", start.get(0), "y", start.get(1));
        Expr sx = fx.substitute(at);
        Expr sy = fy.substitute(at);
        Expr x = start.get(0);
        Expr y = start.get(1);
        Task task = new Task.Descend(f, XY, start, rate, 1);
        switch (random.nextInt(4)) {
            case 0 ->
                    marking.mark(
                            task,
                            Expr.vector(x.plus(rate.times(sx)), y.plus(rate.times(sy))),
                            Misconception.ASCENT);
            case 1 ->
                    marking.mark(
                            task,
                            Expr.vector(x.minus(sx), y.minus(sy)),
                            Misconception.RATE_MISSING);
            case 2 ->
                    marking.mark(
                            task,
                            Expr.vector(rate.times(sx).negate(), rate.times(sy).negate()),
                            Misconception.STEP_ONLY);
            default -> {
                Expr moved = x.minus(rate.times(sx));
                Expr slope = fy.substitute(Map.of("x", moved, "y", y));
                marking.mark(
                        task,
                        Expr.vector(moved, y.minus(rate.times(slope))),
                        Misconception.ONE_AFTER_ANOTHER);
            }
        }
    }

    private static void difference(Expr f, Random random, Marking marking) {
        Expr a = Expr.num(random.nextInt(1, 4));
        Expr h = Expr.num(Rational.of(1, 10));
        Expr here = f.substitute(Map.of("x", a));
        Expr ahead = f.substitute(Map.of("x", a.plus(h)));
        Expr behind = f.substitute(Map.of("x", a.minus(h)));
        Task forward = new Task.Difference(f, "x", a, h, false);
        Task central = new Task.Difference(f, "x", a, h, true);
        switch (random.nextInt(5)) {
            case 0 ->
                    marking.mark(
                            central, ahead.minus(here).over(h), Misconception.FORWARD_FOR_CENTRAL);
            case 1 ->
                    marking.mark(central, ahead.minus(behind).over(h), Misconception.HALF_MISSING);
            case 2 ->
                    marking.mark(
                            forward, here.minus(ahead).over(h), Misconception.DIFFERENCE_SWAPPED);
            case 3 -> marking.mark(forward, ahead.minus(here), Misconception.NOT_DIVIDED);
            default ->
                    marking.mark(
                            forward,
                            d(f, "x").substitute(Map.of("x", a)),
                            Misconception.EXACT_FOR_DIFFERENCE);
        }
    }
}
