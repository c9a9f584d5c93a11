package nabla.descent;

import java.util.List;

/** The path of a walk: the start and the point after each step, with value and gradient there. */
public final class Trajectory {
    private final List<double[]> points;
    private final List<double[]> gradients;
    private final double[] values;

    Trajectory(List<double[]> points, List<double[]> gradients, double[] values) {
        this.points = List.copyOf(points);
        this.gradients = List.copyOf(gradients);
        this.values = values;
    }

    /** Steps taken: one less than the points. */
    public int steps() {
        return points.size() - 1;
    }

    public double[] point(int index) {
        return points.get(index).clone();
    }

    public double value(int index) {
        return values[index];
    }

    public double[] gradient(int index) {
        return gradients.get(index).clone();
    }

    /** The length of the gradient: how steep it is there. */
    public double slope(int index) {
        return Vectors.norm(gradients.get(index));
    }

    /** From point {@code index} − 1 to point {@code index}. */
    double[] displacement(int index) {
        return Vectors.minus(points.get(index), points.get(index - 1));
    }

    double stride(int index) {
        return Vectors.norm(displacement(index));
    }

    /** Whether value and gradient are finite there. */
    boolean defined(int index) {
        return Double.isFinite(values[index]) && Vectors.finite(gradients.get(index));
    }

    /**
     * The mean second derivative along the step to point {@code index}: Δg·s / s·s. A gradient step
     * leaves (1 − η times this) of the slope along it, so above 1/η it overshoots. Zero where no
     * step was taken.
     */
    public double curvature(int index) {
        double[] step = displacement(index);
        double square = Vectors.dot(step, step);
        return square == 0 || !defined(index) || !defined(index - 1)
                ? 0
                : Vectors.dot(Vectors.minus(gradients.get(index), gradients.get(index - 1)), step)
                        / square;
    }
}
