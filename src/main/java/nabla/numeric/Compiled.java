package nabla.numeric;

import java.util.List;
import nabla.expr.Expr;

/**
 * An expression made ready for fast evaluation over {@code double}, with its gradient. Where it is
 * undefined the value is NaN. An evaluation allocates nothing; it writes to registers of its own,
 * so one instance serves one thread.
 */
public final class Compiled {
    private final Tape tape;
    private final int dimension;
    private final double[] values;
    private final double[] adjoints;

    private Compiled(Tape tape, int dimension) {
        this.tape = tape;
        this.dimension = dimension;
        this.values = new double[tape.size()];
        this.adjoints = new double[tape.size()];
    }

    /**
     * A scalar expression as a function of these variables, in this order.
     *
     * @throws IllegalArgumentException for a vector, or a variable that is not among them
     */
    public static Compiled of(Expr expression, List<String> variables) {
        return new Compiled(TapeWriter.write(expression, List.copyOf(variables)), variables.size());
    }

    /** The same function for another thread. */
    public Compiled copy() {
        return new Compiled(tape, dimension);
    }

    public int dimension() {
        return dimension;
    }

    /** Operations for one value. */
    public int operations() {
        return tape.size();
    }

    public double at(double... point) {
        tape.forward(point, values);
        return values[values.length - 1];
    }

    /**
     * The value; {@code into} receives the partials by each variable (reverse mode), NaN where the
     * value is.
     */
    public double gradient(double[] point, double[] into) {
        double value = at(point);
        if (Double.isNaN(value)) {
            java.util.Arrays.fill(into, Double.NaN);
            return value;
        }
        tape.backward(values, adjoints);
        java.util.Arrays.fill(into, 0);
        for (int i = 0; i < tape.size(); i++) {
            if (tape.op[i] == Op.VARIABLE) {
                into[tape.left[i]] += adjoints[i];
            }
        }
        return value;
    }

    /** The partials by each variable, newly made. */
    public double[] gradient(double... point) {
        double[] gradient = new double[dimension];
        gradient(point, gradient);
        return gradient;
    }
}
