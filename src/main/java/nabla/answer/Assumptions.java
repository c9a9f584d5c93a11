package nabla.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nabla.expr.Decimals;
import nabla.expr.Rational;
import nabla.expr.SyntaxError;
import org.jspecify.annotations.Nullable;

/**
 * What is known of variables: {@code a > 0}, {@code n integer}, {@code b != 0}, {@code 0 < p < 1}.
 */
public final class Assumptions {
    public static final Assumptions NONE = new Assumptions(Map.of());

    /**
     * The values that a variable may have.
     *
     * @param integer only whole numbers
     * @param nonzero not zero
     * @param low not below this; null for no bound
     * @param high not above this; null for no bound
     */
    record Range(
            boolean integer,
            boolean nonzero,
            @Nullable Rational low,
            boolean openLow,
            @Nullable Rational high,
            boolean openHigh) {
        static final Range ALL = new Range(false, false, null, false, null, false);

        boolean admits(Rational v) {
            if ((integer && !v.isInteger()) || (nonzero && v.isZero())) {
                return false;
            }
            int below = low == null ? 1 : v.compareTo(low);
            int above = high == null ? -1 : v.compareTo(high);
            return (openLow ? below > 0 : below >= 0) && (openHigh ? above < 0 : above <= 0);
        }
    }

    private final Map<String, Range> ranges;

    private Assumptions(Map<String, Range> ranges) {
        this.ranges = ranges;
    }

    /** Reads conditions, by variable; several on one variable are separated by commas. */
    public static Assumptions of(Map<String, String> conditions) {
        Map<String, Range> ranges = new TreeMap<>();
        conditions.forEach(
                (name, text) -> {
                    Range range = Range.ALL;
                    for (String condition : text.split(",")) {
                        range = new Condition(name, condition).narrow(range);
                    }
                    ranges.put(name, range);
                });
        return new Assumptions(ranges);
    }

    Range range(String variable) {
        return ranges.getOrDefault(variable, Range.ALL);
    }

    /** The variables that are known not to be negative. */
    List<String> notNegative() {
        List<String> names = new ArrayList<>();
        ranges.forEach(
                (name, range) -> {
                    if (range.low() != null && range.low().signum() >= 0) {
                        names.add(name);
                    }
                });
        return names;
    }

    /** One condition, such as {@code a >= 0} or {@code 0 < a < 1} or {@code integer}. */
    private record Condition(String name, String text) {
        Range narrow(Range r) {
            String t =
                    text.replace(" ", "")
                            .replace("≥", ">=")
                            .replace("≤", "<=")
                            .replace("≠", "!=")
                            .toLowerCase(java.util.Locale.ROOT);
            String plain = name.toLowerCase(java.util.Locale.ROOT);
            if (t.endsWith("integer")) {
                return new Range(true, r.nonzero, r.low, r.openLow, r.high, r.openHigh);
            }
            if (t.equals("nonzero") || t.equals(plain + "!=0")) {
                return new Range(r.integer, true, r.low, r.openLow, r.high, r.openHigh);
            }
            if (t.equals("positive")) {
                return bound(r, ">", Rational.ZERO);
            }
            if (t.equals("negative")) {
                return bound(r, "<", Rational.ZERO);
            }
            if (t.equals("real")) {
                return r;
            }
            int at = t.indexOf(plain);
            if (at < 0) {
                throw unreadable();
            }
            String left = t.substring(0, at);
            String right = t.substring(at + plain.length());
            Range narrowed = r;
            if (!left.isEmpty()) {
                String sign =
                        left.endsWith("=")
                                ? left.substring(left.length() - 2)
                                : left.substring(left.length() - 1);
                String mirrored = sign.replace('<', '?').replace('>', '<').replace('?', '>');
                narrowed =
                        bound(
                                narrowed,
                                mirrored,
                                number(left.substring(0, left.length() - sign.length())));
            }
            if (!right.isEmpty()) {
                String sign =
                        right.startsWith("=", 1) ? right.substring(0, 2) : right.substring(0, 1);
                narrowed = bound(narrowed, sign, number(right.substring(sign.length())));
            }
            return narrowed;
        }

        private Range bound(Range r, String sign, Rational value) {
            return switch (sign) {
                case ">" -> new Range(r.integer, r.nonzero, value, true, r.high, r.openHigh);
                case ">=" -> new Range(r.integer, r.nonzero, value, false, r.high, r.openHigh);
                case "<" -> new Range(r.integer, r.nonzero, r.low, r.openLow, value, true);
                case "<=" -> new Range(r.integer, r.nonzero, r.low, r.openLow, value, false);
                case "!=" ->
                        new Range(
                                r.integer,
                                r.nonzero || value.isZero(),
                                r.low,
                                r.openLow,
                                r.high,
                                r.openHigh);
                default -> throw unreadable();
            };
        }

        private Rational number(String digits) {
            boolean negative = digits.startsWith("-");
            String plain = negative ? digits.substring(1) : digits;
            for (int i = 0; i < plain.length(); i++) {
                char c = plain.charAt(i);
                if ((c < '0' || c > '9') && c != '.') {
                    throw unreadable();
                }
            }
            if (plain.isEmpty() || plain.length() > 40) {
                throw unreadable();
            }
            Rational value = Decimals.read(plain);
            return negative ? value.negate() : value;
        }

        private SyntaxError unreadable() {
            return new SyntaxError(
                    "The assumption “"
                            + text
                            + "” on "
                            + name
                            + " cannot be read; write for example "
                            + name
                            + " > 0, or integer.",
                    0,
                    text.length(),
                    null);
        }
    }
}
