package nabla.answer;

import java.util.Map;
import java.util.TreeMap;
import nabla.expr.Rational;

/**
 * A point at which two expressions have different values: exact coordinates, and values rounded to
 * double. That they differ is certain: enclosures of the two values have nothing in common.
 *
 * @param component which component of a vector, counted from 0; the flat index of a matrix entry;
 *     −1 for a scalar
 */
public record Witness(
        Map<String, Rational> point, double answerValue, double keyValue, int component) {
    public Witness {
        point = new TreeMap<>(point);
    }
}
