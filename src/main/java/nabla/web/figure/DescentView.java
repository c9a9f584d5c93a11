package nabla.web.figure;

import java.util.Arrays;
import java.util.List;
import nabla.descent.Descent;
import nabla.descent.GradientDescent;
import nabla.descent.Objective;
import nabla.descent.Outcome;
import nabla.numeric.Compiled;

/** A start and a learning rate from which the true gradient leads somewhere, near the origin. */
record DescentView(double[] start, double rate, double score) {
    static final int STEPS = 25;
    private static final double[] PLACES = {2, -2, 3, 1, -1, 1.5, 2.5, -3, 0.5};
    private static final double[] RATES = {0.3, 0.2, 0.1, 0.05, 0.02, 0.01, 0.001, 1e-4};
    private static final double WIDE = 4;

    static DescentView of(Compiled f) {
        DescentView best = new DescentView(new double[f.dimension()], 0.1, -100);
        for (double x : PLACES) {
            double[] start = new double[f.dimension()];
            Arrays.fill(start, x);
            if (start.length == 2) {
                start[1] = Math.abs(x) / 2;
            }
            for (double rate : RATES) {
                double score = score(f, start, rate);
                if (score > best.score()) {
                    best = new DescentView(start, rate, score);
                }
            }
        }
        return best;
    }

    private static double score(Compiled f, double[] start, double rate) {
        var run = Descent.run(Objective.of(f), new GradientDescent(rate), start, STEPS);
        var path = run.trajectory();
        double far = 0;
        for (int i = 0; i <= path.steps(); i++) {
            for (double x : path.point(i)) {
                far = Math.max(far, Double.isFinite(x) ? Math.abs(x) : 1e9);
            }
        }
        double worth =
                switch (run.outcome()) {
                    case Outcome.Converged c -> c.overshoots() == 0 ? 4 : 3;
                    case Outcome.Descending _ -> 2.5;
                    case Outcome.Oscillating _ -> 1;
                    case Outcome.Crawling _ -> 0.5;
                    case Outcome.Diverged _, Outcome.LeftDomain _ -> -1;
                };
        double moved = distance(path.point(0), path.point(path.steps()));
        return worth + Math.min(1, moved) - (far > WIDE ? 2 : 0);
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    List<String> window() {
        return start.length == 1 ? List.of("-4", "4") : List.of("-4.5, 4.5, -3, 3");
    }
}
