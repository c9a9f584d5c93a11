package nabla.problem.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.numeric.Compiled;
import nabla.problem.Key;
import nabla.problem.Question;
import nabla.problem.Variant;

/** The key as computed, held against the same computed with numbers only. */
record KeyTwice(Notes notes) implements Trial {
    /** Where keys that are functions are evaluated; away from 0, 1 and one another. */
    private static final double[] PLACES = {0.37, 1.63, -0.71, 2.19, 0.83};

    private static final double TOLERANCE = 1e-5;

    @Override
    public void see(Variant variant) {
        for (var question : variant.questions()) {
            compare(variant, question);
            hasValue(variant, question);
        }
    }

    private void compare(Variant variant, Question question) {
        for (var place : PLACES) {
            var point = point(variant, place);
            var numeric = new NumericKey(variant.known());
            for (var field : question.key().entries()) {
                var values = numeric.at(field.origin().computation(), point);
                int i = Math.max(0, field.origin().component());
                var symbolic = value(field.value(), point);
                if (i >= values.size() || agree(symbolic, values.get(i))) continue;
                disagrees(variant, field, symbolic, values.get(i), point);
                return;
            }
        }
    }

    private void disagrees(
            Variant variant,
            Key.Field field,
            double symbolic,
            double numeric,
            Map<String, Double> point) {
        notes.note(
                "the key disagrees with its numeric check; the engine, not the author, may be"
                        + " wrong: ",
                "`%s` gives %s, but numerically it is %s at %s"
                        .formatted(Plain.print(field.value()), symbolic, numeric, point),
                variant);
    }

    private void hasValue(Variant variant, Question question) {
        for (var field : question.key().entries()) {
            if (field.isNumber() && !Double.isFinite(value(field.value(), Map.of()))) {
                notes.note(
                        "the key has no value: ", "`" + Plain.print(field.value()) + "`", variant);
            }
        }
    }

    private static Map<String, Double> point(Variant variant, double place) {
        var point = new HashMap<String, Double>();
        for (var v : variant.item().variables()) point.put(v, place * (1 + 0.31 * point.size()));
        return point;
    }

    private static double value(Expr e, Map<String, Double> point) {
        var names = List.copyOf(point.keySet());
        return Compiled.of(e, names)
                .at(names.stream().mapToDouble(n -> point.getOrDefault(n, Double.NaN)).toArray());
    }

    /** Where either is undefined there is nothing to compare. */
    private static boolean agree(double a, double b) {
        return Double.isNaN(a)
                || Double.isNaN(b)
                || Math.abs(a - b) <= TOLERANCE * (1 + Math.abs(a) + Math.abs(b));
    }
}
