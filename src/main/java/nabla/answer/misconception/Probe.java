package nabla.answer.misconception;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;
import nabla.numeric.Compiled;
import org.jspecify.annotations.Nullable;

/**
 * The values of an answer at a few points, by which nearly all candidates are told apart from it at
 * once; what passes is compared exactly afterwards.
 */
final class Probe {
    private static final int POINTS = 4;
    private static final int ENOUGH = 2;
    private static final int TRIED = 24;
    private static final double PRECISION = 1e-9;

    private final List<String> variables;
    private final List<double[]> points = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    private Probe(List<String> variables) {
        this.variables = variables;
    }

    /** Null where the answer has a value hardly anywhere, or has other variables. */
    static @Nullable Probe of(Expr answer, Expr key, List<String> variables) {
        if (!variables.containsAll(answer.variables()) || !variables.containsAll(key.variables())) {
            return null;
        }
        Probe probe = new Probe(variables);
        Compiled given = Compiled.of(answer, variables);
        Compiled right = Compiled.of(key, variables);
        int most = variables.isEmpty() ? 1 : POINTS;
        for (int i = 0; i < TRIED && probe.points.size() < most; i++) {
            double[] point = point(i, variables.size());
            double value = given.at(point);
            if (Double.isFinite(value) && Double.isFinite(right.at(point))) {
                probe.points.add(point);
                probe.values.add(value);
            }
        }
        return probe.points.size() < Math.min(ENOUGH, most) ? null : probe;
    }

    /** Scattered over −3 … 3, so that what needs positive numbers finds some as well. */
    private static double[] point(int number, int dimension) {
        double[] point = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            double part = (number * 0.6180339887498949 + i * 0.3819660112501051 + 0.2837) % 1;
            double size = 0.15 + 2.8 * part;
            point[i] = number % 3 == 1 && (number / 3 + i) % 2 == 0 ? -size : size;
        }
        return point;
    }

    /** Whether a candidate has the answer's values wherever both have one. */
    boolean admits(Expr candidate) {
        if (!variables.containsAll(candidate.variables())) {
            return false;
        }
        Compiled compiled = Compiled.of(candidate, variables);
        int agreeing = 0;
        for (int i = 0; i < points.size(); i++) {
            double value = compiled.at(points.get(i));
            if (Double.isFinite(value)) {
                if (!near(value, values.get(i))) {
                    return false;
                }
                agreeing++;
            }
        }
        return agreeing >= Math.min(ENOUGH, points.size());
    }

    static boolean near(double a, double b) {
        return Math.abs(a - b) <= PRECISION * Math.max(Math.abs(a), Math.abs(b)) + 1e-13;
    }
}
