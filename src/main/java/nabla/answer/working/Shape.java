package nabla.answer.working;

import java.util.Collections;
import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.simplify.Numbers;

/**
 * How an expression is built, by which two forms of it are told apart. Arguments of functions do
 * not count.
 *
 * @param products sums that stand as factors, or under a whole power
 * @param terms terms of all sums
 * @param fractions fraction bars with more than a number below, and negative powers
 * @param below the size of all that stands below such bars
 * @param summedFractions fractions that are terms of a sum
 */
record Shape(int products, int terms, int fractions, int below, int summedFractions) {
    private static final Shape NONE = new Shape(0, 0, 0, 0, 0);

    static Shape of(Expr e) {
        return switch (e) {
            case Expr.Num _, Expr.Constant _, Expr.Variable _, Expr.Call _ -> NONE;
            case Expr.Sum(var terms) ->
                    all(terms)
                            .plus(
                                    new Shape(
                                            0,
                                            written(terms),
                                            0,
                                            0,
                                            (int)
                                                    terms.stream()
                                                            .filter(Shape::isFraction)
                                                            .count()));
            case Expr.Product(var factors) -> all(factors).plus(sums(factors));
            case Expr.Negative(var inner) -> of(inner).plus(sums(List.of(inner)));
            case Expr.Quotient(var p, var q) ->
                    of(p).plus(of(q))
                            .plus(
                                    Numbers.rational(q) == null
                                            ? new Shape(0, 0, 1, q.size(), 0)
                                            : sums(List.of(p)));
            case Expr.Power(var base, var exponent) -> power(base, exponent);
            case Expr.Vector(var components) -> all(components);
        };
    }

    /** Zeros do not count, and one term alone is no sum. */
    private static int written(List<Expr> terms) {
        int count = (int) terms.stream().filter(t -> !t.equals(Expr.Num.ZERO)).count();
        return count < 2 ? 0 : count;
    }

    /** A whole power counts as the product that it stands for. */
    private static Shape power(Expr base, Expr exponent) {
        Rational n = Numbers.rational(exponent);
        if (n == null || !n.isInt()) {
            return of(base);
        }
        if (n.signum() < 0) {
            return of(base).plus(new Shape(0, 0, 1, base.size() + 2, 0));
        }
        List<Expr> factors = Collections.nCopies(Math.min(12, n.intValue()), base);
        return all(factors).plus(sums(factors));
    }

    private static boolean isFraction(Expr term) {
        return switch (term) {
            case Expr.Quotient(_, var q) -> Numbers.rational(q) == null;
            case Expr.Negative(var inner) -> isFraction(inner);
            case Expr.Product(var factors) -> factors.stream().anyMatch(Shape::isFraction);
            case Expr.Power(_, var n) ->
                    Numbers.rational(n) instanceof Rational r && r.isInteger() && r.signum() < 0;
            case Expr.Num _, Expr.Constant _, Expr.Variable _, Expr.Sum _, Expr.Call _ -> false;
            case Expr.Vector _ -> false;
        };
    }

    private static Shape sums(List<Expr> factors) {
        return new Shape(
                (int) factors.stream().filter(f -> f instanceof Expr.Sum).count(), 0, 0, 0, 0);
    }

    private static Shape all(List<Expr> parts) {
        Shape sum = NONE;
        for (Expr part : parts) {
            sum = sum.plus(of(part));
        }
        return sum;
    }

    private Shape plus(Shape o) {
        return new Shape(
                products + o.products,
                terms + o.terms,
                fractions + o.fractions,
                below + o.below,
                summedFractions + o.summedFractions);
    }
}
