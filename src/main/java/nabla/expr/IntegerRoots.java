package nabla.expr;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Roots of natural numbers. */
public final class IntegerRoots {
    private IntegerRoots() {}

    /** The root where it is a natural number, otherwise null. */
    static @Nullable BigInteger exact(BigInteger value, int index) {
        if (value.bitLength() <= 1) {
            return value;
        }
        if (index >= value.bitLength()) {
            return null;
        }
        BigInteger r = floor(value, index);
        return r.pow(index).equals(value) ? r : null;
    }

    /** The integer part of the root of a natural number, by Newton's iteration from above. */
    public static BigInteger floor(BigInteger value, int index) {
        if (value.signum() == 0) {
            return value;
        }
        if (index == 2) {
            return value.sqrt();
        }
        BigInteger x = BigInteger.ONE.shiftLeft(value.bitLength() / index + 1);
        BigInteger less = BigInteger.valueOf(index - 1L);
        BigInteger i = BigInteger.valueOf(index);
        while (true) {
            BigInteger next = x.multiply(less).add(value.divide(x.pow(index - 1))).divide(i);
            if (next.compareTo(x) >= 0) {
                return x;
            }
            x = next;
        }
    }
}
