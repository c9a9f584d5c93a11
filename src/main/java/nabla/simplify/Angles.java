package nabla.simplify;

import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/** Sine, cosine and tangent of multiples of π/6 and π/4. */
final class Angles {
    private Angles() {}

    static @Nullable Expr value(Function f, Expr u, Simplifier simplifier) {
        Rational turns = multipleOfPi(u, simplifier);
        if (turns == null) {
            return null;
        }
        Rational twelfths = turns.times(Rational.of(12));
        if (!twelfths.isInt()) {
            return null;
        }
        int k = Math.floorMod(twelfths.intValue(), 24);
        return switch (f) {
            case SIN -> sine(k);
            case COS -> sine((k + 6) % 24);
            case TAN -> {
                Expr s = sine(k);
                Expr c = sine((k + 6) % 24);
                yield s == null || c == null || c.equals(Expr.Num.ZERO)
                        ? null
                        : simplifier.product(new Expr.Quotient(s, c));
            }
            default -> null;
        };
    }

    /** sin(kπ/12) for the k that have a short form. */
    private static @Nullable Expr sine(int k) {
        if (k >= 12) {
            Expr positive = sine(k - 12);
            return positive == null ? null : positive.negate();
        }
        return switch (k > 6 ? 12 - k : k) {
            case 0 -> Expr.Num.ZERO;
            case 2 -> Expr.num(Rational.HALF);
            case 3 -> Expr.call(Function.SQRT, Expr.num(2)).over(Expr.Num.TWO);
            case 4 -> Expr.call(Function.SQRT, Expr.num(3)).over(Expr.Num.TWO);
            case 6 -> Expr.Num.ONE;
            default -> null;
        };
    }

    /** r where u is written as r·π; null for anything else. */
    private static @Nullable Rational multipleOfPi(Expr u, Simplifier simplifier) {
        Rational value = Numbers.rational(u);
        if (value != null) {
            return value.isZero() ? Rational.ZERO : null;
        }
        Factors factors = simplifier.factors(u);
        return factors.rest().equals(Expr.Constant.PI) ? factors.coefficient() : null;
    }
}
