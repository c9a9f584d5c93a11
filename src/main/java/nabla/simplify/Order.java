package nabla.simplify;

import nabla.expr.Expr;
import nabla.expr.Plain;

/** The order in which a teacher writes terms and factors. */
final class Order {
    private Order() {}

    /**
     * Terms of higher degree first, numbers last; otherwise alphabetically, functions behind
     * variables.
     */
    static int terms(Expr a, Expr b) {
        int byDegree = Double.compare(degree(b), degree(a));
        if (byDegree != 0) {
            return byDegree;
        }
        int byVariable = Double.compare(rank(b), rank(a));
        return byVariable != 0 ? byVariable : compareText(a, b);
    }

    /** Roots of numbers, constants, variables, sums, exponentials, then functions. */
    static int factors(Expr a, Expr b) {
        int byKind = Integer.compare(kind(a), kind(b));
        return byKind != 0 ? byKind : compareText(a, b);
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

    private static int compareText(Expr a, Expr b) {
        return Plain.print(a).compareTo(Plain.print(b));
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
