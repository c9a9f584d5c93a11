package nabla.descent;

import java.util.List;
import nabla.expr.Parser;
import nabla.numeric.Cells;
import nabla.numeric.Compiled;

/** A row of outcomes.txt or points.txt: function, start, optimiser, rate, steps, and the end. */
public final class DescentRow {
    private DescentRow() {}

    /** The walk that a row asks for. */
    public static Descent.Run walk(List<String> row) {
        double[] start = Cells.numbers(row.get(1));
        return Descent.run(
                objective(row.get(0), start.length),
                optimiser(row.get(2), Double.parseDouble(row.get(3))),
                start,
                Integer.parseInt(row.get(4)));
    }

    static Objective objective(String function, int dimension) {
        Compiled compiled =
                Compiled.of(Parser.parse(function), List.of("x", "y").subList(0, dimension));
        return Objective.of(compiled);
    }

    private static Optimiser optimiser(String name, double rate) {
        return switch (name) {
            case "gradient" -> new GradientDescent(rate);
            case "momentum" -> new Momentum(rate, 0.9);
            case "nesterov" -> new Nesterov(rate, 0.9);
            case "rmsprop" -> new RmsProp(rate);
            case "adam" -> new Adam(rate);
            case "newton" -> new Newton();
            case "line search" -> new ExactLineSearch();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
