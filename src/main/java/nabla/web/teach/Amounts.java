package nabla.web.teach;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers as people write them into fields. */
final class Amounts {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}([.,]\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    private Amounts() {}

    /** With a point or a comma; empty where it is no number that is not negative. */
    static OptionalDouble decimal(String typed) {
        var text = typed.strip();
        return DECIMAL.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text.replace(',', '.')))
                : OptionalDouble.empty();
    }

    /** Empty where it is no whole number that is not negative. */
    static OptionalInt whole(String typed) {
        var text = typed.strip();
        return WHOLE.matcher(text).matches()
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    /** {@code 1.5}, {@code 2}. */
    static String shown(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
