package nabla.descent;

/**
 * What became of a walk, with the numbers that show it. "Slope" is the length of the gradient; a
 * step <i>overshoots</i> when the slope at its end pulls back against it.
 */
public sealed interface Outcome {
    /** The slope counts as gone when it has fallen to this share of the steepest one met. */
    double TOLERANCE = 1e-3;

    /** A walk that needs more further steps than this, at its pace, crawls. */
    double PATIENCE = 200;

    /**
     * The slope has gone, from {@code step} on. The extreme second derivatives there tell a saddle
     * or a maximum, where descent may also come to rest; {@code minimum} is claimed only where both
     * are positive and hold up to the place that Newton's step names as the bottom, which they do
     * not at the flat place of x³.
     */
    record Converged(
            int step,
            double slope,
            double flattest,
            double steepest,
            boolean minimum,
            int overshoots)
            implements Outcome {}

    /**
     * Downhill, but so slowly that {@code stepsLeft} more steps are needed; infinite where the
     * slope does not fall at all.
     */
    record Crawling(double stride, double stepsLeft) implements Outcome {}

    /**
     * It keeps stepping past the bottom: {@code overshoots} of the last {@code among} steps. The
     * mean curvature along the last step, times the rate, is above 1; {@code growth} is the ratio
     * of one stride to the one before.
     */
    record Oscillating(int overshoots, int among, double curvature, double growth)
            implements Outcome {}

    /**
     * Away without bound: upwards by overshooting further each time, or {@code falling}, where
     * there is no lowest point.
     */
    record Diverged(int step, double curvature, double growth, boolean falling)
            implements Outcome {}

    /** Step {@code step} landed where the function or its slope is undefined. */
    record LeftDomain(int step) implements Outcome {}

    /** On its way at a fair pace: {@code share} of the steepest slope remains. */
    record Descending(double share, double stepsLeft) implements Outcome {}

    static Outcome of(Objective objective, Trajectory path) {
        return new Judgement(objective, path).outcome();
    }

    /**
     * Farther from the start than any picture or any float that still has its digits would follow.
     */
    static boolean outOfReach(double[] start, double[] point) {
        return !(Vectors.norm(Vectors.minus(point, start)) <= 1e6 * (1 + Vectors.norm(start)));
    }
}
