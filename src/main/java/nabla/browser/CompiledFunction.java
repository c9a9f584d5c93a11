package nabla.browser;

import java.util.List;
import nabla.descent.Objective;
import nabla.expr.Expr;
import nabla.numeric.Compiled;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/** A function of one or two variables, or more, as JavaScript holds it. */
public final class CompiledFunction {
    private final Compiled compiled;
    private final double[] point;
    private final double[] partials;

    CompiledFunction(Expr expression, List<String> variables) {
        this.compiled = Compiled.of(expression, variables);
        this.point = new double[Math.max(2, variables.size())];
        this.partials = new double[variables.size()];
    }

    /** Operations for one value: what an evaluation costs. */
    @JSExport
    public int operations() {
        return compiled.operations();
    }

    /** The value at x, or at (x, y). */
    @JSExport
    public double value(double x, double y) {
        point[0] = x;
        point[1] = y;
        return compiled.at(point);
    }

    /** The derivative by the first variable at x. */
    @JSExport
    public double slope(double x) {
        point[0] = x;
        compiled.gradient(point, partials);
        return partials[0];
    }

    /** Fills {@code values} and {@code slopes} at every x of {@code xs}. */
    @JSExport
    public void line(Float64Array xs, Float64Array values, Float64Array slopes) {
        for (int i = 0; i < xs.getLength(); i++) {
            point[0] = xs.get(i);
            values.set(i, compiled.gradient(point, partials));
            slopes.set(i, partials[0]);
        }
    }

    /**
     * Fills {@code values} and the partials {@code dx} and {@code dy} at every pair of {@code xs}
     * and {@code ys}, row by row: the entry of (xs[i], ys[j]) is at i + j·xs.length.
     */
    @JSExport
    public void grid(
            Float64Array xs,
            Float64Array ys,
            Float64Array values,
            Float64Array dx,
            Float64Array dy) {
        int at = 0;
        for (int j = 0; j < ys.getLength(); j++) {
            point[1] = ys.get(j);
            for (int i = 0; i < xs.getLength(); i++) {
                point[0] = xs.get(i);
                values.set(at, compiled.gradient(point, partials));
                dx.set(at, partials[0]);
                dy.set(at, partials[1]);
                at++;
            }
        }
    }

    /** At most {@code steps} steps downhill from {@code start}, as JSON: see {@link Walk}. */
    @JSExport
    public String descend(String optimiser, Float64Array start, double rate, int steps) {
        double[] from = CompiledField.numbers(start);
        return Walk.json(Objective.of(compiled), optimiser, from, rate, steps);
    }
}
