package nabla.browser;

import java.util.List;
import nabla.descent.Objective;
import nabla.expr.Expr;
import nabla.numeric.Compiled;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/** A function with what somebody says its gradient is, as JavaScript holds them. */
public final class CompiledField {
    private final List<Compiled> components;
    private final Objective objective;

    CompiledField(Expr function, Expr gradient, List<String> variables) {
        List<Expr> parts =
                gradient instanceof Expr.Vector(List<Expr> several) ? several : List.of(gradient);
        if (parts.size() != variables.size()) {
            throw new IllegalArgumentException(
                    variables.size() == 1
                            ? "One slope is asked for here, not a list."
                            : "Give one partial for each variable, as in [2x, 3y].");
        }
        this.components = parts.stream().map(p -> Compiled.of(p, variables)).toList();
        this.objective = Objective.of(Compiled.of(function, variables), components);
    }

    /** What is said to be the partial by a variable, at x or at (x, y). */
    @JSExport
    public double component(int variable, double x, double y) {
        return components
                .get(variable)
                .at(components.size() == 1 ? new double[] {x} : new double[] {x, y});
    }

    /** At most {@code steps} steps against that gradient, as JSON: see {@link Walk}. */
    @JSExport
    public String descend(Float64Array start, double rate, int steps) {
        return Walk.json(objective, "gradient", numbers(start), rate, steps);
    }

    static double[] numbers(Float64Array array) {
        double[] numbers = new double[array.getLength()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i);
        }
        return numbers;
    }
}
