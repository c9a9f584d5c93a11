package nabla.descent;

import java.util.ArrayList;
import java.util.List;

/** Walks an {@link Objective} downhill. */
public final class Descent {
    /** No walk is longer than this, whatever is asked. */
    public static final int MOST_STEPS = 10_000;

    /** A slope this small beside the steepest one met cannot move the point any more. */
    private static final double FLAT = 1e-13;

    private Descent() {}

    /** A path and what became of it. */
    public record Run(Trajectory trajectory, Outcome outcome) {}

    /**
     * At most {@code steps} steps from {@code start}; fewer where it is flat, undefined or out of
     * reach.
     */
    public static Run run(Objective objective, Optimiser optimiser, double[] start, int steps) {
        Trajectory trajectory = walk(objective, optimiser, start, Math.min(steps, MOST_STEPS));
        return new Run(trajectory, Outcome.of(objective, trajectory));
    }

    private static Trajectory walk(
            Objective objective, Optimiser optimiser, double[] start, int steps) {
        List<double[]> points = new ArrayList<>();
        List<double[]> gradients = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        Optimiser.Walker walker = optimiser.start(start.length);
        double[] point = start.clone();
        double steepest = 0;
        for (int step = 0; ; step++) {
            double[] gradient = objective.gradient(point);
            double value = objective.value(point);
            points.add(point);
            gradients.add(gradient);
            values.add(value);
            double slope = Vectors.norm(gradient);
            steepest = Math.max(steepest, slope);
            boolean defined = Double.isFinite(value) && Vectors.finite(gradient);
            if (step == steps
                    || !defined
                    || Outcome.outOfReach(start, point)
                    || slope <= FLAT * steepest) {
                break;
            }
            point = Vectors.plus(point, walker.step(objective, point, gradient, step));
        }
        return new Trajectory(points, gradients, values.stream().mapToDouble(v -> v).toArray());
    }
}
