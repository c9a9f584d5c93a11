package nabla.answer.misconception;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.calculus.Derivative;
import nabla.calculus.Gradient;
import nabla.calculus.Hessian;
import nabla.calculus.Jacobian;
import nabla.calculus.Taylor;
import nabla.expr.Expr;
import nabla.simplify.Simplifier;
import org.jspecify.annotations.Nullable;

/** What was asked for. */
public sealed interface Task {

    /** The right answer: an expression, a vector or a matrix. */
    Expr key();

    /** Whether an answer is right. */
    default Verdict judge(Expr answer) {
        return Equivalence.compare(answer, key());
    }

    /** The derivative by each of these variables in turn; mostly by one. */
    record Differentiate(Expr f, List<String> by) implements Task {
        public Differentiate {
            by = List.copyOf(by);
        }

        @Override
        public Expr key() {
            return Derivative.of(f, by);
        }
    }

    /** The derivative by each of these variables in turn, at a point. */
    record Slope(Expr f, List<String> by, Map<String, Expr> at) implements Task {
        public Slope {
            by = List.copyOf(by);
            at = Map.copyOf(at);
        }

        @Override
        public Expr key() {
            return Simplifier.simplify(Derivative.of(f, by).substitute(at));
        }
    }

    /** The vector of the partial derivatives. */
    record Gradation(Expr f, List<String> by) implements Task {
        public Gradation {
            by = List.copyOf(by);
        }

        @Override
        public Expr key() {
            return Gradient.of(f, by);
        }
    }

    /** The matrix of the second partial derivatives. */
    record SecondPartials(Expr f, List<String> by) implements Task {
        public SecondPartials {
            by = List.copyOf(by);
        }

        @Override
        public Expr key() {
            return Hessian.of(f, by);
        }
    }

    /** The matrix of the first partial derivatives of several functions, a row each. */
    record FirstPartials(List<Expr> functions, List<String> by) implements Task {
        public FirstPartials {
            functions = List.copyOf(functions);
            by = List.copyOf(by);
        }

        @Override
        public Expr key() {
            return Jacobian.of(new Expr.Vector(functions), by);
        }
    }

    /**
     * The point that gradient descent reaches.
     *
     * @param start one number for each variable
     * @param rate the learning rate
     * @param steps how many steps, at least one
     */
    record Descend(Expr f, List<String> by, List<Expr> start, Expr rate, int steps)
            implements Task {
        public Descend {
            by = List.copyOf(by);
            start = List.copyOf(start);
        }

        @Override
        public Expr key() {
            List<Expr> point = start;
            Expr.Vector slopes = Gradient.of(f, by);
            for (int k = 0; k < steps; k++) {
                point = next(point, slopes);
            }
            return point.size() == 1 ? point.getFirst() : new Expr.Vector(point);
        }

        private List<Expr> next(List<Expr> point, Expr.Vector slopes) {
            Map<String, Expr> at = point(by, point);
            List<Expr> next = new java.util.ArrayList<>();
            for (int i = 0; i < by.size(); i++) {
                Expr slope = slopes.components().get(i).substitute(at);
                next.add(Simplifier.simplify(point.get(i).minus(rate.times(slope))));
            }
            return next;
        }
    }

    /** One coordinate of the point that gradient descent reaches, counted from 0. */
    record Coordinate(Descend whole, int index) implements Task {
        @Override
        public Expr key() {
            return VectorSlips.flat(whole.key()).get(index);
        }
    }

    /**
     * A difference quotient.
     *
     * @param h the distance of the two points, or half of it for a central one
     */
    record Difference(Expr f, String by, Expr at, Expr h, boolean central) implements Task {
        @Override
        public Expr key() {
            Expr quotient =
                    central
                            ? shifted(h).minus(shifted(h.negate())).over(Expr.Num.TWO.times(h))
                            : shifted(h).minus(shifted(Expr.Num.ZERO)).over(h);
            return Simplifier.simplify(quotient);
        }

