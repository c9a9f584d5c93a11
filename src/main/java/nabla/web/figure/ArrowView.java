package nabla.web.figure;

import java.util.List;
import nabla.expr.Expr;
import nabla.numeric.Compiled;

/** The point and window in which two arrows are best told apart. */
record ArrowView(double[] at, double half, double score) {
    private static final double[] PLACES = {1, 2, -1, 0.5, 1.5, -0.5, -2, 3, 0.25};
    private static final double WIDE = 1.5;

    /**
     * @param wrong which components of the claim are not right: at the point each of them differs,
     *     wherever there is such a point
     */
    static ArrowView of(
            Compiled f,
            Expr claim,
            List<Boolean> wrong,
            List<String> variables,
            double[] preferred,
            boolean fixed) {
        ArrowView best = look(f, claim, wrong, variables, preferred).lessGood(fixed ? 0 : -0.5);
        for (int i = 0; i < PLACES.length * PLACES.length && !fixed; i++) {
            double[] at = {PLACES[i % PLACES.length], PLACES[i / PLACES.length]};
            ArrowView view = look(f, claim, wrong, variables, at);
            if (view.score() > best.score()) {
                best = view;
            }
        }
        return best;
    }

    private ArrowView lessGood(double by) {
        return new ArrowView(at, half, score - by);
    }

    private static ArrowView look(
            Compiled f, Expr claim, List<Boolean> wrong, List<String> variables, double[] at) {
        double[] truth = f.gradient(at);
        double[] own = ArrowStill.at(claim, variables, at);
        double far = Math.max(Math.abs(at[0]) / WIDE, Math.abs(at[1]));
        double half = far <= 1.3 ? 2 : far <= 2.6 ? 4 : 1.6 * far;
        double a = Math.hypot(truth[0], truth[1]);
        double b = Math.hypot(own[0], own[1]);
        if (!Double.isFinite(a) || !Double.isFinite(b) || !Double.isFinite(f.at(at))) {
            return new ArrowView(at, half, -100);
        }
        double angle = VectorWords.apart(truth, own);
        double turned = Double.isNaN(angle) ? 1 : Math.min(angle, 60) / 60;
        double ratio = Math.min(a, b) / Math.max(Math.max(a, b), 1e-300);
        double unlike = Math.abs(a - b) > 1e-9 * (a + b) || angle > 1 ? 0 : -10;
        double both = ratio > 0.2 ? 1 : 5 * ratio;
        double score = 2 * turned + (1 - ratio) / 2 + both + unlike - 0.3 * far;
        for (int i = 0; i < at.length; i++) {
            double apart = Math.abs(truth[i] - own[i]);
            score -=
                    wrong.get(i) && !(apart > 1e-6 * (Math.abs(truth[i]) + Math.abs(own[i])))
                            ? 4
                            : 0;
        }
        for (double x : at) {
            score -= (x < 0 ? 0.4 : 0) + (x == Math.rint(x) ? 0 : 0.15);
        }
        return new ArrowView(at, half, score);
    }

    String window() {
        return "%s, %s, %s, %s".formatted(-WIDE * half, WIDE * half, -half, half);
    }
}
