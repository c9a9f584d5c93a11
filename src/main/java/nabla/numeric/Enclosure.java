package nabla.numeric;

import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Encloses the value of an expression at an exact point. Null where the expression has no value
 * there, or where it cannot be told whether it has one.
 *
 * <p>A power whose base and exponent both vary has a value for positive bases only; a negative
 * number has powers with whole exponents, and with fractions whose denominator is odd.
 */
final class Enclosure<T> {
    private static final Rational LARGEST_EXPONENT = Rational.of(1_000_000);

    private final EnclosureArithmetic<T> a;
    private final Map<String, Rational> point;
    private final Map<String, T> box;

    /** Over a box: each variable lies anywhere in its enclosure. */
    Enclosure(EnclosureArithmetic<T> arithmetic, Map<String, Rational> point, Map<String, T> box) {
        this.a = arithmetic;
        this.point = point;
        this.box = box;
    }

    Enclosure(EnclosureArithmetic<T> arithmetic, Map<String, Rational> point) {
        this(arithmetic, point, Map.of());
    }

    @Nullable T of(Expr e) {
        return switch (e) {
            case Expr.Num(var value) -> a.of(value);
            case Expr.Constant c -> c == Expr.Constant.PI ? a.pi() : a.exp(a.of(Rational.ONE));
            case Expr.Variable(var name) -> {
                Rational value = point.get(name);
                yield value == null ? box.get(name) : a.of(value);
            }
            case Expr.Sum(var terms) -> {
                T sum = of(terms.getFirst());
                for (int i = 1; i < terms.size() && sum != null; i++) {
                    T term = of(terms.get(i));
                    sum = term == null ? null : a.plus(sum, term);
                }
                yield sum;
            }
            case Expr.Product(var factors) -> {
                T product = of(factors.getFirst());
                for (int i = 1; i < factors.size() && product != null; i++) {
                    product = times(product, of(factors.get(i)));
                }
                yield product;
            }
            case Expr.Quotient(var p, var q) -> times(of(p), inverse(of(q)));
            case Expr.Negative(var operand) -> negate(of(operand));
            case Expr.Power(var base, var exponent) -> power(base, exponent);
            case Expr.Call call -> call(call);
            case Expr.Vector _ -> null;
        };
    }

    private @Nullable T power(Expr base, Expr exponent) {
        Rational n = ExactValue.of(exponent, point);
        boolean fixed = exponent.variables().isEmpty();
        if (base instanceof Expr.Constant c && c == Expr.Constant.E) {
            T v = n == null ? of(exponent) : a.of(n);
            return v == null ? null : a.exp(v);
        }
        T b = of(base);
        if (b == null) {
            return null;
        }
        if (n != null && (fixed || base.variables().isEmpty())) {
            return rational(b, n);
        }
        T v = n == null ? of(exponent) : a.of(n);
        if (v == null || a.sign(b) <= 0) {
            return null;
        }
        return exp(times(v, a.ln(b)));
    }

    private @Nullable T rational(T base, Rational n) {
        boolean large =
                n.abs().compareTo(LARGEST_EXPONENT) > 0
                        || n.denominator().bitLength() > 20
                        || n.numerator().bitLength() > 30;
        if (large) {
            return a.sign(base) > 0 ? exp(times(a.of(n), a.ln(base))) : null;
        }
        if (n.isInteger()) {
            return whole(base, n.intValue());
        }
        int index = n.denominator().intValue();
        int p = n.numerator().intValue();
        if (a.isZero(base)) {
            return p > 0 ? base : null;
        }
        int sign = a.sign(base);
        if (index % 2 == 0 || sign >= 0) {
            T root = a.root(base, index);
            return sign == 0 && p < 0 || root == null ? null : whole(root, p);
        }
        T root = a.root(a.negate(base), index);
        T power = root == null ? null : whole(root, p);
        return power == null ? null : p % 2 == 0 ? power : a.negate(power);
    }

    private @Nullable T whole(T base, int n) {
        return n >= 0 ? a.power(base, n) : inverse(a.power(base, -n));
    }

    private @Nullable T call(Expr.Call call) {
        Function f = call.function();
        if (f == Function.FACTORIAL) {
            return factorial(call.argument());
        }
        T u = of(call.argument());
        if (u == null) {
            return null;
        }
        T one = a.of(Rational.ONE);
        return switch (f) {
            case SIN -> a.sin(u);
            case COS -> a.cos(u);
            case TAN -> times(a.sin(u), inverse(a.cos(u)));
            case COT -> times(a.cos(u), inverse(a.sin(u)));
            case SEC -> inverse(a.cos(u));
            case CSC -> inverse(a.sin(u));
            case ASIN -> asin(u);
            case ACOS -> acos(u);
            case ATAN -> a.atan(u);
            case ACOT -> atan(inverse(u));
            case ASEC -> acos(inverse(u));
            case ACSC -> asin(inverse(u));
            case SINH -> times(a.of(Rational.HALF), minus(a.exp(u), a.exp(a.negate(u))));
            case COSH -> times(a.of(Rational.HALF), plus(a.exp(u), a.exp(a.negate(u))));
            case TANH -> tanh(u);
            case COTH -> inverse(tanh(u));
            case SECH -> times(a.of(Rational.TWO), inverse(plus(a.exp(u), a.exp(a.negate(u)))));
            case CSCH -> times(a.of(Rational.TWO), inverse(minus(a.exp(u), a.exp(a.negate(u)))));
            case ASINH -> asinh(u);
            case ACOSH -> acosh(u);
            case ATANH -> atanh(u);
            case ACOTH -> atanh(inverse(u));
            case ASECH -> acosh(inverse(u));
            case ACSCH -> asinh(inverse(u));
            case EXP -> a.exp(u);
            case LN -> a.ln(u);
            case LOG -> times(a.ln(u), inverse(ln(of(call.arguments().get(1)))));
            case SQRT -> a.root(u, 2);
            case CBRT -> rational(u, Rational.of(1, 3));
            case ROOT -> root(u, call.arguments().get(1));
            case ABS -> a.abs(u);
            case SIGN -> jump(call.argument(), u, 0);
            case STEP -> jump(call.argument(), u, 1);
            case RELU -> a.max(u, a.of(Rational.ZERO));
            case SIGMOID -> inverse(plus(one, a.exp(a.negate(u))));
            case SOFTPLUS -> ln(plus(one, a.exp(u)));
            case MAX, MIN -> extremum(call, u);
            case FACTORIAL -> null;
        };
    }

