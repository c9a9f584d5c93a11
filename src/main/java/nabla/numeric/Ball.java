package nabla.numeric;

import java.math.BigInteger;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Rational;
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
        return new Enclosure<>(new BallArithmetic(bits), point).of(e);
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

    /** Whether this is nearer to zero than 2^bits. */
    public boolean isBelow(long bits) {
        return middle.abs().add(radius).bitLength() + exponent <= bits;
    }

    /** The binary logarithm of the size, roughly; very small for zero. */
    public long size() {
        return middle.signum() == 0 && radius.signum() == 0
                ? Long.MIN_VALUE / 4
                : middle.abs().add(radius).bitLength() + exponent;
    }

    public double doubleValue() {
        int drop = Math.max(0, middle.bitLength() - 60);
        double mantissa = middle.shiftRight(drop).doubleValue();
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
