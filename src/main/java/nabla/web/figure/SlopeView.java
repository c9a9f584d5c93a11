package nabla.web.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * The point and the window in which two slopes are best told apart: near the origin, round, the
 * graph in view, both lines neither flat on each other nor upright.
 *
 * @param score the higher the more telling
 */
record SlopeView(double x, double from, double to, double score) {
    private static final double[] PLACES = {
        1, 2, -1, 0.5, -0.5, 1.5, -2, -1.5, 3, -3, 0.25, 0, 4, -4, 5, 0.1, 8, 10, -10, 30, 100
    };
    private static final double[] WIDTHS = {3, 2, 5, 1, 10, 0.5, 25, 0.1, 100, 1000};
    private static final int SAMPLES = 60;
    private static final double ENOUGH = 0.4;
    private static final double UPRIGHT = 1.25;
    private static final int CALM = 3;
    private static final double SHAPE = 0.66;

    /**
     * @param preferred a point that shows the difference for certain, or NaN
     * @param fixed whether it must be that one
     */
    static SlopeView of(Claim claim, double preferred, boolean fixed) {
        List<Double> places = new ArrayList<>();
        if (!Double.isNaN(preferred)) {
            places.add(preferred);
        }
        if (!fixed) {
            for (double place : PLACES) {
                places.add(place);
            }
        }
        SlopeView best = new SlopeView(places.getFirst(), -3, 3, Double.NEGATIVE_INFINITY);
        for (double x : places) {
            for (double width : WIDTHS) {
                double middle = Math.abs(x) <= 0.7 * width ? 0 : x;
                double score = score(claim, x, middle - width, middle + width);
                score -= 0.3 * Math.abs(Math.log(width / 3)) + 0.25 * Math.log1p(Math.abs(x));
                score += x == preferred ? 0.7 : x == Math.rint(x) ? 0.2 : 0;
                score -= x < 0 ? 0.2 : x == 0 ? 0.5 : 0;
                if (score > best.score()) {
                    best = new SlopeView(x, middle - width, middle + width, score);
                }
            }
        }
        return best;
    }

    SlopeView lessGood(double by) {
        return new SlopeView(x, from, to, score - by);
    }

    private static double score(Claim claim, double x, double from, double to) {
        double truth = claim.truth(x);
        double own = claim.own(x);
        double y = claim.f().at(x);
        if (!Double.isFinite(truth) || !Double.isFinite(own) || !Double.isFinite(y)) {
            return -100;
        }
        Frame frame = new Curve(claim.f(), from, to).frame(SlopeStill.TALL);
        double tall = frame.y1() - frame.y0();
        double high = (y - frame.y0()) / tall;
        if (!(high > 0.02 && high < 0.98)) {
            return -50;
        }
        double scale = SHAPE * (to - from) / tall;
        double a = Math.atan(truth * scale);
        double b = Math.atan(own * scale);
        if (claim.order() == 2) {
            // A parabola's rise half way to the edge, instead of a slope.
            a = Math.atan(truth * scale * (to - from) / 8);
            b = Math.atan(own * scale * (to - from) / 8);
        }
        double gap = Math.abs(a - b);
        double open = Math.min(gap, Math.PI - gap);
        double steep = Math.max(0, Math.max(Math.abs(a), Math.abs(b)) - UPRIGHT);
        int turns = turns(claim, frame);
        return 4 * Math.min(open, ENOUGH) / ENOUGH
                - 6 * steep
                - Math.abs(high - 0.5)
                + 2 * seen(claim, frame)
                + (turns == 0 ? 0 : 0.5)
                - 0.25 * Math.max(0, turns - CALM);
    }

    /** How often the graph turns: many hills and valleys hide a line among them. */
    private static int turns(Claim claim, Frame frame) {
        int count = 0;
        double before = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double at = frame.x0() + (frame.x1() - frame.x0()) * (i + 0.5) / SAMPLES;
            double slope = claim.slope(at);
            count += slope * before < 0 ? 1 : 0;
            before = slope;
        }
        return count;
    }

    /** The share of the window across which the graph is in view. */
    private static double seen(Claim claim, Frame frame) {
        int count = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double at = frame.x0() + (frame.x1() - frame.x0()) * (i + 0.5) / SAMPLES;
            double value = claim.f().at(at);
            count += value > frame.y0() && value < frame.y1() ? 1 : 0;
        }
        return (double) count / SAMPLES;
    }
}