        /** f at the point moved by d. */
        Expr shifted(Expr d) {
            return f.substitute(Map.of(by, at.plus(d)));
        }
    }

    /** The Taylor polynomial about a point, up to a degree. */
    record Polynomial(Expr f, String by, Expr about, int degree) implements Task {
        @Override
        public Expr key() {
            return Taylor.polynomial(f, by, about, degree);
        }
    }

    /**
     * The slope at a point along a direction.
     *
     * @param at one number for each variable
     * @param direction likewise; its length does not matter
     */
    record Along(Expr f, List<String> by, List<Expr> at, List<Expr> direction) implements Task {
        public Along {
            by = List.copyOf(by);
            at = List.copyOf(at);
            direction = List.copyOf(direction);
        }

        @Override
        public Expr key() {
            return Simplifier.simplify(
                    Gradient.directional(f, by, direction).substitute(point(by, at)));
        }
    }

    /**
     * A set of points, most often those at which every slope is zero.
     *
     * @param f the function whose critical points they are; null where they are other points
     * @param points the right ones: numbers for one variable, vectors for several
     */
    record PointSet(@Nullable Expr f, List<String> by, List<Expr> points) implements Task {
        public PointSet {
            by = List.copyOf(by);
            points = List.copyOf(points);
        }

        @Override
        public Expr key() {
            return new Expr.Vector(points);
        }

        @Override
        public Verdict judge(Expr answer) {
            return PointSlips.judge(this, answer);
        }
    }

    /**
     * What is at a point without slope.
     *
     * @param kind 1 for a minimum, −1 for a maximum, 0 for neither
     */
    record Nature(Expr f, List<String> by, int kind) implements Task {
        public Nature {
            by = List.copyOf(by);
        }

        @Override
        public Expr key() {
            return Expr.num(kind);
        }
    }

    /**
     * A derivative that is handed back through named steps.
     *
     * @param nodes the steps, each after those it uses; the last is what is differentiated
     * @param at numbers for what the steps rest on; where one is missing the derivative is a
     *     formula
     */
    record Backward(Map<String, Expr> nodes, String by, Map<String, Expr> at) implements Task {
        public Backward {
            nodes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
            at = Map.copyOf(at);
        }

        @Override
        public Expr key() {
            return new BackwardSlips(this).key();
        }
    }

    /**
     * The slope by one variable in a table of descent.
     *
     * @param points those so far, as they stand in the table, the row's own last
     * @param index which variable, counted from 0
     */
    record RowSlope(Descend run, List<List<Expr>> points, int index) implements Task {
        public RowSlope {
            points = List.copyOf(points);
        }

        @Override
        public Expr key() {
            return RowSlips.slope(run, points.getLast(), index);
        }
    }

    /**
     * A coordinate of the next point in a table of descent.
     *
     * @param points those so far, as they stand in the table, the row's own last
     * @param slopes the row's slopes, as they stand in the table
     * @param index which variable, counted from 0
     */
    record RowStep(Descend run, List<List<Expr>> points, List<Expr> slopes, int index)
            implements Task {
        public RowStep {
            points = List.copyOf(points);
            slopes = List.copyOf(slopes);
        }

        @Override
        public Expr key() {
            Expr step = run.rate().times(slopes.get(index));
            return Simplifier.simplify(points.getLast().get(index).minus(step));
        }
    }

    /** A whole table of descent: in a row the slopes, then the next point. */
    record Table(Descend run) implements Task {
        @Override
        public Expr key() {
            return RowSlips.table(run);
        }

        @Override
        public Verdict judge(Expr answer) {
            return RowSlips.judge(this, answer);
        }
    }

    /** Numbers for the variables. */
    static Map<String, Expr> point(List<String> by, List<Expr> at) {
        Map<String, Expr> point = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            point.put(by.get(i), at.get(i));
        }
        return point;
    }
}
