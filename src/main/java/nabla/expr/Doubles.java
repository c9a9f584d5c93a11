package nabla.expr;

import java.math.BigInteger;

/** Rational numbers as doubles, which are dyadic rationals. */
final class Doubles {
    private Doubles() {}

    /** The exact value of a finite double. */
    static Rational exact(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new ArithmeticException("not a finite number");
        }
        long bits = Double.doubleToLongBits(value);
        int exponent = (int) ((bits >> 52) & 0x7ff);
        long mantissa =
                exponent == 0
                        ? (bits & 0xfffffffffffffL) << 1
                        : (bits & 0xfffffffffffffL) | 0x10000000000000L;
        BigInteger m = BigInteger.valueOf(bits < 0 ? -mantissa : mantissa);
        int shift = exponent - 1075;
        return shift >= 0
                ? Rational.of(m.shiftLeft(shift))
                : Rational.of(m, BigInteger.ONE.shiftLeft(-shift));
    }

    /** The double nearest to a quotient, or nearly so. */
    static double nearest(BigInteger p, BigInteger q) {
        int shift = p.bitLength() - q.bitLength() - 62;
        BigInteger quotient =
                shift > 0 ? p.divide(q.shiftLeft(shift)) : p.shiftLeft(-shift).divide(q);
        return scale(quotient.longValue(), shift);
    }

    private static double scale(double value, int shift) {
        if (shift > 1000) {
            return scale(value * 0x1p1000, shift - 1000);
        }
        if (shift < -1000) {
            return value == 0 ? 0 : scale(value * 0x1p-1000, shift + 1000);
        }
        return value * Math.pow(2, shift);
    }
}
