package nabla.problem;

import java.util.Optional;
import nabla.expr.Expr;
import nabla.expr.Expr.Negative;
import nabla.expr.Expr.Num;
import nabla.expr.Expr.Power;
import nabla.expr.Expr.Product;
import nabla.expr.Expr.Quotient;
import nabla.expr.Expr.Sum;
import nabla.expr.Rational;

/** The rational number that an expression plainly is: arithmetic only, nothing proved. */
public final class Exact {
    private static final Rational LARGEST_EXPONENT = Rational.of(64);

    private Exact() {}

    public static Optional<Rational> of(Expr e) {
        return switch (e) {
            case Num(var value) -> Optional.of(value);
            case Negative(var operand) -> of(operand).map(Rational::negate);
            case Sum(var terms) -> fold(terms, Rational.ZERO, Rational::plus);
            case Product(var factors) -> fold(factors, Rational.ONE, Rational::times);
            case Quotient(var p, var q) ->
                    of(q).filter(d -> !d.isZero()).flatMap(d -> of(p).map(n -> n.over(d)));
            case Power(var base, var exponent) ->
                    of(exponent).filter(Exact::small).flatMap(n -> power(base, n));
            case Expr.Constant _, Expr.Variable _, Expr.Call _, Expr.Vector _ -> Optional.empty();
        };
    }

    private static boolean small(Rational exponent) {
        return exponent.isInt() && exponent.abs().compareTo(LARGEST_EXPONENT) <= 0;
    }

    private static Optional<Rational> power(Expr base, Rational exponent) {
        return of(base).filter(b -> !b.isZero() || exponent.signum() > 0)
                .map(b -> b.pow(exponent.intValue()));
    }

    private static Optional<Rational> fold(
            Iterable<Expr> parts,
            Rational start,
            java.util.function.BinaryOperator<Rational> operation) {
        var result = start;
        for (var part : parts) {
            var value = of(part);
            if (value.isEmpty()) return value;
            result = operation.apply(result, value.get());
        }
        return Optional.of(result);
    }
}
