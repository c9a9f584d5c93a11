package nabla.descent;

/**
 * v ← βv − η∇f(x), x ← x + v: the heavy ball (Polyak, <i>Some methods of speeding up the
 * convergence of iteration methods</i>, 1964).
 */
public record Momentum(Schedule rate, double beta) implements Optimiser {

    public Momentum(double rate, double beta) {
        this(Schedule.constant(rate), beta);
    }

    @Override
    public Walker start(int dimension) {
        double[] velocity = new double[dimension];
        return (_, _, gradient, step) -> {
            double eta = rate.at(step);
            for (int i = 0; i < velocity.length; i++) {
                velocity[i] = beta * velocity[i] - eta * gradient[i];
            }
            return velocity.clone();
        };
    }
}
