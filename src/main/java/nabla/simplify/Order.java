package nabla.simplify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nabla.expr.Expr;

/** The order in which a teacher writes terms and factors. */
final class Order {
    /**
     * Terms of higher degree first, numbers last; otherwise alphabetically, functions behind
     * variables.
     */
    private static final Comparator<Key> BY_TERM =
            Comparator.comparingDouble(Key::degree)
                    .thenComparingDouble(Key::rank)
                    .reversed()
                    .thenComparing(Key::text);

    /** Roots of numbers, constants, variables, sums, exponentials, then functions. */
    private static final Comparator<Key> BY_FACTOR =
            Comparator.comparingInt(Key::kind).thenComparing(Key::text);

    private Order() {}

    /** The terms of a sum, in order. */
    static <T> List<Map.Entry<Expr, T>> terms(Map<Expr, T> coefficients, Simplifier simplifier) {
        return sorted(coefficients, BY_TERM, simplifier);
    }

    /** The factors of a product, in order. */
    static <T> List<Map.Entry<Expr, T>> factors(Map<Expr, T> exponents, Simplifier simplifier) {
        return sorted(exponents, BY_FACTOR, simplifier);
    }

    private static <T> List<Map.Entry<Expr, T>> sorted(
            Map<Expr, T> map, Comparator<Key> order, Simplifier simplifier) {
        List<Map.Entry<Expr, T>> entries = new ArrayList<>(map.entrySet());
        if (entries.size() > 1) {
            Map<Expr, Key> keys = new IdentityHashMap<>();
            map.keySet().forEach(e -> keys.put(e, new Key(e, simplifier)));
            entries.sort(
                    Comparator.comparing(e -> Objects.requireNonNull(keys.get(e.getKey())), order));
        }
        return entries;
    }

    /** What the order goes by, each worked out once and only where it is needed. */
    private static final class Key {
        private final Expr e;
        private final Simplifier simplifier;
        private double degree = Double.NaN;
        private double rank = Double.NaN;

        Key(Expr e, Simplifier simplifier) {
            this.e = e;
            this.simplifier = simplifier;
        }

        double degree() {
            if (Double.isNaN(degree)) {
                degree = Order.degree(e);
            }
            return degree;
        }

        double rank() {
            if (Double.isNaN(rank)) {
                rank = Order.rank(e);
            }
            return rank;
        }

        int kind() {
            return Order.kind(e);
        }

        String text() {
            return simplifier.text(e);
        }
    }

    /**
     * Among terms of one degree, more of x comes before more of y, and these before other letters:
     * x² + xy + y².
     */
    private static double rank(Expr e) {
        return switch (e) {
            case Expr.Variable(var name) ->
                    switch (name) {
                        case "x" -> 1;
                        case "y" -> 0.1;
                        case "z" -> 0.01;
                        default -> 0;
                    };
            case Expr.Power(var base, var exponent) -> {
                var n = Numbers.rational(exponent);
                yield n == null ? 0 : rank(base) * n.doubleValue();
            }
            case Expr.Product(var factors) -> factors.stream().mapToDouble(Order::rank).sum();
            case Expr.Quotient(var p, var q) -> rank(p) - rank(q);
            case Expr.Negative(var operand) -> rank(operand);
            case Expr.Num _, Expr.Constant _, Expr.Sum _, Expr.Call _, Expr.Vector _ -> 0;
        };
    }

    private static int kind(Expr base) {
        return switch (base) {
            case Expr.Num _, Expr.Quotient _, Expr.Negative _ -> 0;
            case Expr.Constant c -> c == Expr.Constant.PI ? 1 : 5;
            case Expr.Variable _ -> 2;
            case Expr.Sum _ -> base.variables().isEmpty() ? 1 : 4;
            case Expr.Call _ -> base.variables().isEmpty() ? 3 : 6;
            case Expr.Product _, Expr.Power _, Expr.Vector _ -> 3;
        };
    }

    /** The total degree in the variables as far as a term is a monomial; functions have none. */
    private static double degree(Expr e) {
        return switch (e) {
            case Expr.Num _, Expr.Constant _ -> -1;
            case Expr.Variable _ -> 1;
            case Expr.Power(var base, var exponent) -> {
                var n = Numbers.rational(exponent);
                yield n == null
                        ? 0.4
                        : base.variables().isEmpty() ? -0.5 : degree(base) * n.doubleValue();
            }
            case Expr.Product(var factors) -> {
                double sum = 0;
                for (Expr f : factors) {
                    sum += Math.max(0, degree(f));
                }
                yield sum;
            }
            case Expr.Quotient(var p, var q) ->
                    q.variables().isEmpty()
                            ? degree(p)
                            : Math.max(0, degree(p)) - Math.max(0.5, degree(q));
            case Expr.Negative(var operand) -> degree(operand);
            case Expr.Sum(var terms) -> terms.stream().mapToDouble(Order::degree).max().orElse(0);
            case Expr.Call _, Expr.Vector _ -> e.variables().isEmpty() ? -0.5 : 0.3;
        };
    }
}
