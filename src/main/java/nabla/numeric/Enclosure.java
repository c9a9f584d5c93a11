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
    private final EnclosureFunctions<T> functions;
    private final Map<String, Rational> point;
    private final Map<String, T> box;

    /** Over a box: each variable lies anywhere in its enclosure. */
    Enclosure(EnclosureArithmetic<T> arithmetic, Map<String, Rational> point, Map<String, T> box) {
        this.a = arithmetic;
        this.functions = new EnclosureFunctions<>(arithmetic);
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
                    product = functions.times(product, of(factors.get(i)));
                }
                yield product;
            }
            case Expr.Quotient(var p, var q) -> functions.times(of(p), functions.inverse(of(q)));
            case Expr.Negative(var operand) -> functions.negate(of(operand));
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
        return functions.exp(functions.times(v, a.ln(b)));
    }

    private @Nullable T rational(T base, Rational n) {
        boolean large =
                n.abs().compareTo(LARGEST_EXPONENT) > 0
                        || n.denominator().bitLength() > 20
                        || n.numerator().bitLength() > 30;
        if (large) {
            return a.sign(base) > 0 ? functions.exp(functions.times(a.of(n), a.ln(base))) : null;
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
        return n >= 0 ? a.power(base, n) : functions.inverse(a.power(base, -n));
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
        return switch (f) {
            case LOG ->
                    functions.times(
                            a.ln(u), functions.inverse(functions.ln(of(call.arguments().get(1)))));
            case CBRT -> rational(u, Rational.of(1, 3));
            case ROOT -> root(u, call.arguments().get(1));
            case SIGN -> jump(call.argument(), u, 0);
            case STEP -> jump(call.argument(), u, 1);
            case MAX, MIN -> extremum(call, u);
            case FACTORIAL -> null;
            default -> functions.of(f, u);
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
}
