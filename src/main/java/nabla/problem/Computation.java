package nabla.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.calculus.Derivative;
import nabla.calculus.Gradient;
import nabla.expr.Expr;
import nabla.expr.Expr.Vector;
import nabla.expr.Plain;
import nabla.expr.Rational;
import nabla.simplify.Simplifier;

/**
 * How a value follows from parameters and givens. It is a tree of operations, so that a solution
 * can retell it.
 */
public sealed interface Computation {

    /** The value, simplified, when the names in {@code known} stand for their expressions. */
    Expr value(Map<String, Expr> known);

    /** The parameters and givens it uses. */
    Set<String> names();

    /** The value as one exact number. */
    default Rational number(Map<String, Expr> known) {
        var written =
                this instanceof Formula formula
                        ? Exact.of(formula.written(known))
                        : Optional.<Rational>empty();
        return written.or(() -> Exact.of(value(known)))
                .orElseThrow(
                        () ->
                                new NoVariant(
                                        "`"
                                                + Plain.print(value(known))
                                                + "` is not an exact number"));
    }

    /**
     * The number as it is to be shown: as written where it is plainly one number, worked out
     * otherwise.
     */
    default Expr shown(Map<String, Expr> known) {
        var number = number(known);
        return this instanceof Formula formula && Tidy.isNumber(formula.expr())
                ? formula.expr()
                : Expr.num(number);
    }

    /** An expression in which some variables stand for operations. */
    record Formula(Expr expr, Set<String> names, Map<String, Computation> parts)
            implements Computation {
        @Override
        public Expr value(Map<String, Expr> known) {
            return Simplifier.simplify(written(known));
        }

        /** As the author wrote it, names replaced and nothing simplified. */
        public Expr written(Map<String, Expr> known) {
            var all = new java.util.HashMap<String, Expr>();
            for (var name : names) if (known.containsKey(name)) all.put(name, known.get(name));
            parts.forEach((name, part) -> all.put(name, part.value(known)));
            return expr.substitute(all);
        }
    }

    /** {@code diff(f, x)}. */
    record Differentiation(Computation of, String by) implements Computation {
        @Override
        public Expr value(Map<String, Expr> known) {
            return Derivative.of(of.value(known), by);
        }

        @Override
        public Set<String> names() {
            return of.names();
        }
    }

    /** {@code gradient(f, [x, y])}. */
    record Gradation(Computation of, List<String> by) implements Computation {
        @Override
        public Expr value(Map<String, Expr> known) {
            return Gradient.of(of.value(known), by);
        }

        @Override
        public Set<String> names() {
            return of.names();
        }
    }

    /** {@code evaluate(f, x, 2)}, or {@code f(2)}. */
    record Evaluation(Computation of, List<String> variables, List<Computation> at)
            implements Computation {
        @Override
        public Expr value(Map<String, Expr> known) {
            return Simplifier.simplify(of.value(known).substitute(point(known)));
        }

        public Map<String, Expr> point(Map<String, Expr> known) {
            var point = new java.util.LinkedHashMap<String, Expr>();
            for (int i = 0; i < variables.size(); i++)
                point.put(variables.get(i), at.get(i).value(known));
            return point;
        }

        @Override
        public Set<String> names() {
            return union(of, at);
        }
    }

    /**
     * {@code descend(f, x, start, rate, steps)}: the point reached, a vector for several variables.
     */
    record Descending(
            Computation of,
            List<String> variables,
            List<Computation> start,
            Computation rate,
            Computation steps)
            implements Computation {
        private static final int MOST = 20;

        @Override
        public Expr value(Map<String, Expr> known) {
            var last = path(known).getLast();
            return last.size() == 1 ? last.getFirst() : new Vector(last);
        }

        /** The points, the start first. */
        public List<List<Expr>> path(Map<String, Expr> known) {
            var f = of.value(known);
            var slopes = variables.stream().map(v -> Derivative.of(f, v)).toList();
            var eta = rate.value(known);
            var path = new ArrayList<List<Expr>>();
            path.add(start.stream().map(s -> s.value(known)).toList());
            for (int k = count(known); k > 0; k--) path.add(step(path.getLast(), slopes, eta));
            return path;
        }

        private List<Expr> step(List<Expr> from, List<Expr> slopes, Expr eta) {
            var point = new java.util.HashMap<String, Expr>();
            for (int i = 0; i < variables.size(); i++) point.put(variables.get(i), from.get(i));
            var next = new ArrayList<Expr>();
            for (int i = 0; i < from.size(); i++) {
                next.add(
                        Simplifier.simplify(
                                from.get(i).minus(eta.times(slopes.get(i).substitute(point)))));
            }
            return next;
        }

        private int count(Map<String, Expr> known) {
            var count = steps.number(known);
            if (count.isInteger()
                    && count.signum() > 0
                    && count.compareTo(Rational.of(MOST)) <= 0) {
                return Integer.parseInt(count.toString());
            }
            throw new NoVariant("descend takes 1 to " + MOST + " steps, not " + count);
        }

        @Override
        public Set<String> names() {
            var all = union(of, start);
            all.addAll(rate.names());
            all.addAll(steps.names());
            return all;
        }
    }

    /** {@code hessian(f, [x, y])} and all other operations of the table. */
    record Applied(
            Operation operation, Computation of, List<String> by, List<List<Computation>> numbers)
            implements Computation {
        @Override
        public Expr value(Map<String, Expr> known) {
            return operation.value(operands(known));
        }

        public Operands operands(Map<String, Expr> known) {
            return new Operands(
                    of.value(known),
                    by,
                    numbers.stream()
                            .map(list -> list.stream().map(n -> n.value(known)).toList())
                            .toList());
        }

        @Override
        public Set<String> names() {
            return union(of, numbers.stream().flatMap(List::stream).toList());
        }
    }

    /**
     * {@code backward(L, w)}: the derivative of a given by what it rests on, back through the
     * givens between.
     *
     * @param nodes the givens on the way, each after those it uses, the last one {@code L}
     * @param by a variable, or a parameter, where the derivative is taken at its number
     */
    record Backward(Map<String, Formula> nodes, String by) implements Computation {
        public Backward {
            nodes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(nodes));
        }

        @Override
        public Expr value(Map<String, Expr> known) {
            var free = new java.util.HashMap<>(known);
            free.remove(by);
            Expr last = Expr.Num.ZERO;
            for (var node : nodes.entrySet()) {
                last = node.getValue().written(free);
                free.put(node.getKey(), last);
            }
            return Simplifier.simplify(Derivative.of(last, by).substitute(known));
        }

        @Override
        public Set<String> names() {
            var all = new LinkedHashSet<String>();
            nodes.forEach(
                    (name, formula) -> {
                        all.add(name);
                        all.addAll(formula.names());
                    });
            return all;
        }
    }

    private static Set<String> union(Computation first, List<Computation> more) {
        var all = new LinkedHashSet<>(first.names());
        for (var one : more) all.addAll(one.names());
        return all;
    }
}
