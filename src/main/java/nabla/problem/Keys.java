package nabla.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.simplify.Form;
import org.jspecify.annotations.Nullable;

/** Computes the keys that are made of formulas. */
final class Keys {
    private final List<String> variables;
    private final Map<String, Expr> known;
    private final @Nullable Form form;

    Keys(List<String> variables, Map<String, Expr> known, @Nullable Form form) {
        this.variables = variables;
        this.known = known;
        this.form = form;
    }

    Key.Field field(String label, Computation key, @Nullable Tolerance tolerance) {
        return field(label, key.value(known), tolerance, new Key.Origin(key, -1));
    }

    private Key.Field field(
            String label, Expr value, @Nullable Tolerance tolerance, Key.Origin origin) {
        if (Comparison.dividesByZero(value)) {
            throw new NoVariant("the answer `" + Plain.print(value) + "` has no value");
        }
        return new Key.Field(
                label, Forms.in(form, value), meaning(origin.computation()), tolerance, origin);
    }

    /** A derivative is partial where what is differentiated depends on more than one variable. */
    private Key.Meaning meaning(Computation key) {
        return switch (key) {
            case Computation.Gradation _ -> Key.Meaning.PARTIAL;
            case Computation.Differentiation(var of, _) ->
                    of.value(known).variables().size() > 1
                            ? Key.Meaning.PARTIAL
                            : Key.Meaning.DERIVATIVE;
            default -> Key.Meaning.VALUE;
        };
    }

    List<Key.Field> vector(Answer.OfVector vector) {
        var labels = vector.labels();
        var fields = new ArrayList<Key.Field>();
        if (vector.key().size() > 1) {
            for (int i = 0; i < vector.key().size(); i++) {
                fields.add(field(name(labels, i), vector.key().get(i), vector.tolerance()));
            }
            return fields;
        }
        var whole = vector.key().getFirst();
        var values = components(whole.value(known), "a vector");
        for (int i = 0; i < values.size(); i++) {
            var origin = new Key.Origin(whole, i);
            fields.add(field(name(labels, i), values.get(i), vector.tolerance(), origin));
        }
        return fields;
    }

    private static String name(List<String> names, int i) {
        return i < names.size() ? names.get(i) : "";
    }

    private static List<Expr> components(Expr value, String kind) {
        if (value instanceof Expr.Vector(var components)) return components;
        throw new NoVariant(
                "the answer `"
                        + Plain.print(value)
                        + "` is not "
                        + kind
                        + "; ask for an `expression`");
    }

    Key matrix(Answer.OfMatrix matrix) {
        var fields = new ArrayList<Key.Field>();
        var rows = matrix.key();
        int height = rows.size();
        int width = rows.getFirst().size();
        if (height == 1 && width == 1) {
            var whole = rows.getFirst().getFirst();
            var values = components(whole.value(known), "a matrix");
            height = values.size();
            width = components(values.getFirst(), "a matrix").size();
            for (var row : values) {
                for (var value : components(row, "a matrix")) {
                    var origin = new Key.Origin(whole, fields.size());
                    fields.add(field("", value, matrix.tolerance(), origin));
                }
            }
        } else {
            for (var row : rows) {
                for (var entry : row) fields.add(field("", entry, matrix.tolerance()));
            }
        }
        return new Key.Grid(names(matrix.rows(), height), names(matrix.columns(), width), fields);
    }

    private static List<String> names(List<String> names, int size) {
        var all = new ArrayList<>(Collections.nCopies(size, ""));
        for (int i = 0; i < Math.min(size, names.size()); i++) all.set(i, names.get(i));
        return all;
    }

    Key points(Answer.OfPoints answer) {
        var points = new ArrayList<List<Expr>>();
        if (answer.whole()) {
            var all = components(answer.key().getFirst().value(known), "a list of points");
            all.forEach(p -> points.add(coordinates(p)));
        } else {
            answer.key().forEach(p -> points.add(coordinates(p.value(known))));
        }
        int size = points.isEmpty() ? variables.size() : points.getFirst().size();
        if (points.stream().anyMatch(p -> p.size() != size)) {
            throw new NoVariant("the points have different numbers of coordinates");
        }
        var names = size == variables.size() ? variables : numbered(size);
        return new Key.Points(names, distinct(points), answer.tolerance(), answer.key().getFirst());
    }

    private static List<Expr> coordinates(Expr point) {
        return point instanceof Expr.Vector(var at) ? at : List.of(point);
    }

    private static List<List<Expr>> distinct(List<List<Expr>> points) {
        return points.stream().distinct().toList();
    }

    private static List<String> numbered(int size) {
        var names = new ArrayList<String>();
        for (int i = 1; i <= size; i++) names.add("x_" + i);
        return names;
    }

    Key iterations(Computation.Descending run, @Nullable Tolerance tolerance) {
        var names = run.variables();
        var path = run.path(known);
        var f = run.of().value(known);
        var slopes = names.stream().map(v -> Derivative.of(f, v)).toList();
        var fields = new ArrayList<Key.Field>();
        for (int k = 1; k < path.size(); k++) {
            var at = path.get(k - 1).stream().<Computation>map(Keys::constant).toList();
            for (var name : names) {
                var slope = new Computation.Differentiation(run.of(), name);
                fields.add(field("", new Computation.Evaluation(slope, names, at), tolerance));
            }
            var reached =
                    new Computation.Descending(
                            run.of(), names, run.start(), run.rate(), constant(Expr.num(k)));
            for (int i = 0; i < names.size(); i++) {
                var origin = new Key.Origin(reached, names.size() == 1 ? -1 : i);
                fields.add(field("", path.get(k).get(i), tolerance, origin));
            }
        }
        return new Key.Iterations(names, path.getFirst(), slopes, run.rate().value(known), fields);
    }

    private static Computation constant(Expr value) {
        return new Computation.Formula(value, java.util.Set.of(), Map.of());
    }
}
