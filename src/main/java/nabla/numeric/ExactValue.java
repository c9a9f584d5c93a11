package nabla.numeric;

import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The exact value of an expression at a rational point, where four operations and small whole
 * powers suffice.
 */
public final class ExactValue {
    private static final int BITS = 2_000;
    private static final int LARGEST_EXPONENT = 60;

    private ExactValue() {}

    /** The value, or null where it has none, is not rational, or would be too long. */
    public static @Nullable Rational of(Expr e, Map<String, Rational> point) {
        return switch (e) {
            case Expr.Num(var value) -> value;
            case Expr.Constant _, Expr.Vector _, Expr.Call _ -> null;
            case Expr.Variable(var name) -> point.get(name);
            case Expr.Sum(var terms) -> {
                Rational sum = Rational.ZERO;
                for (Expr t : terms) {
                    Rational v = of(t, point);
                    if (v == null) {
                        yield null;
                    }
                    sum = sum.plus(v);
                }
                yield bounded(sum);
            }
            case Expr.Product(var factors) -> {
                Rational product = Rational.ONE;
                for (Expr f : factors) {
                    Rational v = of(f, point);
                    if (v == null) {
                        yield null;
                    }
                    product = product.times(v);
                }
                yield bounded(product);
            }
            case Expr.Quotient(var p, var q) -> {
                Rational top = of(p, point);
                Rational bottom = top == null ? null : of(q, point);
                yield top == null || bottom == null || bottom.isZero()
                        ? null
                        : bounded(top.over(bottom));
            }
            case Expr.Negative(var operand) -> {
                Rational v = of(operand, point);
                yield v == null ? null : v.negate();
            }
            case Expr.Power(var base, var exponent) -> {
                Rational b = of(base, point);
                Rational n = b == null ? null : of(exponent, point);
                boolean small =
                        n != null && n.isInt() && Math.abs(n.intValue()) <= LARGEST_EXPONENT;
                yield b == null || n == null || !small || (b.isZero() && n.signum() < 0)
                        ? null
                        : bounded(b.pow(n.intValue()));
            }
        };
    }

    private static @Nullable Rational bounded(Rational v) {
        return v.numerator().bitLength() + v.denominator().bitLength() > BITS ? null : v;
    }
}
