package nabla.numeric;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.calculus.Hessian;
import nabla.calculus.NotDifferentiable;
import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.expr.Rational;
import nabla.simplify.Expansion;
import nabla.simplify.Simplifier;
import nabla.simplify.Work;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a function is convex on a box, whose sides may be unbounded: by proof, where it
 * is composed so that it must be ({@link Composition}) or where enclosures of its Hessian are
 * positive semidefinite on every part of the box (by Gershgorin's circles, or all principal minors
 * for up to three variables), or by a chord that lies below the graph. Where a function may have a
 * kink, its second derivatives prove nothing.
 */
public final class Convexity {
    private static final int MOST_FOR_MINORS = 3;
    private static final double FAR = 32;
    private static final int PARTS = 2_000;
    private static final double SMALLEST = 1e-4;

    /** What was found. */
    public sealed interface Finding {
        /** Every part of the box was shown to have no negative curvature. */
        record Convex() implements Finding {}

        /**
         * At the middle of two points, the graph lies above the chord that joins them: beyond
         * rounding.
         */
        record NotConvex(Map<String, Rational> from, Map<String, Rational> to) implements Finding {}

        /**
         * Neither within the bounds on work, or the function has no second derivatives somewhere.
         */
        record Undecided() implements Finding {}
    }

    private final Expr f;
    private final List<String> variables;
    private final List<List<Expr>> hessian;
    private final List<Expr> minors = new ArrayList<>();
    private final List<Expr> kinks;

    private Convexity(Expr f, List<String> variables, List<List<Expr>> hessian) {
        this.f = f;
        this.variables = variables;
        this.hessian = hessian;
        Expr.Vector matrix =
                new Expr.Vector(hessian.stream().map(r -> (Expr) new Expr.Vector(r)).toList());
        int n = hessian.size();
        Work work = Work.of(Limits.DERIVATIVES);
        for (int chosen = 1; n > 1 && n <= MOST_FOR_MINORS && chosen < 1 << n; chosen++) {
            minors.add(
                    Simplifier.simplify(
                            Expansion.of(
                                    Simplifier.simplify(Determinant.of(matrix, chosen), work),
                                    work),
                            work));
        }
        this.kinks = Kinks.of(f);
    }

    /**
     * Decides on a box with an interval for each variable, closed where it is bounded; its ends may
     * be infinite.
     */
    public static Finding of(Expr f, Map<String, Interval> box) {
        List<String> variables = List.copyOf(box.keySet());
        if (new Composition(box).isConvex(f)) {
            return new Finding.Convex();
        }
        try {
            List<List<Expr>> rows =
                    Hessian.of(f, variables).components().stream().map(Expr::children).toList();
            return new Convexity(f, variables, rows).decide(box);
        } catch (NotDifferentiable _) {
            return new Finding.Undecided();
        }
    }

    /** On unbounded sides, second derivatives may decide at once; a chord is sought near zero. */
    private Finding decide(Map<String, Interval> box) {
        if (leastCurvature(box) >= 0) {
            return new Finding.Convex();
        }
        Map<String, Interval> near = new HashMap<>(box);
        near.replaceAll(
                (v, side) -> new Interval(Math.max(side.low(), -FAR), Math.min(side.high(), FAR)));
        boolean bounded =
                box.values().stream().allMatch(side -> Double.isFinite(side.high() - side.low()));
        Finding found = byParts(bounded ? box : near);
        return bounded || found instanceof Finding.NotConvex ? found : new Finding.Undecided();
    }

    private Finding byParts(Map<String, Interval> whole) {
        Finding chord = chordAround(whole);
        if (chord != null) {
            return chord;
        }
        ArrayDeque<Map<String, Interval>> parts = new ArrayDeque<>(List.of(whole));
        boolean open = false;
        int most = Math.min(PARTS, Limits.ENCLOSURES / nodes());
        for (int done = 0; !parts.isEmpty(); done++) {
            Map<String, Interval> part = parts.removeFirst();
            double curvature = leastCurvature(part);
            if (curvature >= 0) {
                continue;
            }
            Finding found = chordAround(part);
            if (found != null) {
                return found;
            }
            if (done >= most) {
                return new Finding.Undecided();
            }
            if (!split(part, parts)) {
                open = true;
            }
        }
        return open ? new Finding.Undecided() : new Finding.Convex();
    }

