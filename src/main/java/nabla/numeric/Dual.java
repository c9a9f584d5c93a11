package nabla.numeric;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Expr.Call;
import nabla.expr.Expr.Constant;
import nabla.expr.Expr.Negative;
import nabla.expr.Expr.Num;
import nabla.expr.Expr.Power;
import nabla.expr.Expr.Product;
import nabla.expr.Expr.Quotient;
import nabla.expr.Expr.Sum;
import nabla.expr.Expr.Variable;
import nabla.expr.Expr.Vector;
import nabla.expr.Function;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A value with its gradient: a + b₁ε₁ + … where the products of the ε vanish. Calculating with
 * duals instead of numbers gives value and gradient in one pass (forward mode; Griewank and
 * Walther, <i>Evaluating Derivatives</i>, 2nd ed., ch. 3). Written on the tree, apart from the
 * {@link Tape}, so that each checks the other.
 */
public final class Dual {
    private final double value;
    private final double[] slopes;

    private Dual(double value, double[] slopes) {
        this.value = value;
        this.slopes = slopes;
    }

    /** The value and gradient of {@code e} where the variables have the values of {@code point}. */
    public static Dual evaluate(Expr e, List<String> variables, double... point) {
        int n = point.length;
        return switch (e) {
            case Num(var number) -> constant(number.doubleValue(), n);
            case Constant c -> constant(c == Constant.PI ? Math.PI : Math.E, n);
            case Variable(var name) -> variable(variables.indexOf(name), point);
            case Sum(var terms) -> {
                Dual sum = constant(0, n);
                for (Expr term : terms) {
                    Dual next = evaluate(term, variables, point);
                    sum = sum.with(next, sum.value + next.value, 1, 1);
                }
                yield sum;
            }
            case Product(var factors) -> {
                Dual product = constant(1, n);
                for (Expr factor : factors) {
                    Dual next = evaluate(factor, variables, point);
                    product =
                            product.with(
                                    next, product.value * next.value, next.value, product.value);
                }
                yield product;
            }
            case Quotient(var p, var q) -> {
                Dual over = evaluate(p, variables, point);
                Dual under = evaluate(q, variables, point);
                double value = Arithmetic.over(over.value, under.value);
                yield over.with(under, value, 1 / under.value, -value / under.value);
            }
            case Negative(var operand) -> {
                Dual inner = evaluate(operand, variables, point);
                yield inner.with(inner, -inner.value, -1, 0);
            }
            case Power(var b, var exponent) ->
                    power(
                            evaluate(b, variables, point),
                            evaluate(exponent, variables, point),
                            TapeWriter.rational(exponent));
            case Call(var f, var arguments) -> {
                List<Dual> duals = new ArrayList<>();
                for (Expr argument : arguments) {
                    duals.add(evaluate(argument, variables, point));
                }
                yield call(f, duals);
            }
            case Vector _ -> throw new IllegalArgumentException("a vector has no single value");
        };
    }

    public double value() {
        return value;
    }

    /** The partial by the variable of this index. */
    public double slope(int variable) {
        return Double.isNaN(value) ? Double.NaN : slopes[variable];
    }

    private static Dual constant(double value, int dimension) {
        return new Dual(value, new double[dimension]);
    }

    private static Dual variable(int index, double[] point) {
        double[] slopes = new double[point.length];
        slopes[index] = 1;
        return new Dual(point[index], slopes);
    }

    private static Dual power(Dual base, Dual exponent, @Nullable Rational known) {
        double n = exponent.value;
        double value;
        if (known == null || known.isInteger() || !known.denominator().testBit(0)) {
            value = Arithmetic.power(base.value, n);
        } else if (known.numerator().testBit(0)) {
            value = Arithmetic.oddPower(base.value, n);
        } else {
            value = Arithmetic.evenPower(base.value, n);
        }
        return base.with(
                exponent,
                value,
                Arithmetic.powerSlope(base.value, n, value),
                Arithmetic.exponentSlope(base.value, n, value));
    }

    private static Dual call(Function f, List<Dual> arguments) {
        Dual first = arguments.getFirst();
        return switch (f) {
            case LOG -> log(first, arguments.get(1));
            case ROOT -> root(first, arguments.get(1));
            case MAX -> extreme(arguments, 1);
            case MIN -> extreme(arguments, -1);
            default -> {
                double value = Elementary.value(f, first.value);
                yield first.with(first, value, Elementary.slope(f, first.value, value), 0);
            }
        };
    }

    private static Dual log(Dual x, Dual base) {
        double value = Arithmetic.log(x.value, base.value);
        double lnBase = Arithmetic.ln(base.value);
        return x.with(base, value, 1 / (x.value * lnBase), -value / (base.value * lnBase));
    }

    private static Dual root(Dual x, Dual index) {
        double n = index.value;
        double value = Arithmetic.root(x.value, n);
        return x.with(
                index,
                value,
                Arithmetic.powerSlope(x.value, 1 / n, value),
                -Arithmetic.exponentSlope(x.value, 1 / n, value) / (n * n));
    }

    private static Dual extreme(List<Dual> arguments, int sign) {
        Dual extreme = arguments.getFirst();
        for (Dual next : arguments) {
            if (Double.isNaN(next.value) || sign * next.value > sign * extreme.value) {
                extreme = next;
            }
        }
        return extreme;
    }

    /**
     * The result of an operation on this and another, given its value and its partials by the two.
     */
    private Dual with(Dual other, double result, double byThis, double byOther) {
        double[] combined = new double[slopes.length];
        for (int i = 0; i < slopes.length; i++) {
            double one = slopes[i] == 0 ? 0 : byThis * slopes[i];
            double two = other.slopes[i] == 0 ? 0 : byOther * other.slopes[i];
            combined[i] = one + two;
        }
        return new Dual(result, combined);
    }
}
