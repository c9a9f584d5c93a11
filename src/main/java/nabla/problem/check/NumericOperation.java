package nabla.problem.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.numeric.Compiled;
import nabla.problem.Computation;
import nabla.problem.Computation.Applied;

/** The operations of the table, carried out with numbers only. */
final class NumericOperation {
    /** Second derivatives are taken from first ones, which are exact to rounding. */
    private static final double H = 1e-5;

    private final NumericKey key;
    private final Map<String, Expr> known;

    NumericOperation(NumericKey key, Map<String, Expr> known) {
        this.key = key;
        this.known = known;
    }

    /** NaN where there is no numeric way that shares nothing with the symbolic one. */
    List<Double> at(Applied applied, Map<String, Double> point) {
        return switch (applied.operation()) {
            case HESSIAN -> hessian(applied, point);
            case JACOBIAN -> jacobian(applied, point);
            case DIFFERENCE -> {
                double h = number(applied, 1, point);
                yield List.of((shifted(applied, h, point) - shifted(applied, 0, point)) / h);
            }
            case CENTRAL -> {
                double h = number(applied, 1, point);
                yield List.of((shifted(applied, h, point) - shifted(applied, -h, point)) / (2 * h));
            }
            case DIRECTIONAL -> List.of(directional(applied, point));
            case NORM -> List.of(norm(vector(applied.of(), point)));
            case CLIP -> {
                var v = vector(applied.of(), point);
                double factor = Math.min(1, number(applied, 0, point) / norm(v));
                yield v.stream().map(c -> c * factor).toList();
            }
            case CRITICAL, KIND, TAYLOR ->
                    java.util.Collections.nCopies(
                            Math.max(1, applied.value(known).children().size()), Double.NaN);
        };
    }

    private List<Double> hessian(Applied applied, Map<String, Double> point) {
        var entries = new ArrayList<Double>();
        for (var row : applied.by()) {
            for (var column : applied.by()) {
                var right = moved(point, column, H);
                var left = moved(point, column, -H);
                entries.add(
                        (key.slope(applied.of(), row, right) - key.slope(applied.of(), row, left))
                                / (2 * H));
            }
        }
        return entries;
    }

    private List<Double> jacobian(Applied applied, Map<String, Double> point) {
        var entries = new ArrayList<Double>();
        int rows = vector(applied.of(), point).size();
        for (int row = 0; row < rows; row++) {
            for (var column : applied.by()) {
                double right = vector(applied.of(), moved(point, column, H)).get(row);
                double left = vector(applied.of(), moved(point, column, -H)).get(row);
                entries.add((right - left) / (2 * H));
            }
        }
        return entries;
    }

    private double directional(Applied applied, Map<String, Double> point) {
        var here = new HashMap<>(point);
        var direction = new ArrayList<Double>();
        for (int i = 0; i < applied.by().size(); i++) {
            here.put(applied.by().get(i), key.value(applied.numbers().get(0).get(i), point));
            direction.add(key.value(applied.numbers().get(1).get(i), point));
        }
        double rise = 0;
        for (int i = 0; i < applied.by().size(); i++) {
            rise += key.slope(applied.of(), applied.by().get(i), here) * direction.get(i);
        }
        return rise / norm(direction);
    }

    private double shifted(Applied applied, double h, Map<String, Double> point) {
        var here = new HashMap<>(point);
        here.put(applied.by().getFirst(), number(applied, 0, point) + h);
        return key.value(applied.of(), here);
    }

    private double number(Applied applied, int i, Map<String, Double> point) {
        return key.value(applied.numbers().get(i).getFirst(), point);
    }

    private List<Double> vector(Computation of, Map<String, Double> point) {
        var value = of.value(known);
        var components = value instanceof Expr.Vector(var all) ? all : List.of(value);
        var names = List.copyOf(point.keySet());
        var numbers = names.stream().mapToDouble(n -> point.getOrDefault(n, Double.NaN)).toArray();
        return components.stream().map(c -> Compiled.of(c, names).at(numbers)).toList();
    }

    private static double norm(List<Double> vector) {
        return Math.sqrt(vector.stream().mapToDouble(c -> c * c).sum());
    }

    private static Map<String, Double> moved(Map<String, Double> point, String by, double h) {
        var moved = new HashMap<>(point);
        moved.merge(by, h, Double::sum);
        return moved;
    }
}
