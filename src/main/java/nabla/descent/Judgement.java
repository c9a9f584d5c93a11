package nabla.descent;

import nabla.numeric.SymmetricEigen;

/**
 * Reads a trajectory and says what became of it; the cases are tried from the plainest to the
 * subtlest.
 */
final class Judgement {
    private static final int WINDOW = 8;
    private static final int RECENT = 4;
    private static final double TINY_STRIDE = 1e-3;

    /** A curvature below this is none, as far as differences of a gradient tell. */
    private static final double FLAT = 1e-6;

    /** At the flat place of xⁿ, n > 2, Newton's step leaves at most half of the curvature. */
    private static final double STEADY = 0.75;

    private final Objective objective;
    private final Trajectory path;
    private final int last;
    private final double steepest;

    Judgement(Objective objective, Trajectory path) {
        this.objective = objective;
        this.path = path;
        this.last = path.steps();
        double most = 0;
        for (int i = 0; i <= last; i++) {
            most = Math.max(most, path.defined(i) ? path.slope(i) : 0);
        }
        this.steepest = most;
    }

    Outcome outcome() {
        if (last == 0 && !path.defined(last)) {
            return new Outcome.LeftDomain(last);
        }
        if (Outcome.outOfReach(path.point(0), path.point(last))
                || Double.isInfinite(path.value(last))) {
            return diverged();
        }
        if (!path.defined(last)) {
            return new Outcome.LeftDomain(last);
        }
        if (path.slope(last) <= Outcome.TOLERANCE * steepest) {
            return converged();
        }
        int among = Math.min(WINDOW, last);
        int overshoots = overshoots(last - among);
        boolean swings = among > 0 && (2 * overshoots >= among || 3 * rises(last - among) >= among);
        if (swings) {
            return highest() && growth() > 1
                    ? diverged()
                    : new Outcome.Oscillating(overshoots, among, path.curvature(last), growth());
        }
        return pace();
    }

    private Outcome diverged() {
        double rise = path.value(last) - path.value(0);
        int defined = path.defined(last) ? last : last - 1;
        return new Outcome.Diverged(
                last, defined > 0 ? path.curvature(defined) : 0, growth(), rise < 0);
    }

    private Outcome converged() {
        int arrived = last;
        while (arrived > 0 && path.slope(arrived - 1) <= Outcome.TOLERANCE * steepest) {
            arrived--;
        }
        SymmetricEigen curvatures = SymmetricEigen.of(objective.hessian(path.point(last)));
        return new Outcome.Converged(
                arrived,
                path.slope(last),
                curvatures.smallest(),
                curvatures.largest(),
                isMinimum(curvatures),
                overshoots(0));
    }

    /**
     * Whether all curvatures are positive and the least of them still is where Newton's step puts
     * the bottom.
     */
    private boolean isMinimum(SymmetricEigen curvatures) {
        if (!(curvatures.smallest() > FLAT * Math.max(1, curvatures.largest()))) {
            return false;
        }
        double[] bottom = path.point(last);
        double[] gradient = path.gradient(last);
        for (int k = 0; k < gradient.length; k++) {
            double[] axis = curvatures.vector(k);
            double along = -Vectors.dot(axis, gradient) / curvatures.value(k);
            bottom = Vectors.plus(bottom, Vectors.times(along, axis));
        }
        double there = SymmetricEigen.of(objective.hessian(bottom)).smallest();
        return there > STEADY * curvatures.smallest();
    }

    private Outcome pace() {
        int back = Math.min(RECENT, last);
        double share = steepest == 0 ? 0 : path.slope(last) / steepest;
        if (back == 0) {
            return new Outcome.Descending(share, Double.POSITIVE_INFINITY);
        }
        double fall = Math.log(path.slope(last) / path.slope(last - back)) / back;
        double stepsLeft =
                fall < 0 ? Math.log(Outcome.TOLERANCE / share) / fall : Double.POSITIVE_INFINITY;
        double stride = path.stride(last);
        boolean still = stride < TINY_STRIDE * (1 + Vectors.norm(path.point(last)));
        boolean slow = Double.isInfinite(stepsLeft) ? still : stepsLeft > Outcome.PATIENCE;
        return slow
                ? new Outcome.Crawling(stride, stepsLeft)
                : new Outcome.Descending(share, stepsLeft);
    }

    private int overshoots(int after) {
        int count = 0;
        for (int i = after + 1; i <= last; i++) {
            if (Vectors.dot(path.gradient(i), path.displacement(i)) > 0) {
                count++;
            }
        }
        return count;
    }

    private int rises(int after) {
        int count = 0;
        for (int i = after + 1; i <= last; i++) {
            if (path.value(i) > path.value(i - 1)) {
                count++;
            }
        }
        return count;
    }

    private boolean highest() {
        for (int i = 0; i < last; i++) {
            if (path.value(i) >= path.value(last)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Geometric mean of the ratios of successive strides over the last few; 1 where there are none.
     */
    private double growth() {
        int from = Math.max(1, last - RECENT);
        double before = path.stride(from);
        return last <= from || before == 0
                ? 1
                : Math.pow(path.stride(last) / before, 1.0 / (last - from));
    }
}
