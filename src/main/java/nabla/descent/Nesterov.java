package nabla.descent;

/**
 * v ← βv − η∇f(x + βv), x ← x + v: momentum that feels the slope where it is about to be (Nesterov,
 * 1983, in the form of Sutskever and others, 2013).
 */
public record Nesterov(Schedule rate, double beta) implements Optimiser {

    public Nesterov(double rate, double beta) {
        this(Schedule.constant(rate), beta);
    }

    @Override
    public Walker start(int dimension) {
        double[] velocity = new double[dimension];
        return (objective, point, _, step) -> {
            double eta = rate.at(step);
            double[] ahead = objective.gradient(Vectors.plus(point, Vectors.times(beta, velocity)));
            for (int i = 0; i < velocity.length; i++) {
                velocity[i] = beta * velocity[i] - eta * ahead[i];
            }
            return velocity.clone();
        };
    }
}