    /** −1 or 0 below zero, 1 above it, and what is said at zero. */
    private @Nullable T jump(Expr argument, T u, int atZero) {
        int sign = a.sign(u);
        if (sign == 0 && !a.isZero(u)) {
            Rational exact = ExactValue.of(argument, point);
            if (exact == null) {
                return null;
            }
            sign = exact.signum();
        }
        int below = atZero == 0 ? -1 : 0;
        return a.of(Rational.of(sign > 0 ? 1 : sign < 0 ? below : atZero));
    }

    private @Nullable T root(T u, Expr index) {
        Rational n = ExactValue.of(index, point);
        if (n == null || n.isZero()) {
            return null;
        }
        return rational(u, n.inverse());
    }

    private @Nullable T extremum(Expr.Call call, T first) {
        boolean max = call.function() == Function.MAX;
        T best = max ? first : a.negate(first);
        for (Expr argument : call.arguments().subList(1, call.arguments().size())) {
            T v = of(argument);
            if (v == null) {
                return null;
            }
            best = a.max(best, max ? v : a.negate(v));
        }
        return max ? best : a.negate(best);
    }

    private @Nullable T factorial(Expr argument) {
        Rational n = ExactValue.of(argument, point);
        if (n == null || !n.isInt() || n.signum() < 0 || n.intValue() > 300) {
            return null;
        }
        Rational product = Rational.ONE;
        for (int i = 2; i <= n.intValue(); i++) {
            product = product.times(Rational.of(i));
        }
        return a.of(product);
    }

    private @Nullable T asin(@Nullable T u) {
        if (u == null) {
            return null;
        }
        T one = a.of(Rational.ONE);
        T rest = a.plus(one, a.negate(a.times(u, u)));
        if (a.isZero(rest)) {
            T quarter = a.times(a.pi(), a.of(Rational.HALF));
            return a.sign(u) > 0 ? quarter : a.negate(quarter);
        }
        return atan(times(u, inverse(a.root(rest, 2))));
    }

    private @Nullable T acos(@Nullable T u) {
        T s = asin(u);
        return s == null ? null : a.plus(a.times(a.pi(), a.of(Rational.HALF)), a.negate(s));
    }

    private @Nullable T tanh(T u) {
        T e = a.exp(a.negate(a.times(a.of(Rational.TWO), a.abs(u))));
        T one = a.of(Rational.ONE);
        T size = e == null ? null : times(a.plus(one, a.negate(e)), inverse(a.plus(one, e)));
        if (size == null || a.isZero(u)) {
            return a.isZero(u) ? u : null;
        }
        return a.sign(u) > 0 ? size : a.sign(u) < 0 ? a.negate(size) : null;
    }

    private @Nullable T asinh(@Nullable T u) {
        if (u == null) {
            return null;
        }
        if (a.isZero(u)) {
            return u;
        }
        T size = a.abs(u);
        T result = ln(plus(size, a.root(a.plus(a.times(size, size), a.of(Rational.ONE)), 2)));
        int sign = a.sign(u);
        return result == null || sign == 0 ? null : sign > 0 ? result : a.negate(result);
    }

    private @Nullable T acosh(@Nullable T u) {
        if (u == null || a.sign(u) <= 0) {
            return null;
        }
        T rest = a.plus(a.times(u, u), a.of(Rational.MINUS_ONE));
        return ln(plus(u, a.root(rest, 2)));
    }

    private @Nullable T atanh(@Nullable T u) {
        if (u == null) {
            return null;
        }
        T one = a.of(Rational.ONE);
        return times(
                a.of(Rational.HALF), ln(times(a.plus(one, u), inverse(a.plus(one, a.negate(u))))));
    }

    private @Nullable T plus(@Nullable T x, @Nullable T y) {
        return x == null || y == null ? null : a.plus(x, y);
    }

    private @Nullable T minus(@Nullable T x, @Nullable T y) {
        return x == null || y == null ? null : a.plus(x, a.negate(y));
    }

    private @Nullable T times(@Nullable T x, @Nullable T y) {
        return x == null || y == null ? null : a.times(x, y);
    }

    private @Nullable T negate(@Nullable T x) {
        return x == null ? null : a.negate(x);
    }

    private @Nullable T inverse(@Nullable T x) {
        return x == null ? null : a.inverse(x);
    }

    private @Nullable T exp(@Nullable T x) {
        return x == null ? null : a.exp(x);
    }

    private @Nullable T ln(@Nullable T x) {
        return x == null ? null : a.ln(x);
    }

    private @Nullable T atan(@Nullable T x) {
        return x == null ? null : a.atan(x);
    }
}
