package nabla.browser;

import java.util.List;
import nabla.expr.Expr;
import nabla.numeric.Compiled;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

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
    public void line(@JSByRef double[] xs, @JSByRef double[] values, @JSByRef double[] slopes) {
        for (int i = 0; i < xs.length; i++) {
            point[0] = xs[i];
            values[i] = compiled.gradient(point, partials);
            slopes[i] = partials[0];
        }
    }

    /**
     * Fills {@code values} and the partials {@code dx} and {@code dy} at every pair of {@code xs}
     * and {@code ys}, row by row: the entry of (xs[i], ys[j]) is at i + j·xs.length.
     */
    @JSExport
    public void grid(
            @JSByRef double[] xs,
            @JSByRef double[] ys,
            @JSByRef double[] values,
            @JSByRef double[] dx,
            @JSByRef double[] dy) {
        int at = 0;
        for (double y : ys) {
            point[1] = y;
            for (double x : xs) {
                point[0] = x;
                values[at] = compiled.gradient(point, partials);
                dx[at] = partials[0];
                dy[at] = partials[1];
                at++;
            }
        }
    }

    /** At most {@code steps} steps downhill from {@code start}, as JSON: see {@link Walk}. */
    @JSExport
    public String descend(String optimiser, @JSByRef double[] start, double rate, int steps) {
        return Walk.json(compiled, optimiser, start.clone(), rate, steps);
    }
}
