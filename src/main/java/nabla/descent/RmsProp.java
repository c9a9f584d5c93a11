package nabla.descent;

/** s ← ρs + (1 − ρ)g², x ← x − ηg/(√s + ε), each component by itself (Hinton, lecture 6e, 2012). */
public record RmsProp(Schedule rate, double rho, double epsilon) implements Optimiser {

    public RmsProp(double rate) {
        this(Schedule.constant(rate), 0.9, 1e-8);
    }

    @Override
    public Walker start(int dimension) {
        double[] square = new double[dimension];
        return (_, _, gradient, step) -> {
            double eta = rate.at(step);
            double[] displacement = new double[square.length];
            for (int i = 0; i < square.length; i++) {
                square[i] = rho * square[i] + (1 - rho) * gradient[i] * gradient[i];
                displacement[i] = -eta * gradient[i] / (Math.sqrt(square[i]) + epsilon);
            }
            return displacement;
        };
    }
}
