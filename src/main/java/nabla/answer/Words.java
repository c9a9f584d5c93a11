package nabla.answer;

import java.util.Map;
import nabla.expr.Decimals;
import nabla.expr.Rational;

/** Reasons in words. */
final class Words {
    private Words() {}

    static String difference(Map<String, Rational> point, double answerValue, double keyValue) {
        StringBuilder where = new StringBuilder();
        point.forEach(
                (name, value) ->
                        where.append(where.isEmpty() ? "At " : ", ")
                                .append(name)
                                .append(" = ")
                                .append(value));
        String answer = rounded(answerValue, keyValue);
        String key = rounded(keyValue, answerValue);
        String values =
                answer.equals(key)
                        ? "both are near " + answer + ", and differ in a later digit."
                        : "the answer is " + answer + " and the key is " + key + ".";
        return where.isEmpty()
                ? Character.toUpperCase(values.charAt(0)) + values.substring(1)
                : where + " " + values;
    }

    /** The same at a point that is no rational number, with exact values. */
    static String difference(String where, Rational answer, Rational key) {
        return "At " + where + " the answer is " + answer + " and the key is " + key + ".";
    }

    /** As many digits as it takes to tell the two values apart, at least three. */
    private static String rounded(double value, double other) {
        if (Double.isInfinite(value)
                || Math.abs(value) > 1e15
                || (value != 0 && Math.abs(value) < 1e-9)) {
            return String.valueOf(value);
        }
        Rational exact = Rational.of(value);
        if (exact.isInteger()) {
            return exact.toString();
        }
        double gap = Math.abs(value - other);
        int places = 3;
        while (places < 17 && gap < Math.pow(10, 1 - places)) {
            places++;
        }
        String digits = Decimals.fixed(exact, places);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, digits.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
