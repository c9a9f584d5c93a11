package nabla.numeric;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * How near to zero an algebraic number can be without being zero. An expression of rational
 * numbers, roots, and trigonometric functions at rational multiples of π has a height h and a
 * degree d, both bounded from the way it is written; if it is not zero, its size is at least
 * e^(−d·h) (Liouville's inequality).
 *
 * <p>The absolute logarithmic height h obeys h(α₁ + … + αₙ) ≤ Σh(αᵢ) + ln n, h(αβ) ≤ h(α) + h(β),
 * h(1/α) = h(α), h(αʳ) = |r|·h(α), and it is 0 for roots of unity (M. Waldschmidt, "Diophantine
 * Approximation on Linear Algebraic Groups", 2000, sections 3.2 to 3.5). The degree is at most the
 * product of the indices of the different roots, times that of the field of all cosines and sines
 * that occur.
 */
public final class Algebraic {
    private static final double LN2 = Math.log(2);
    private static final int LARGEST_ORDER = 5_000;

    private record Radical(Expr base, long index) {}

    private final Set<Radical> radicals = new HashSet<>();
    private long order = 1;

    /**
     * The bits b for which the difference of two numbers is zero if its size is below 2^−b. NaN
     * where either is not seen to be algebraic; infinite where the field is too large.
     */
    public static double separation(Expr a, Expr b) {
        Algebraic field = new Algebraic();
        return field.separation(field.height(a) + field.height(b) + LN2);
    }

    /** The bits b for which a number of this height, in the field so far, is zero below 2^−b. */
    public double separation(double height) {
        // The slack makes up for the rounding of the sums and logarithms themselves.
        return (height * 1.000001 + 1e-6) * degree() / LN2 + 1;
    }

    private double degree() {
        double degree = order == 1 ? 1 : totient(order) / 2.0;
        for (Radical r : radicals) {
            degree *= r.index;
        }
        return degree;
    }

    /**
     * A bound on the height of a number, whose roots and angles join the field; NaN where it is not
     * seen to be algebraic.
     */
    public double height(Expr e) {
        return switch (e) {
            case Expr.Num(var value) -> height(value);
            case Expr.Constant _, Expr.Variable _, Expr.Vector _ -> Double.NaN;
            case Expr.Sum(var terms) -> total(terms) + Math.log(terms.size());
            case Expr.Product(var factors) -> total(factors);
            case Expr.Quotient(var p, var q) -> height(p) + height(q);
            case Expr.Negative(var operand) -> height(operand);
            case Expr.Power(var base, var exponent) -> power(base, exact(exponent));
            case Expr.Call(var f, var arguments) -> call(f, arguments);
        };
    }

    private static double height(Rational value) {
        int bits = Math.max(value.numerator().bitLength(), value.denominator().bitLength());
        return bits < 60
                ? Math.log(
                        Math.max(
                                value.numerator().abs().longValue(),
                                value.denominator().longValue()))
                : bits * LN2;
    }

    private double total(List<Expr> each) {
        double sum = 0;
        for (Expr e : each) {
            sum += height(e);
        }
        return sum;
    }

    private double power(Expr base, @Nullable Rational exponent) {
        if (exponent == null || exponent.denominator().bitLength() > 30) {
            return Double.NaN;
        }
        double height = height(base) * Math.abs(exponent.doubleValue());
        if (!exponent.isInteger()) {
            radicals.add(new Radical(base, exponent.denominator().longValue()));
        }
        return height;
    }

    private static @Nullable Rational exact(Expr e) {
        return ExactValue.of(e, Map.of());
    }

    private double call(Function f, List<Expr> arguments) {
        Expr u = arguments.getFirst();
        return switch (f) {
            case SIN, COS, SEC, CSC -> atTurn(u, LN2);
            case TAN, COT -> atTurn(u, 2 * LN2);
            case SQRT -> power(u, Rational.HALF);
            case CBRT -> power(u, Rational.of(1, 3));
            case ROOT -> {
                Rational n = exact(arguments.get(1));
                yield n == null || n.isZero() ? Double.NaN : power(u, n.inverse());
            }
            case ABS, RELU -> height(u);
            case SIGN, STEP -> 0;
            // One of them, whichever that is; its height is at most the sum of all.
            case MAX, MIN -> total(arguments);
            case FACTORIAL -> {
                Rational n = exact(u);
                yield n == null || !n.isInt() || n.intValue() < 0
                        ? Double.NaN
                        : n.intValue() * Math.log(Math.max(1, n.intValue()));
            }
            default -> Double.NaN;
        };
    }

    /**
     * Cosine, sine and their reciprocals at πr have a height of at most ln 2, for 2cos and 2sin are
     * algebraic integers all of whose conjugates are sums of two roots of unity; the tangent is a
     * quotient of two such sums.
     */
    private double atTurn(Expr u, double height) {
        Rational turns = turns(u);
        if (turns == null) {
            return Double.NaN;
        }
        long n = turns.times(Rational.HALF).denominator().min(BIG).longValue();
        order = lcm(lcm(order, 4), n);
        return order > LARGEST_ORDER ? Double.POSITIVE_INFINITY : height;
    }

    private static final BigInteger BIG = BigInteger.valueOf(1L << 20);

    /** r where u is r·π as it is written; null for anything else. */
    static @Nullable Rational turns(Expr u) {
        return switch (u) {
            case Expr.Constant c when c == Expr.Constant.PI -> Rational.ONE;
            case Expr.Num(var value) when value.isZero() -> value;
            case Expr.Negative(var operand) -> {
                Rational r = turns(operand);
                yield r == null ? null : r.negate();
            }
            case Expr.Quotient(var p, var q) -> {
                Rational r = turns(p);
                Rational d = r == null ? null : exact(q);
                yield r == null || d == null || d.isZero() ? null : r.over(d);
            }
            case Expr.Sum(var terms) -> {
                Rational sum = Rational.ZERO;
                for (Expr t : terms) {
                    Rational r = turns(t);
                    if (r == null) {
                        yield null;
                    }
                    sum = sum.plus(r);
                }
                yield sum;
            }
            case Expr.Product(var factors) -> {
                Rational product = Rational.ONE;
                int withPi = 0;
                for (Expr f : factors) {
                    Rational value = exact(f);
                    Rational r = value != null ? value : turns(f);
                    if (r == null) {
                        yield null;
                    }
                    withPi += value == null ? 1 : 0;
                    product = product.times(r);
                }
                yield withPi == 1 ? product : null;
            }
            default -> null;
        };
    }

    private static long lcm(long a, long b) {
        return a / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValue() * b;
    }

    private static long totient(long n) {
        long rest = n;
        long result = n;
        for (long p = 2; p * p <= rest; p++) {
            if (rest % p == 0) {
                result -= result / p;
                while (rest % p == 0) {
                    rest /= p;
                }
            }
        }
        return rest > 1 ? result - result / rest : result;
    }
}
