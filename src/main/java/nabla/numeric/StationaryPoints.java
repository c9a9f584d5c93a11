package nabla.numeric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nabla.calculus.Gradient;
import nabla.calculus.Jacobian;
import nabla.calculus.NotDifferentiable;
import nabla.expr.Expr;
import nabla.simplify.Simplifier;

/**
 * Where every slope of a function of one or more variables is zero, and what the second derivatives
 * say there: exactly where the equations can be solved, otherwise each point enclosed with proof,
 * within a box.
 *
 * @param points by their first coordinate, then the next
 */
public record StationaryPoints(List<Point> points, Extent extent) {
    /** The box in which points are searched that are not found exactly: each side of it. */
    public static final Interval SIDE = new Interval(-10, 10);

    /** What is known about other points. */
    public enum Extent {
        /** There are no others. */
        ALL,
        /** There are no others with every coordinate in {@link #SIDE}. */
        ALL_IN_BOX,
        /** Whole curves of points without slope were met; only single ones are listed. */
        CURVES,
        /** There may be others. */
        NOT_KNOWN
    }

    /** Where a point is. */
    public sealed interface Place {
        /** An exact value for each variable. */
        record Exact(Map<String, Expr> coordinates) implements Place {}

        /** The one critical point in this box. */
        record Enclosed(Map<String, Interval> box) implements Place {}
    }

    /** A point without slope. */
    public record Point(Place place, SecondDerivativeTest test) {}

    public StationaryPoints {
        points = List.copyOf(points);
    }

    /** Of a function of all of these variables, in their order; it may have no others. */
    public static StationaryPoints of(Expr f, List<String> variables) {
        try {
            if (!variables.containsAll(f.variables()) || !Kinks.of(f).isEmpty()) {
                return new StationaryPoints(List.of(), Extent.NOT_KNOWN);
            }
            return search(f, variables);
        } catch (NotDifferentiable _) {
            return new StationaryPoints(List.of(), Extent.NOT_KNOWN);
        }
    }

    private static StationaryPoints search(Expr f, List<String> variables) {
        Expr.Vector gradient = Gradient.of(f, variables);
        Expr.Vector hessian = Jacobian.of(gradient, variables);
        var exact = ExactSystem.solve(gradient.components(), variables);
        boolean complete = exact.complete();
        List<Point> points = new ArrayList<>();
        for (Map<String, Expr> candidate : exact.candidates()) {
            Trial trial = trial(f, gradient, candidate);
            if (trial == Trial.YES) {
                points.add(
                        new Point(
                                new Place.Exact(candidate),
                                SecondDerivativeTest.at(f, hessian, candidate)));
            }
            complete &= trial != Trial.NOT_KNOWN;
        }
        if (!exact.isolated()) {
            return sorted(points, complete ? Extent.CURVES : Extent.NOT_KNOWN, variables);
        }
        return complete
                ? sorted(points, Extent.ALL, variables)
                : enclosed(f, gradient, hessian, variables, points);
    }

    private enum Trial {
        YES,
        NO,
        NOT_KNOWN
    }

    private static Trial trial(Expr f, Expr.Vector gradient, Map<String, Expr> at) {
        if (Interval.of(f.substitute(at), Map.of()) == null) {
            return hasNoValue(f.substitute(at)) ? Trial.NO : Trial.NOT_KNOWN;
        }
        Trial all = Trial.YES;
        for (Expr slope : gradient.components()) {
            Integer sign = ExactSign.of(Simplifier.simplify(slope.substitute(at)));
            if (sign != null && sign != 0) {
                return Trial.NO;
            }
            all = sign == null ? Trial.NOT_KNOWN : all;
        }
        return all;
    }

    /** Whether a fraction has zero below, or a logarithm or root what it must not have. */
    private static boolean hasNoValue(Expr e) {
        boolean here =
                switch (e) {
                    case Expr.Quotient(_, var q) -> hasSign(q, 0);
                    case Expr.Power(var b, var n) -> hasSign(n, -1) && hasSign(b, 0);
                    case Expr.Call(var f, var u) ->
                            switch (f) {
                                case LN -> hasSign(u.getFirst(), 0) || hasSign(u.getFirst(), -1);
                                case SQRT -> hasSign(u.getFirst(), -1);
                                default -> false;
                            };
                    default -> false;
                };
        return here || e.children().stream().anyMatch(StationaryPoints::hasNoValue);
    }

    private static boolean hasSign(Expr e, int sign) {
        return Integer.valueOf(sign).equals(ExactSign.of(Simplifier.simplify(e)));
    }

    private static StationaryPoints enclosed(
            Expr f,
            Expr.Vector gradient,
            Expr.Vector hessian,
            List<String> variables,
            List<Point> exact) {
        Interval[] whole = new Interval[variables.size()];
        java.util.Arrays.fill(whole, SIDE);
        var zeros = Krawczyk.find(gradient, hessian, variables, whole);
        List<Point> points = new ArrayList<>(exact);
        for (Map<String, Interval> box : zeros.boxes()) {
            if (exact.stream().noneMatch(p -> meets(p, box, variables))) {
                points.add(
                        new Point(
                                new Place.Enclosed(box),
                                SecondDerivativeTest.within(f, hessian, box)));
            }
        }
        return sorted(points, zeros.complete() ? Extent.ALL_IN_BOX : Extent.NOT_KNOWN, variables);
    }

    private static boolean meets(Point p, Map<String, Interval> box, List<String> variables) {
        return variables.stream()
                .noneMatch(
                        v -> side(p, v).isDisjoint(java.util.Objects.requireNonNull(box.get(v))));
    }

    private static Interval side(Point p, String variable) {
        Interval side =
                switch (p.place()) {
                    case Place.Exact(var at) ->
                            Interval.of(
                                    java.util.Objects.requireNonNull(at.get(variable)), Map.of());
                    case Place.Enclosed(var box) -> box.get(variable);
                };
        return side == null
                ? new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : side;
    }

    private static StationaryPoints sorted(
            List<Point> points, Extent extent, List<String> variables) {
        Comparator<Point> order = (a, b) -> 0;
        for (String v : variables) {
            order = order.thenComparingDouble(p -> side(p, v).middle());
        }
        return new StationaryPoints(points.stream().sorted(order).toList(), extent);
    }
}
