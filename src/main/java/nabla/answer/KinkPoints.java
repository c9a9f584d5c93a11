package nabla.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.numeric.Compiled;

/**
 * Points between the kinks of two expressions. {@code step(x − 0.6)} and {@code step(x − 0.61)}
 * differ only between 0.6 and 0.61, where no point drawn at random is likely to fall. So the zeros
 * of whatever an absolute value, a sign or a maximum switches on are looked for along lines through
 * a few points, and a point is put between each two neighbours.
 */
final class KinkPoints {
    private static final int MOST_SWITCHES = 16;
    private static final int MOST_VARIABLES = 4;
    private static final int LINES = 3;
    private static final double REACH = 24;
    private static final double STRIDE = 0.37;
    private static final double SAME_ZERO = 1e-9;

    private final List<String> variables;
    private final Assumptions assumptions;
    private final Set<Expr> switches = new LinkedHashSet<>();

    KinkPoints(Set<String> variables, Assumptions assumptions, Expr a, Expr b) {
        this.variables = List.copyOf(variables);
        this.assumptions = assumptions;
        collect(a);
        collect(b);
    }

    /** The points, on lines in the direction of each variable; none where nothing switches. */
    List<Map<String, Rational>> along(SamplePoints samples) {
        List<Map<String, Rational>> points = new ArrayList<>();
        for (int line = 0; line < LINES && !switches.isEmpty(); line++) {
            Map<String, Rational> through = samples.point(line);
            for (int v = 0; v < Math.min(MOST_VARIABLES, variables.size()); v++) {
                between(zeros(through, v), variables.get(v), through, points);
            }
        }
        return points;
    }

    private void collect(Expr e) {
        if (switches.size() < MOST_SWITCHES && e instanceof Expr.Call(var f, var arguments)) {
            switch (f) {
                case ABS, SIGN, STEP, RELU -> switches.add(arguments.getFirst());
                case MAX, MIN -> pairs(arguments);
                case SQRT, ROOT -> bases(arguments.getFirst());
                default -> {}
            }
        }
        e.children().forEach(this::collect);
    }

    private void pairs(List<Expr> arguments) {
        for (Expr a : arguments.subList(1, arguments.size())) {
            switches.add(arguments.getFirst().minus(a));
        }
    }

    /** The root of a square is an absolute value. */
    private void bases(Expr radicand) {
        if (radicand instanceof Expr.Power(var base, _)) {
            switches.add(base);
        }
        radicand.children().forEach(this::bases);
    }

    private List<Double> zeros(Map<String, Rational> through, int variable) {
        double[] point = new double[variables.size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = Objects.requireNonNull(through.get(variables.get(i))).doubleValue();
        }
        List<Double> zeros = new ArrayList<>();
        for (Expr e : switches) {
            Compiled f = Compiled.of(e, variables);
            double before = Double.NaN;
            for (double at = -REACH; at <= REACH; at += STRIDE) {
                double value = value(f, point, variable, at);
                if (value * before < 0 || value == 0) {
                    zeros.add(zero(f, point, variable, at - STRIDE, at));
                }
                before = value;
            }
        }
        Collections.sort(zeros);
        return zeros;
    }

    private static double zero(Compiled f, double[] point, int variable, double from, double to) {
        double low = from;
        double high = to;
        double end = value(f, point, variable, high);
        for (int i = 0; i < 50 && end != 0; i++) {
            double middle = (low + high) / 2;
            if (value(f, point, variable, middle) * end > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static double value(Compiled f, double[] point, int variable, double at) {
        double kept = point[variable];
        point[variable] = at;
        double value = f.at(point);
        point[variable] = kept;
        return value;
    }

    private void between(
            List<Double> zeros,
            String name,
            Map<String, Rational> through,
            List<Map<String, Rational>> points) {
        for (int i = 0; i + 1 < zeros.size(); i++) {
            double low = zeros.get(i);
            double high = zeros.get(i + 1);
            if (high - low > SAME_ZERO) {
                Rational value = simplestBetween(low, high);
                if (assumptions.range(name).admits(value)) {
                    Map<String, Rational> point = new LinkedHashMap<>(through);
                    point.put(name, value);
                    points.add(point);
                }
            }
        }
    }

    /** A decimal with as few digits as put it well inside. */
    private static Rational simplestBetween(double low, double high) {
        double middle = (low + high) / 2;
        long scale = 1;
        while (Math.abs(Math.rint(middle * scale) / scale - middle) > (high - low) / 4) {
            scale *= 10;
        }
        return Rational.of(Math.round(middle * scale), scale);
    }
}