    /** How many are enclosed on one part. */
    private int nodes() {
        int nodes = 1;
        for (List<Expr> row : hessian) {
            for (Expr entry : row) {
                nodes += entry.size();
            }
        }
        for (Expr minor : minors) {
            nodes += minor.size();
        }
        return nodes;
    }

    /**
     * A lower bound of the eigenvalues of the Hessian anywhere in a part (Gershgorin); NaN where it
     * has no value.
     */
    private double leastCurvature(Map<String, Interval> part) {
        for (Expr kink : kinks) {
            Interval u = Interval.over(kink, part);
            if (u == null || (u.low() <= 0 && u.high() >= 0)) {
                return Double.NaN;
            }
        }
        if (minorsAreNotNegative(part)) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < hessian.size(); i++) {
            double low = 0;
            for (int j = 0; j < hessian.size(); j++) {
                Interval entry = Interval.over(hessian.get(i).get(j), part);
                if (entry == null) {
                    return Double.NaN;
                }
                low +=
                        i == j
                                ? entry.low()
                                : -Math.max(Math.abs(entry.low()), Math.abs(entry.high()));
                low = low == 0 || (i == j && j == 0) ? low : low - Math.abs(low) * 0x1p-50;
            }
            least = Math.min(least, low);
        }
        return least;
    }

    /** A symmetric matrix is positive semidefinite where no principal minor is negative. */
    private boolean minorsAreNotNegative(Map<String, Interval> part) {
        for (Expr minor : minors) {
            Interval value = Interval.over(minor, part);
            if (value == null || !(value.low() >= 0)) {
                return false;
            }
        }
        return !minors.isEmpty();
    }

    private boolean split(Map<String, Interval> part, ArrayDeque<Map<String, Interval>> into) {
        String widest = variables.getFirst();
        for (String v : variables) {
            if (width(part, v) > width(part, widest)) {
                widest = v;
            }
        }
        Interval side = at(part, widest);
        if (width(part, widest) < SMALLEST) {
            return false;
        }
        double middle = side.middle();
        Map<String, Interval> left = new HashMap<>(part);
        Map<String, Interval> right = new HashMap<>(part);
        left.put(widest, new Interval(side.low(), middle));
        right.put(widest, new Interval(middle, side.high()));
        into.addLast(left);
        into.addLast(right);
        return true;
    }

    private static double width(Map<String, Interval> part, String v) {
        return at(part, v).high() - at(part, v).low();
    }

    private static Interval at(Map<String, Interval> part, String v) {
        return java.util.Objects.requireNonNull(part.get(v));
    }

    /** Chords through the middle of a part, along each axis and each diagonal of two axes. */
    private @Nullable Finding chordAround(Map<String, Interval> part) {
        List<int[]> directions = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            directions.add(direction(i, i, 0));
            for (int j = 0; j < i; j++) {
                directions.add(direction(i, j, 1));
                directions.add(direction(i, j, -1));
            }
        }
        for (int[] direction : directions) {
            Finding found = chord(part, direction);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private int[] direction(int i, int j, int sign) {
        int[] d = new int[variables.size()];
        d[j] = sign;
        d[i] = 1;
        return d;
    }

    private @Nullable Finding chord(Map<String, Interval> part, int[] direction) {
        Map<String, Rational> from = new HashMap<>();
        Map<String, Rational> to = new HashMap<>();
        Map<String, Rational> middle = new HashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            String v = variables.get(i);
            Rational low = Rational.of(at(part, v).low());
            Rational high = Rational.of(at(part, v).high());
            Rational centre = low.plus(high).times(Rational.HALF);
            Rational half = high.minus(low).times(Rational.HALF).times(Rational.of(direction[i]));
            from.put(v, centre.minus(half));
            to.put(v, centre.plus(half));
            middle.put(v, centre);
        }
        Interval a = Interval.of(f, from);
        Interval b = Interval.of(f, to);
        Interval m = Interval.of(f, middle);
        boolean above =
                a != null
                        && b != null
                        && m != null
                        && 2 * m.low()
                                > (a.high() + b.high())
                                        * (1 + Math.signum(a.high() + b.high()) * 0x1p-50);
        return above ? new Finding.NotConvex(from, to) : null;
    }
}
