package nabla.problem.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.expr.Expr;
import nabla.numeric.Compiled;
import nabla.problem.Computation;

/**
 * A computation carried out with numbers only: derivatives of formulas by reverse-mode automatic
 * differentiation, of anything else by central differences. It shares no rule with the symbolic
 * way, so the two check each other.
 */
final class NumericKey {
    /** Balances truncation (h²) against round-off (1/h) for values near one. */
    private static final double H = 1e-5;

    private final Map<String, Expr> known;

    NumericKey(Map<String, Expr> known) {
        this.known = known;
    }

    /** The components of the value where the variables have these values. */
    List<Double> at(Computation computation, Map<String, Double> point) {
        return switch (computation) {
            case Computation.Gradation(var of, var by) ->
                    by.stream().map(v -> slope(of, v, point)).toList();
            case Computation.Descending descending -> descend(descending, point);
            case Computation.Applied applied ->
                    new NumericOperation(this, known).at(applied, point);
            default -> List.of(value(computation, point));
        };
    }

    double value(Computation computation, Map<String, Double> point) {
        return switch (computation) {
            case Computation.Formula formula -> evaluate(formula, point);
            case Computation.Differentiation(var of, var by) -> slope(of, by, point);
            case Computation.Evaluation evaluation -> {
                var inner = new HashMap<>(point);
                for (int i = 0; i < evaluation.variables().size(); i++) {
                    inner.put(evaluation.variables().get(i), value(evaluation.at().get(i), point));
                }
                yield value(evaluation.of(), inner);
            }
            case Computation.Gradation _, Computation.Descending _, Computation.Applied _ ->
                    at(computation, point).getFirst();
            case Computation.Backward backward -> backward(backward, point);
        };
    }

    private double evaluate(Computation.Formula formula, Map<String, Double> point) {
        var values = new LinkedHashMap<>(point);
        formula.parts().forEach((name, part) -> values.put(name, value(part, point)));
        return compile(formula, values).at(doubles(values));
    }

    /** Forward through the givens on either side. */
    private double backward(Computation.Backward backward, Map<String, Double> point) {
        var by = backward.by();
        var at =
                point.containsKey(by)
                        ? point.get(by)
                        : value(
                                new Computation.Formula(Expr.variable(by), Set.of(by), Map.of()),
                                point);
        return (forward(backward, at + H, point) - forward(backward, at - H, point)) / (2 * H);
    }

    private double forward(Computation.Backward backward, double at, Map<String, Double> point) {
        var constants = new HashMap<>(known);
        constants.remove(backward.by());
        backward.nodes().keySet().forEach(constants::remove);
        var values = new LinkedHashMap<>(point);
        values.put(backward.by(), at);
        double last = Double.NaN;
        for (var node : backward.nodes().entrySet()) {
            last =
                    Compiled.of(node.getValue().written(constants), List.copyOf(values.keySet()))
                            .at(doubles(values));
            values.put(node.getKey(), last);
        }
        return last;
    }

    double slope(Computation of, String by, Map<String, Double> point) {
        if (of instanceof Computation.Formula formula
                && formula.parts().isEmpty()
                && point.containsKey(by)) {
            var values = new LinkedHashMap<>(point);
            var into = new double[values.size()];
            compile(formula, values).gradient(doubles(values), into);
            return into[new ArrayList<>(values.keySet()).indexOf(by)];
        }
        var right = new HashMap<>(point);
        var left = new HashMap<>(point);
        right.merge(by, H, Double::sum);
        left.merge(by, -H, Double::sum);
        return (value(of, right) - value(of, left)) / (2 * H);
    }

    private List<Double> descend(Computation.Descending descending, Map<String, Double> point) {
        var place = new HashMap<>(point);
        for (int i = 0; i < descending.variables().size(); i++) {
            place.put(descending.variables().get(i), value(descending.start().get(i), point));
        }
        var rate = value(descending.rate(), point);
        for (int k = descending.steps().number(known).intValue(); k > 0; k--) {
            var here = Map.copyOf(place);
            for (var v : descending.variables()) {
                place.put(
                        v,
                        here.getOrDefault(v, Double.NaN) - rate * slope(descending.of(), v, here));
            }
        }
        return descending.variables().stream().map(v -> place.getOrDefault(v, Double.NaN)).toList();
    }

    private Compiled compile(Computation.Formula formula, Map<String, Double> values) {
        var constants = new HashMap<String, Expr>();
        for (var name : formula.names())
            if (known.containsKey(name)) constants.put(name, known.get(name));
        return Compiled.of(formula.expr().substitute(constants), List.copyOf(values.keySet()));
    }

    private static double[] doubles(Map<String, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
