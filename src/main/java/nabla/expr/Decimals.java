package nabla.expr;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Rational numbers written as decimals. */
public final class Decimals {
    private static final int LONGEST = 18;

    private Decimals() {}

    /**
     * Reads digits with an optional point, such as {@code 12}, {@code 1.}, {@code .5}; the exact
     * decimal fraction.
     */
    public static Rational read(String digits) {
        int point = digits.indexOf('.');
        if (point < 0) {
            return digits.length() < 10
                    ? Rational.of(Long.parseLong(digits))
                    : Rational.of(new BigInteger(digits));
        }
        String whole = digits.substring(0, point) + digits.substring(point + 1);
        BigInteger numerator = new BigInteger(whole.isEmpty() ? "0" : whole);
        return Rational.of(numerator, BigInteger.TEN.pow(digits.length() - point - 1));
    }

    /**
     * The finite decimal that is exactly this number, such as {@code 0.25}, or null where it has
     * none, or a very long one.
     */
    public static @Nullable String exact(Rational value) {
        if (value.isInteger()) {
            return value.toString();
        }
        BigInteger q = value.denominator();
        int twos = q.getLowestSetBit();
        BigInteger rest = q.shiftRight(twos);
        int fives = 0;
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
            fives++;
        }
        int places = Math.max(twos, fives);
        return rest.equals(BigInteger.ONE) && places <= LONGEST ? fixed(value, places) : null;
    }

    /** This number rounded to a count of decimal places, halves away from zero. */
    public static String fixed(Rational value, int places) {
        BigInteger scaled =
                value.abs()
                        .times(Rational.of(BigInteger.TEN.pow(places)))
                        .plus(Rational.HALF)
                        .floor();
        String digits = scaled.toString();
        if (digits.length() <= places) {
            digits = "0".repeat(places + 1 - digits.length()) + digits;
        }
        String sign = value.signum() < 0 && scaled.signum() != 0 ? "-" : "";
        int point = digits.length() - places;
        return sign
                + digits.substring(0, point)
                + (places > 0 ? "." + digits.substring(point) : "");
    }
}
