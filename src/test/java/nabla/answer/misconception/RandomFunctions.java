package nabla.answer.misconception;

import static nabla.expr.Expr.Num.ONE;

import java.util.Random;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.simplify.Simplifier;

/** Functions as they stand in exercises: polynomials, products, quotients, chains. */
final class RandomFunctions {
    private static final Function[] FUNCTIONS = {
        Function.SIN, Function.COS, Function.LN, Function.SQRT, Function.TANH, Function.SIGMOID
    };

    private final Random random;

    RandomFunctions(Random random) {
        this.random = random;
    }

    Expr next(int depth) {
        return depth == 0
                ? atom()
                : switch (random.nextInt(6)) {
                    case 0 -> next(depth - 1).plus(atom()).plus(number(2, 9));
                    case 1 -> product(factor(depth - 1), factor(depth - 1));
                    case 2 -> factor(depth - 1).over(below());
                    case 3 -> inner(depth - 1).pow(number(2, 5));
                    case 4 -> Expr.Constant.E.pow(inner(depth - 1));
                    default -> Expr.call(one(FUNCTIONS), inner(depth - 1));
                };
    }

    Expr ofTwo() {
        Expr x = Expr.variable("x");
        Expr y = Expr.variable("y");
        Expr mixed = product(power(x), power(y));
        Expr more =
                switch (random.nextInt(4)) {
                    case 0 -> number(2, 9).times(y.pow(random.nextInt(2, 5)));
                    case 1 -> Expr.call(Function.SIN, y);
                    case 2 -> Expr.Constant.E.pow(product(number(2, 4), x));
                    default -> number(2, 9).times(x.pow(random.nextInt(2, 5)));
                };
        return mixed.plus(more).plus(random.nextBoolean() ? number(2, 9).times(x) : y.pow(2));
    }

    private Expr power(Expr x) {
        int n = random.nextInt(1, 4);
        return n == 1 ? x : x.pow(n);
    }

    private static Expr product(Expr u, Expr v) {
        return u instanceof Expr.Product || v instanceof Expr.Product
                ? Simplifier.simplify(u.plus(ONE)).times(Simplifier.simplify(v.plus(ONE)))
                : u.times(v);
    }

    private Expr factor(int depth) {
        Expr e = next(depth);
        return e instanceof Expr.Product || e instanceof Expr.Quotient || e instanceof Expr.Negative
                ? e.plus(number(2, 9))
                : e;
    }

    private Expr below() {
        return Expr.variable("x").pow(random.nextInt(2, 4)).plus(number(2, 9));
    }

    private Expr inner(int depth) {
        return depth > 0 && random.nextBoolean()
                ? next(depth)
                : random.nextBoolean()
                        ? number(2, 9).times(Expr.variable("x")).plus(number(1, 9))
                        : Expr.variable("x").pow(2).plus(number(1, 9));
    }

    private Expr atom() {
        Expr x = Expr.variable("x");
        return switch (random.nextInt(5)) {
            case 0 -> number(2, 9).times(x);
            case 1 -> Expr.call(one(FUNCTIONS), x);
            case 2 -> number(2, 9).times(x.pow(random.nextInt(2, 6)));
            case 3 -> Expr.Constant.E.pow(number(2, 5).times(x));
            default -> x.pow(random.nextInt(2, 6));
        };
    }

    private Expr number(int from, int to) {
        return Expr.num(random.nextInt(from, to + 1));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
