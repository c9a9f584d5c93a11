package nabla.numeric;

import java.math.BigInteger;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.simplify.Work;
import org.jspecify.annotations.Nullable;

/**
 * A real number known to lie within (middle ± radius)·2^exponent, to any precision (midpoint-radius
 * arithmetic, as in F. Johansson, "Arb: efficient arbitrary-precision midpoint-radius interval
 * arithmetic", 2017).
 */
public record Ball(BigInteger middle, BigInteger radius, long exponent) {
    static final Ball ZERO = new Ball(BigInteger.ZERO, BigInteger.ZERO, 0);

    /**
     * Encloses the value of an expression at an exact point.
     *
     * @param bits the precision of the calculation; the result may be less sharp
     * @return null where the expression has no value there, or that cannot be told at this
     *     precision
     */
    public static @Nullable Ball of(Expr e, Map<String, Rational> point, int bits) {
        return of(e, point, bits, Work.ofOneQuestion());
    }

    /** A ball, and how many bits the sizes of the numbers on the way to it span. */
    public record Spanned(@Nullable Ball ball, long span) {}

    /** The same, with what the calculation met on its way, within a budget. */
    public static Spanned spanned(Expr e, Map<String, Rational> point, int bits, Work work) {
        BallArithmetic arithmetic = new BallArithmetic(bits, work);
        Ball ball = new Enclosure<>(arithmetic, point).of(e);
        return new Spanned(ball, arithmetic.span());
    }

    /** The same within a budget; passing it is {@link nabla.simplify.TooMuchWork}. */
    public static @Nullable Ball of(Expr e, Map<String, Rational> point, int bits, Work work) {
        return new Enclosure<>(new BallArithmetic(bits, work), point).of(e);
    }

    /** 1 or −1 where that is certain, otherwise 0. */
    public int sign() {
        return middle.abs().compareTo(radius) > 0 ? middle.signum() : 0;
    }

    /** Whether this is exactly zero. */
    public boolean isZero() {
        return middle.signum() == 0 && radius.signum() == 0;
    }

    /** Whether no number lies in both. */
    public boolean isDisjoint(Ball o) {
        Ball d = BallArithmetic.difference(this, o);
        return d.middle.abs().compareTo(d.radius) > 0;
    }

    /**
     * Whether every number in both is the same up to 2^−bits, relative to its size where that is
     * above one.
     */
    public boolean agrees(Ball o, int bits) {
        Ball d = BallArithmetic.difference(this, o);
        long top = d.middle.abs().add(d.radius).bitLength() + d.exponent;
        long size = Math.max(size(), o.size());
        return d.middle.signum() == 0 && d.radius.signum() == 0 || top < Math.max(size, 0) - bits;
    }

    /** The largest d, at least 0, for which all of both lies nearer together than 2^−d. */
    public int distance(Ball o) {
        Ball d = BallArithmetic.difference(this, o);
        long top = -(d.middle.abs().add(d.radius).bitLength() + d.exponent);
        boolean same = d.middle.signum() == 0 && d.radius.signum() == 0;
        return same ? Integer.MAX_VALUE : (int) Math.max(0, Math.min(top, Integer.MAX_VALUE));
    }

    /** The binary logarithm of the size, roughly; very small for zero. */
    public long size() {
        return middle.signum() == 0 && radius.signum() == 0
                ? Long.MIN_VALUE / 4
                : middle.abs().add(radius).bitLength() + exponent;
    }

    public double doubleValue() {
        int drop = Math.max(0, middle.bitLength() - 60);
        // Not by BigInteger's own doubleValue, which TeaVM 0.15 rounds wrongly beyond 63 bits.
        double mantissa = middle.shiftRight(drop).longValue();
        long e = exponent + drop;
        double scaled = mantissa;
        while (e > 0 && Math.abs(scaled) < Double.POSITIVE_INFINITY && scaled != 0) {
            int step = (int) Math.min(e, 1000);
            scaled *= Math.pow(2, step);
            e -= step;
        }
        while (e < 0 && scaled != 0) {
            int step = (int) Math.min(-e, 1000);
            scaled *= Math.pow(2, -step);
            e += step;
        }
        return scaled;
    }
}
