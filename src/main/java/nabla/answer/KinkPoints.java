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
import nabla.expr.Plain;
import nabla.expr.Rational;
import nabla.numeric.Ball;
import nabla.numeric.Compiled;
import nabla.numeric.ExactValue;
import nabla.simplify.Numbers;
import nabla.simplify.RealRoots;
import nabla.simplify.Simplifier;
import org.jspecify.annotations.Nullable;

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
    private static final double GOLDEN = 0.6180339887498949;
    private static final int ROUGH = 60;

    private final List<String> variables;
    private final Assumptions assumptions;
    private final Set<Expr> switches = new LinkedHashSet<>();
    private final Set<Expr> jumps = new LinkedHashSet<>();

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

    /**
     * Points at which the argument of a sign or a step is exactly zero: there alone step(x) +
     * step(−x) is not 1.
     */
    List<Map<String, Rational>> jumps(SamplePoints samples) {
        List<Map<String, Rational>> points = new ArrayList<>();
        Map<String, Rational> through = samples.point(0);
        for (Expr u : jumps) {
            for (String name : variables) {
                Rational zero = u.variables().contains(name) ? exactZero(u, name, through) : null;
                if (zero != null && assumptions.range(name).admits(zero)) {
                    points.add(with(through, name, zero));
                }
            }
        }
        return points;
    }

    /**
     * Where the argument of a sign or a step in one variable is zero at an irrational number, and
     * two expressions have different values there, as a sentence; null where that is not found.
     */
    @Nullable String irrationalJump(Expr answer, Expr key) {
        for (Expr u : jumps) {
            List<RealRoots.Root> roots = variables.size() == 1 ? RealRoots.of(u) : null;
            for (RealRoots.Root root : roots == null ? List.<RealRoots.Root>of() : roots) {
                Expr at = root.exact();
                // Rational ones are points of their own, and shown by a witness.
                if (at == null
                        || Numbers.rational(at) != null
                        || !assumptions.range(variables.getFirst()).admits(root.low())) {
                    continue;
                }
                Map<String, Expr> point = Map.of(variables.getFirst(), at);
                if (dividesByZero(answer, point) || dividesByZero(key, point)) {
                    continue; // One has no value there.
                }
                Rational a = Numbers.rational(Simplifier.simplify(answer.substitute(point)));
                Rational k = Numbers.rational(Simplifier.simplify(key.substitute(point)));
                if (a != null && k != null && !a.equals(k)) {
                    return Words.difference(variables.getFirst() + " = " + Plain.print(at), a, k);
                }
            }
        }
        return null;
    }

    /** A simplified 0/0 would be 0. */
    private static boolean dividesByZero(Expr e, Map<String, Expr> point) {
        Expr divisor =
                switch (e) {
                    case Expr.Quotient(var _, var denominator) -> denominator;
                    case Expr.Power(var base, var exponent) -> isNegative(exponent) ? base : null;
                    default -> null;
                };
        if (divisor != null) {
            Rational value = Numbers.rational(Simplifier.simplify(divisor.substitute(point)));
            if (value != null && value.signum() == 0) {
                return true;
            }
        }
        return e.children().stream().anyMatch(child -> dividesByZero(child, point));
    }

    private static boolean isNegative(Expr exponent) {
        Rational value = Numbers.rational(Simplifier.simplify(exponent));
        return value != null && value.signum() < 0;
    }

    /** Where the line through two values crosses zero, if the expression does so too. */
    private static @Nullable Rational exactZero(
            Expr u, String name, Map<String, Rational> through) {
        Rational first = ExactValue.of(u, with(through, name, Rational.ZERO));
        Rational second = ExactValue.of(u, with(through, name, Rational.ONE));
        Rational crossing =
                first == null || second == null || first.equals(second)
                        ? Rational.ZERO
                        : first.over(first.minus(second));
        for (Rational candidate : List.of(crossing, Rational.ZERO, Rational.ONE)) {
            Ball value = Ball.of(u, with(through, name, candidate), ROUGH);
            Rational exact = ExactValue.of(u, with(through, name, candidate));
            if (exact == null ? value != null && value.isZero() : exact.isZero()) {
                return candidate;
            }
        }
        return null;
    }

    private static Map<String, Rational> with(
            Map<String, Rational> point, String name, Rational value) {
        Map<String, Rational> changed = new LinkedHashMap<>(point);
        changed.put(name, value);
        return changed;
    }

    private void collect(Expr e) {
        if (switches.size() < MOST_SWITCHES && e instanceof Expr.Call(var f, var arguments)) {
            switch (f) {
                case SIGN, STEP -> {
                    switches.add(arguments.getFirst());
                    jumps.add(arguments.getFirst());
                }
                case ABS, RELU -> switches.add(arguments.getFirst());
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
            double earlier = Double.NaN;
            double before = Double.NaN;
            for (double at = -REACH; at <= REACH; at += STRIDE) {
                double value = value(f, point, variable, at);
                if (value * before < 0 || value == 0) {
                    zeros.add(zero(f, point, variable, at - STRIDE, at));
                } else if (turns(earlier, before, value)) {
                    double top = nearest(f, point, variable, at - 2 * STRIDE, at);
                    if (value(f, point, variable, top) * value < 0) {
                        zeros.add(zero(f, point, variable, at - 2 * STRIDE, top));
                        zeros.add(top);
                        zeros.add(zero(f, point, variable, top, at));
                    }
                }
                earlier = before;
                before = value;
            }
        }
        Collections.sort(zeros);
        return zeros;
    }

    /** Whether three values of one sign come nearer to zero and go away again. */
    private static boolean turns(double earlier, double before, double value) {
        return earlier * before > 0
                && before * value > 0
                && Math.abs(before) <= Math.abs(earlier)
                && Math.abs(before) <= Math.abs(value);
    }

    /** Where the size is least, or the sign changes, by golden section. */
    private static double nearest(
            Compiled f, double[] point, int variable, double from, double to) {
        double low = from;
        double high = to;
        double sign = Math.signum(value(f, point, variable, to));
        for (int i = 0; i < 60; i++) {
            double a = high - GOLDEN * (high - low);
            double b = low + GOLDEN * (high - low);
            double left = sign * value(f, point, variable, a);
            double right = sign * value(f, point, variable, b);
            if (left < 0 || right < 0) {
                return left < 0 ? a : b;
            }
            if (left < right) {
                high = b;
            } else {
                low = a;
            }
        }
        return (low + high) / 2;
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
                    points.add(with(through, name, value));
                }
            }
        }
    }

    /** A decimal with as few digits as put it well inside. */
    private static Rational simplestBetween(double low, double high) {
        double middle = (low + high) / 2;
        long scale = 1;
        while (Math.abs(Math.floor(middle * scale + 0.5) / scale - middle) > (high - low) / 4) {
            scale *= 10;
        }
        return Rational.of(Math.round(middle * scale), scale);
    }
}
