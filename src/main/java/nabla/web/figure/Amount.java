package nabla.web.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for people, as the figures' scripts write them: few digits, a real minus sign. */
final class Amount {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Amount() {}

    static String of(double x) {
        if (!Double.isFinite(x)) {
            return Double.isNaN(x) ? "undefined" : x > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(x);
        if (size != 0 && (size >= 1e6 || size < 1e-4)) {
            return scientific(x);
        }
        int digits =
                size >= 1000
                        ? 0
                        : size >= 100
                                ? 1
                                : size >= 0.1 || size == 0
                                        ? 2
                                        : 1 - (int) Math.floor(Math.log10(size));
        BigDecimal rounded = new BigDecimal(x).setScale(digits, RoundingMode.HALF_UP);
        return plain(rounded);
    }

    private static String scientific(double x) {
        int exponent = (int) Math.floor(Math.log10(Math.abs(x)));
        BigDecimal mantissa =
                new BigDecimal(x)
                        .movePointLeft(exponent)
                        .round(new MathContext(2, RoundingMode.HALF_UP));
        StringBuilder power = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent))
                .chars()
                .forEach(c -> power.append(SUPERSCRIPTS.charAt(c - '0')));
        return plain(mantissa) + "·10" + power;
    }

    private static String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString()
                .replace('-', '−');
    }
}
