package nabla.numeric;

import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;
import nabla.simplify.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a function is convex from how it is composed, kinks and unbounded boxes included:
 * sums and maxima of convex functions are convex, and so is a rising convex function of one (Boyd
 * and Vandenberghe, <i>Convex Optimization</i>, 3.2). Rules that may leave the domain of a function
 * ask an enclosure whether they do.
 */
final class Composition {
    private final Map<String, Interval> box;

    Composition(Map<String, Interval> box) {
        this.box = box;
    }

    boolean isConvex(Expr e) {
        return switch (e) {
            case Expr.Num _, Expr.Constant _, Expr.Variable _ -> true;
            case Expr.Sum(var terms) -> terms.stream().allMatch(this::isConvex);
            case Expr.Negative(var u) -> isConcave(u);
            case Expr.Product(var factors) -> multiple(factors, true);
            case Expr.Quotient(var p, var q) -> quotient(p, q, true);
            case Expr.Power(var base, var n) -> power(base, n);
            case Expr.Call(var f, var arguments) -> convexCall(f, arguments);
            case Expr.Vector _ -> false;
        };
    }

    private boolean isConcave(Expr e) {
        return switch (e) {
            case Expr.Num _, Expr.Constant _, Expr.Variable _ -> true;
            case Expr.Sum(var terms) -> terms.stream().allMatch(this::isConcave);
            case Expr.Negative(var u) -> isConvex(u);
            case Expr.Product(var factors) -> multiple(factors, false);
            case Expr.Quotient(var p, var q) -> quotient(p, q, false);
            case Expr.Power _ -> constantSign(e) != null;
            case Expr.Call(var f, var arguments) ->
                    switch (f) {
                        case MIN -> arguments.stream().allMatch(this::isConcave);
                        case LN, SQRT ->
                                isConcave(arguments.getFirst()) && isPositive(arguments.getFirst());
                        default -> constantSign(e) != null;
                    };
            case Expr.Vector _ -> false;
        };
    }

    private boolean isAffine(Expr e) {
        return isConvex(e) && isConcave(e);
    }

    private boolean convexCall(Function f, List<Expr> arguments) {
        Expr u = arguments.getFirst();
        return switch (f) {
            case MAX -> arguments.stream().allMatch(this::isConvex);
            case EXP, RELU, SOFTPLUS -> isConvex(u);
            case ABS -> isAffine(u);
            case COSH -> isAffine(u);
            case LN -> isSumOfExponentials(u);
            case SQRT -> isSumOfSquares(u);
            default -> constantSign(new Expr.Call(f, arguments)) != null;
        };
    }

    /** {@code ln(e^x + e^y + 1)}, with affine exponents. */
    private boolean isSumOfExponentials(Expr u) {
        List<Expr> terms = u instanceof Expr.Sum(var list) ? list : List.of(u);
        return terms.stream()
                .allMatch(
                        t -> {
                            Rational number = Numbers.rational(t);
                            return number != null
                                    ? number.signum() > 0
                                    : t instanceof Expr.Power(var base, var n)
                                                    && base == Expr.Constant.E
                                                    && isAffine(n)
                                            || t instanceof Expr.Call(var f, var list)
                                                    && f == Function.EXP
                                                    && isAffine(list.getFirst());
                        });
    }

    /** A Euclidean length, {@code sqrt(x^2 + (y-1)^2)}. */
    private boolean isSumOfSquares(Expr u) {
        List<Expr> terms = u instanceof Expr.Sum(var list) ? list : List.of(u);
        return terms.stream()
                .allMatch(
                        t -> {
                            Rational number = Numbers.rational(t);
                            return number != null
                                    ? number.signum() >= 0
                                    : t instanceof Expr.Power(var base, var n)
                                            && n.equals(Expr.Num.TWO)
                                            && isAffine(base);
                        });
    }

    private boolean power(Expr base, Expr exponent) {
        if (constantSign(new Expr.Power(base, exponent)) != null) {
            return true;
        }
        if (base == Expr.Constant.E) {
            return isConvex(exponent);
        }
        Integer above = base.variables().isEmpty() ? ExactSign.of(base) : null;
        if (above != null && above > 0) {
            return isAffine(exponent);
        }
        Rational n = Numbers.rational(exponent);
        if (n == null) {
            return false;
        }
        boolean even = n.isInteger() && !n.numerator().testBit(0);
        if (n.compareTo(Rational.ONE) >= 0) {
            return even && isAffine(base) || isConvex(base) && isNotNegative(base);
        }
        return n.signum() < 0 && isConcave(base) && isPositive(base);
    }

    private boolean multiple(List<Expr> factors, boolean convex) {
        Expr varying = null;
        int sign = 1;
        for (Expr f : factors) {
            Integer s = constantSign(f);
            if (s != null) {
                sign *= s;
            } else if (varying != null) {
                return false;
            } else {
                varying = f;
            }
        }
        return sign == 0 || varying == null || scaled(varying, sign, convex);
    }

    private boolean quotient(Expr p, Expr q, boolean convex) {
        Integer below = constantSign(q);
        if (below != null) {
            return below != 0 && scaled(p, below, convex);
        }
        Integer above = constantSign(p);
        return convex && above != null && above > 0 && isConcave(q) && isPositive(q);
    }

    private boolean scaled(Expr e, int sign, boolean convex) {
        return (sign > 0) == convex ? isConvex(e) : isConcave(e);
    }

    private static @Nullable Integer constantSign(Expr e) {
        return e.variables().isEmpty() ? ExactSign.of(e) : null;
    }

    private boolean isPositive(Expr e) {
        Interval value = Interval.over(e, box);
        return value != null && value.low() > 0;
    }

    private boolean isNotNegative(Expr e) {
        Interval value = Interval.over(e, box);
        boolean byForm =
                e instanceof Expr.Call(var f, _)
                        && switch (f) {
                            case RELU, ABS, EXP, SOFTPLUS, COSH -> true;
                            default -> false;
                        };
        return byForm || (value != null && value.low() >= 0);
    }
}
