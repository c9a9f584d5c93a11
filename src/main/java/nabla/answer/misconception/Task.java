package nabla.answer.misconception;

import java.util.List;
import java.util.Map;
import nabla.calculus.Derivative;
import nabla.calculus.Gradient;
import nabla.calculus.Hessian;
import nabla.calculus.Jacobian;
import nabla.expr.Expr;
import nabla.simplify.Simplifier;

/** What was asked for. */
public sealed interface Task {

    /** The right answer: an expression, a vector or a matrix. */
    Expr key();

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
            Map<String, Expr> at = new java.util.HashMap<>();
            for (int i = 0; i < by.size(); i++) {
                at.put(by.get(i), point.get(i));
            }
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
}
