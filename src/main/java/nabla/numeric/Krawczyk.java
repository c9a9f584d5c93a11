package nabla.numeric;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Finds every zero of a system in a box, with proof that it is one and the only one nearby:
 * Krawczyk's operator K(X) = m − Y·F(m) + (I − Y·F′(X))·(X − m) maps a box into its inside only
 * around a single zero, and a box that it leaves holds none (Neumaier, <i>Interval Methods for
 * Systems of Equations</i>, 5.1). Boxes of which neither is known are halved.
 */
final class Krawczyk {
    private static final int BOXES = 6_000;
    private static final double SMALLEST = 1e-7;
    private static final double SHARP = 1e-10;
    private static final int REFINEMENTS = 8;
    private static final DoubleArithmetic A = DoubleArithmetic.INSTANCE;

    private final Expr.Vector f;
    private final Expr.Vector slopes;
    private final List<String> variables;

    /** Zeros, each enclosed; whether they are all of those in the box. */
    record Zeros(List<Map<String, Interval>> boxes, boolean complete) {}

    private Krawczyk(Expr.Vector f, Expr.Vector slopes, List<String> variables) {
        this.f = f;
        this.slopes = slopes;
        this.variables = variables;
    }

    static Zeros find(Expr.Vector f, Expr.Vector slopes, List<String> variables, Interval[] whole) {
        return new Krawczyk(f, slopes, variables).search(whole);
    }

    private Zeros search(Interval[] whole) {
        ArrayDeque<Interval[]> open = new ArrayDeque<>();
        open.add(whole);
        List<Interval[]> found = new ArrayList<>();
        boolean complete = true;
        int most = Math.min(BOXES, Limits.ENCLOSURES / (f.size() + slopes.size()));
        for (int done = 0; !open.isEmpty(); done++) {
            if (done >= most) {
                complete = false;
                break;
            }
            Interval[] box = open.removeLast();
            if (excluded(box)) {
                continue;
            }
            Interval[] wider = wider(box);
            Interval[] image = image(wider);
            if (image != null && disjoint(image, wider)) {
                continue;
            }
            Interval[] zero = image != null && inside(image, wider) ? refined(image) : null;
            if (zero != null && isSharp(zero)) {
                if (found.stream().noneMatch(known -> !disjoint(known, zero))) {
                    found.add(zero);
                }
            } else if (!halve(box, open)) {
                complete = false;
            }
        }
        return new Zeros(found.stream().map(this::named).toList(), complete);
    }

    private Map<String, Interval> named(Interval[] box) {
        Map<String, Interval> named = new LinkedHashMap<>();
        for (int i = 0; i < box.length; i++) {
            named.put(variables.get(i), box[i]);
        }
        return named;
    }

    private boolean excluded(Interval[] box) {
        Map<String, Interval> named = named(box);
        for (Expr component : f.components()) {
            Interval value = Interval.over(component, named);
            if (value != null && (value.low() > 0 || value.high() < 0)) {
                return true;
            }
        }
        return false;
    }

    private static Interval[] wider(Interval[] box) {
        Interval[] wider = new Interval[box.length];
        for (int i = 0; i < box.length; i++) {
            double by = (box[i].high() - box[i].low()) / 8;
            wider[i] = new Interval(box[i].low() - by, box[i].high() + by);
        }
        return wider;
    }

    private Interval[] refined(Interval[] box) {
        Interval[] best = box;
        for (int i = 0; i < REFINEMENTS; i++) {
            Interval[] next = image(best);
            if (next == null) {
                return best;
            }
            best = both(best, next);
        }
        return best;
    }

    private static Interval[] both(Interval[] a, Interval[] b) {
        Interval[] both = new Interval[a.length];
        for (int i = 0; i < a.length; i++) {
            both[i] =
                    new Interval(
                            Math.max(a[i].low(), b[i].low()), Math.min(a[i].high(), b[i].high()));
        }
        return both;
    }

    private static boolean isSharp(Interval[] box) {
        for (Interval side : box) {
            if (side.high() - side.low() > SHARP * Math.max(1, Math.abs(side.low()))) {
                return false;
            }
        }
        return true;
    }

    private Interval @Nullable [] image(Interval[] box) {
        int n = box.length;
        Map<String, Interval> named = named(box);
        Map<String, Rational> middle = new LinkedHashMap<>();
        double[] m = new double[n];
        for (int i = 0; i < n; i++) {
            m[i] = box[i].middle();
            middle.put(variables.get(i), Rational.of(m[i]));
        }
        Interval[][] jacobian = new Interval[n][n];
        double[][] centre = new double[n][n];
        Interval[] value = new Interval[n];
        for (int i = 0; i < n; i++) {
            Interval v = Interval.of(f.components().get(i), middle);
            if (v == null) {
                return null;
            }
            value[i] = v;
            for (int j = 0; j < n; j++) {
                Interval entry = Interval.over(slopes.components().get(i).children().get(j), named);
                if (entry == null || Double.isInfinite(entry.high() - entry.low())) {
                    return null;
                }
                jacobian[i][j] = entry;
                centre[i][j] = entry.middle();
            }
        }
        double[][] y = Inverse.of(centre);
        return y == null ? null : image(box, m, y, value, jacobian);
    }

    private static Interval[] image(
            Interval[] box, double[] m, double[][] y, Interval[] value, Interval[][] jacobian) {
        int n = box.length;
        Interval[] image = new Interval[n];
        for (int i = 0; i < n; i++) {
            Interval sum = new Interval(m[i], m[i]);
            for (int j = 0; j < n; j++) {
                sum = A.plus(sum, A.negate(A.times(point(y[i][j]), value[j])));
                Interval rest = point(i == j ? 1 : 0);
                for (int k = 0; k < n; k++) {
                    rest = A.plus(rest, A.negate(A.times(point(y[i][k]), jacobian[k][j])));
                }
                Interval offset = A.plus(box[j], point(-m[j]));
                sum = A.plus(sum, A.times(rest, offset));
            }
            image[i] = sum;
        }
        return image;
    }

    private static Interval point(double x) {
        return new Interval(x, x);
    }

    private static boolean disjoint(Interval[] a, Interval[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i].isDisjoint(b[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(Interval[] a, Interval[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!(a[i].low() > b[i].low() && a[i].high() < b[i].high())) {
                return false;
            }
        }
        return true;
    }

    private static boolean halve(Interval[] box, ArrayDeque<Interval[]> into) {
        int widest = 0;
        for (int i = 1; i < box.length; i++) {
            if (box[i].high() - box[i].low() > box[widest].high() - box[widest].low()) {
                widest = i;
            }
        }
        Interval side = box[widest];
        if (side.high() - side.low() < SMALLEST) {
            return false;
        }
        double middle = side.low() + (side.high() - side.low()) * 0.4921875;
        Interval[] left = box.clone();
        Interval[] right = box.clone();
        left[widest] = new Interval(side.low(), middle);
        right[widest] = new Interval(middle, side.high());
        into.add(right);
        into.add(left);
        return true;
    }
}
