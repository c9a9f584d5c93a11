package nabla.numeric;

import java.math.BigInteger;
import nabla.expr.Limits;

/** π and ln 2 in fixed point, worked out once to more digits than are ever asked for. */
final class FixedConstants {
    /** Binary places of the constants. */
    static final int FRACTION = Limits.PRECISION + 200;

    /** Machin: π/4 = 4·atan(1/5) − atan(1/239). */
    static final BigInteger PI = series(5, -1).shiftLeft(2).subtract(series(239, -1)).shiftLeft(2);

    /** ln 2 = 2·artanh(1/3). */
    static final BigInteger LN2 = series(3, 1).shiftLeft(1);

    private FixedConstants() {}

    /**
     * 1/n + s/(3n³) + s²/(5n⁵) + …, the inverse tangent of 1/n for s = −1 and the inverse
     * hyperbolic one for s = 1.
     */
    private static BigInteger series(int n, int s) {
        BigInteger square = BigInteger.valueOf((long) s * n * n);
        BigInteger power = BigInteger.ONE.shiftLeft(FRACTION).divide(BigInteger.valueOf(n));
        BigInteger sum = power;
        for (int k = 3; power.signum() != 0; k += 2) {
            power = power.divide(square);
            sum = sum.add(power.divide(BigInteger.valueOf(k)));
        }
        return sum;
    }
}
