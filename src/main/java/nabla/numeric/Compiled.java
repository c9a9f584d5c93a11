package nabla.numeric;

import java.util.Arrays;
import java.util.List;
import nabla.expr.Expr;

/**
 * An expression made ready for fast evaluation over {@code double}, with its gradient. Where it is
 * undefined the value is NaN. An evaluation allocates nothing; it writes to registers of its own,
 * so one instance serves one thread.
 */
public final class Compiled {
    private final Program program;
    private final int dimension;
    private final double[] values;
    private final double[] adjoints;

    private Compiled(Program program, int dimension) {
        this.program = program;
        this.dimension = dimension;
        this.values = program.initial().clone();
        this.adjoints = new double[values.length];
    }

    /**
     * A scalar expression as a function of these variables, in this order.
     *
     * @throws IllegalArgumentException for a vector, or a variable that is not among them
     */
    public static Compiled of(Expr expression, List<String> variables) {
        Tape tape = TapeWriter.write(expression, List.copyOf(variables));
        return new Compiled(Scheduler.schedule(tape, variables.size()), variables.size());
    }

    /** The same function for another thread. */
    public Compiled copy() {
        return new Compiled(program, dimension);
    }

    public int dimension() {
        return dimension;
    }

    /** Operations for one value. */
    public int operations() {
        return program.operations();
    }

    public double at(double... point) {
        System.arraycopy(point, 0, values, 0, dimension);
        program.forward(values);
        return values[program.result()];
    }

    /**
     * The value; {@code into} receives the partials by each variable (reverse mode), NaN where the
     * value is.
     */
    public double gradient(double[] point, double[] into) {
        double value = at(point);
        if (Double.isNaN(value)) {
            Arrays.fill(into, Double.NaN);
            return value;
        }
        program.backward(values, adjoints);
        System.arraycopy(adjoints, 0, into, 0, dimension);
        return value;
    }

    /** The partials by each variable, newly made. */
    public double[] gradient(double... point) {
        double[] gradient = new double[dimension];
        gradient(point, gradient);
        return gradient;
    }
}
