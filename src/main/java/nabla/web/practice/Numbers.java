package nabla.web.practice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Two values side by side, with as many digits as it takes to tell them apart. */
final class Numbers {
    private static final int MOST = 10;

    private Numbers() {}

    /** Two decimals, or more while both look alike; a true minus sign. */
    static String[] apart(double a, double b) {
        for (int places = 2; places < MOST; places += 2) {
            var left = text(a, places);
            var right = text(b, places);
            if (!left.equals(right)) return new String[] {left, right};
        }
        return new String[] {text(a, MOST), text(b, MOST)};
    }

    private static String text(double value, int places) {
        if (Double.isNaN(value)) return "no value";
        if (Double.isInfinite(value)) return value < 0 ? "−∞" : "∞";
        var exact = new BigDecimal(value);
        var large = Math.abs(value) >= 1e7;
        var rounded =
                large
                        ? exact.round(new MathContext(places + 3))
                        : exact.setScale(places, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0) return rounded.equals(exact) || value == 0 ? "0" : "0";
        var whole = rounded.stripTrailingZeros().scale() <= 0;
        var text =
                large
                        ? rounded.stripTrailingZeros().toString().replace("E+", " · 10^")
                        : (whole ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded)
                                .toPlainString();
        return text.replace('-', '−');
    }
}
