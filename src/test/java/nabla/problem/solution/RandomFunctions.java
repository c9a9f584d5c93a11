package nabla.problem.solution;

import java.util.List;
import java.util.Random;
import nabla.expr.Expr;
import nabla.expr.Function;

/** Functions of x to be differentiated, of every rule; everything follows from the seed. */
final class RandomFunctions {
    private static final List<Function> TABLE =
            List.of(
                    Function.SIN,
                    Function.COS,
                    Function.TAN,
                    Function.LN,
                    Function.SQRT,
                    Function.ATAN,
                    Function.TANH,
                    Function.SIGMOID,
                    Function.SOFTPLUS,
                    Function.RELU,
                    Function.ABS,
                    Function.SINH,
                    Function.ASIN,
                    Function.CBRT);

    private final Random random;

    RandomFunctions(long seed) {
        this.random = new Random(seed);
    }

    /** One that depends on x. */
    Expr next(int depth) {
        while (true) {
            var f = function(depth);
            if (f.contains("x")) return f;
        }
    }

    private Expr function(int depth) {
        if (depth == 0 || random.nextInt(5) == 0) return leaf();
        return switch (random.nextInt(11)) {
            case 0, 1 -> function(depth - 1).plus(function(depth - 1));
            case 2 -> function(depth - 1).minus(function(depth - 1));
            case 3, 4 -> function(depth - 1).times(function(depth - 1));
            case 5 -> function(depth - 1).over(next(depth - 1));
            case 6 -> function(depth - 1).pow(2 + random.nextInt(3));
            case 7 -> Expr.Constant.E.pow(function(depth - 1));
            case 8 ->
                    random.nextInt(4) == 0
                            ? next(depth - 1).pow(function(depth - 1))
                            : number().times(function(depth - 1));
            default -> Expr.call(TABLE.get(random.nextInt(TABLE.size())), function(depth - 1));
        };
    }

    private Expr leaf() {
        var x = Expr.variable("x");
        return switch (random.nextInt(6)) {
            case 0 -> number();
            case 1 -> x.pow(2 + random.nextInt(3));
            case 2 -> number().times(x);
            case 3 -> x.plus(number());
            default -> x;
        };
    }

    private Expr number() {
        return Expr.num(2 + random.nextInt(7));
    }
}
