package nabla.problem;

import static nabla.problem.Operation.Argument.FORMULA;
import static nabla.problem.Operation.Argument.NUMBER;
import static nabla.problem.Operation.Argument.POINT;
import static nabla.problem.Operation.Argument.VARIABLES;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nabla.calculus.Gradient;
import nabla.calculus.Hessian;
import nabla.calculus.Jacobian;
import nabla.calculus.Taylor;
import nabla.expr.Expr;
import nabla.simplify.Simplifier;

/** What a key can be computed with, one row an operation: how it is written, and its value. */
public enum Operation {
    /** All second partial derivatives, a matrix. */
    HESSIAN("hessian(f, [x, y])", FORMULA, VARIABLES) {
        @Override
        Expr value(Operands o) {
            return Hessian.of(o.f(), o.by());
        }
    },
    /** The partial derivatives of several functions, a row each. */
    JACOBIAN("jacobian([f, g], [x, y])", FORMULA, VARIABLES) {
        @Override
        Expr value(Operands o) {
            return Jacobian.of(new Expr.Vector(o.components()), o.by());
        }
    },
    /** The points at which every slope is zero: numbers for one variable, otherwise points. */
    CRITICAL("critical(f, [x, y])", FORMULA, VARIABLES) {
        @Override
        Expr value(Operands o) {
            return new Expr.Vector(Stationary.points(o.f(), o.by()));
        }
    },
    /** 1 at a minimum, −1 at a maximum, 0 at a saddle point. */
    KIND("kind(f, [x, y], [p, q])", FORMULA, VARIABLES, POINT) {
        @Override
        Expr value(Operands o) {
            return Expr.num(Stationary.kind(o.f(), o.by(), o.at(0)));
        }
    },
    /** (f(a + h) − f(a))/h. */
    DIFFERENCE("difference(f, x, a, h)", FORMULA, VARIABLES, POINT, NUMBER) {
        @Override
        Expr value(Operands o) {
            var h = o.number(1);
            return Simplifier.simplify(o.shifted(h).minus(o.shifted(Expr.Num.ZERO)).over(h));
        }
    },
    /** (f(a + h) − f(a − h))/(2h). */
    CENTRAL("central(f, x, a, h)", FORMULA, VARIABLES, POINT, NUMBER) {
        @Override
        Expr value(Operands o) {
            var h = o.number(1);
            return Simplifier.simplify(
                    o.shifted(h).minus(o.shifted(h.negate())).over(Expr.Num.TWO.times(h)));
        }
    },
    /** The slope at a point along a direction, whose length does not matter. */
    DIRECTIONAL("directional(f, [x, y], [a, b], [u, v])", FORMULA, VARIABLES, POINT, POINT) {
        @Override
        Expr value(Operands o) {
            if (o.at(1).stream().allMatch(u -> Simplifier.simplify(u).equals(Expr.Num.ZERO))) {
                throw new NoVariant("a direction of length zero points nowhere");
            }
            return Simplifier.simplify(
                    Gradient.directional(o.f(), o.by(), o.at(1)).substitute(o.point(0)));
        }
    },
    /** The Taylor polynomial about a, of degree n. */
    TAYLOR("taylor(f, x, a, n)", FORMULA, VARIABLES, POINT, NUMBER) {
        @Override
        Expr value(Operands o) {
            int degree =
                    Exact.of(o.number(1))
                            .filter(n -> n.isInt() && n.signum() >= 0)
                            .map(n -> n.intValue())
                            .filter(n -> n <= Taylor.HIGHEST_DEGREE)
                            .orElseThrow(
                                    () ->
                                            new NoVariant(
                                                    "the degree of a Taylor polynomial is from 0 to "
                                                            + Taylor.HIGHEST_DEGREE));
            return Taylor.polynomial(o.f(), o.by().getFirst(), o.at(0).getFirst(), degree);
        }
    },
    /** The length of a vector. */
    NORM("norm(v)", FORMULA) {
        @Override
        Expr value(Operands o) {
            return Simplifier.simplify(Operands.length(o.components()));
        }
    },
    /** The vector, shortened to the length {@code max} where it is longer. */
    CLIP("clip(v, max)", FORMULA, NUMBER) {
        @Override
        Expr value(Operands o) {
            var length = Operands.length(o.components());
            var most = o.number(0);
            if (Stationary.sign(most.minus(length)) >= 0) return o.f();
            var factor = most.over(length);
            return Simplifier.simplify(
                    new Expr.Vector(o.components().stream().map(factor::times).toList()));
        }
    };

    /** What stands between the brackets. */
    public enum Argument {
        FORMULA,
        /** {@code x}, or {@code [x, y]}. */
        VARIABLES,
        /** One number for each variable. */
        POINT,
        NUMBER
    }

    private final String example;
    private final List<Argument> arguments;

    Operation(String example, Argument... arguments) {
        this.example = example;
        this.arguments = List.of(arguments);
    }

    /** How it is written. */
    public String example() {
        return example;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public List<Argument> arguments() {
        return arguments;
    }

    public static Optional<Operation> named(String word) {
        return Arrays.stream(values()).filter(o -> o.word().equals(word)).findFirst();
    }

    /**
     * @throws NoVariant where it has no value for these operands
     */
    abstract Expr value(Operands operands);
}
