package nabla.web.figure;

import java.util.List;
import nabla.numeric.Compiled;

/** Where a path first leaves the right one, in words; the figure's script says the same. */
final class PathWords {
    private static final double SAME = 1e-9;

    private PathWords() {}

    static String of(Compiled f, List<double[]> right, List<double[]> own) {
        int last = Math.min(right.size(), own.size());
        for (int i = 1; i < last; i++) {
            if (distance(right.get(i), own.get(i)) > SAME * (1 + length(right.get(i)))) {
                return step(f, own.get(i - 1), right.get(i), own.get(i), i);
            }
        }
        return "Your steps are right";
    }

    private static String step(Compiled f, double[] from, double[] right, double[] own, int i) {
        double[] wanted = minus(right, from);
        double[] taken = minus(own, from);
        double dot = 0;
        for (int k = 0; k < wanted.length; k++) {
            dot += wanted[k] * taken[k];
        }
        double lengths = length(wanted) * length(taken);
        double cosine = lengths > 0 ? dot / lengths : 1;
        String which = "Step " + i;
        String went =
                cosine < -0.999
                        ? " goes the other way: a step of descent goes against the slope"
                        : cosine < 0.9998
                                ? " should go straight against the gradient; yours is %d° off"
                                        .formatted(Math.round(Math.toDegrees(Math.acos(cosine))))
                                : length(taken) > length(wanted)
                                        ? " goes the right way, but too far"
                                        : " goes the right way, but not far enough";
        return "%s%s. There the loss is %s; before it was %s"
                .formatted(which, went, Amount.of(f.at(own)), Amount.of(f.at(from)));
    }

    private static double distance(double[] a, double[] b) {
        return length(minus(a, b));
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double length(double[] v) {
        return v.length == 1 ? Math.abs(v[0]) : Math.hypot(v[0], v[1]);
    }
}
