package nabla.descent;

/**
 * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², x ← x − η m̂/(√v̂ + ε), where m̂ = m/(1 − β₁ᵏ) and v̂
 * = v/(1 − β₂ᵏ) undo the start from zero (Kingma and Ba, 2015, algorithm 1).
 */
public record Adam(Schedule rate, double beta1, double beta2, double epsilon) implements Optimiser {

    public Adam(double rate) {
        this(Schedule.constant(rate), 0.9, 0.999, 1e-8);
    }

    @Override
    public Walker start(int dimension) {
        double[] mean = new double[dimension];
        double[] square = new double[dimension];
        // 1 − βᵏ is the mean of ones; so, unlike a power, it is the same to the last bit
        // everywhere.
        double[] shares = new double[2];
        return (_, _, gradient, step) -> {
            double eta = rate.at(step);
            shares[0] = 1 - beta1 + beta1 * shares[0];
            shares[1] = 1 - beta2 + beta2 * shares[1];
            double[] displacement = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                mean[i] = beta1 * mean[i] + (1 - beta1) * gradient[i];
                square[i] = beta2 * square[i] + (1 - beta2) * gradient[i] * gradient[i];
                displacement[i] =
                        -(mean[i] / shares[0]) * eta / (Math.sqrt(square[i] / shares[1]) + epsilon);
            }
            return displacement;
        };
    }
}
