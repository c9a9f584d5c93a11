package nabla.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Fractions as gradebooks write them. */
public final class Percent {
    private Percent() {}

    /** With one decimal where there is one, halves rounded up: 62.5 for 0.625, 100 for 1. */
    public static String text(double fraction) {
        return new BigDecimal(Double.toString(100 * fraction))
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
