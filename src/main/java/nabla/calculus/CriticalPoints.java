package nabla.calculus;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;
import nabla.simplify.RealRoots;
import org.jspecify.annotations.Nullable;

/** Where the slope of a polynomial is zero, and what is there. */
public final class CriticalPoints {
    /** What the graph does where its slope is zero. */
    public enum Kind {
        MINIMUM,
        MAXIMUM,
        /** The slope does not change its sign: the graph goes on rising, or falling. */
        SADDLE
    }

    /** A critical point with its kind. */
    public record CriticalPoint(RealRoots.Root at, Kind kind) {}

    private CriticalPoints() {}

    /**
     * The critical points of a polynomial in one variable, in ascending order. The slope changes
     * its sign at a root of odd multiplicity only; since it has one sign far to the right, the
     * kinds follow from right to left.
     *
     * @return null where the slope is no polynomial of positive degree in one variable
     */
    public static @Nullable List<CriticalPoint> of(Expr f, String variable) {
        Expr slope = Derivative.of(f, variable);
        List<RealRoots.Root> roots = RealRoots.of(slope);
        if (roots == null || !slope.variables().contains(variable)) {
            return null;
        }
        List<CriticalPoint> points = new ArrayList<>();
        int sign = RealRoots.signFarRight(slope);
        for (RealRoots.Root root : roots.reversed()) {
            boolean changes = root.multiplicity() % 2 == 1;
            points.addFirst(
                    new CriticalPoint(
                            root, !changes ? Kind.SADDLE : sign > 0 ? Kind.MINIMUM : Kind.MAXIMUM));
            sign = changes ? -sign : sign;
        }
        return points;
    }
}
