package nabla.calculus;

import nabla.expr.Expr;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/** Reads a number off a tree that is written as one. */
final class Constants {
    private Constants() {}

    /**
     * The value of a number, a fraction of numbers, or the opposite of one; null for anything else.
     */
    static @Nullable Rational rational(Expr e) {
        return switch (e) {
            case Expr.Num(var value) -> value;
            case Expr.Negative(var operand) -> {
                Rational value = rational(operand);
                yield value == null ? null : value.negate();
            }
            case Expr.Quotient(Expr.Num(var p), Expr.Num(var q)) when !q.isZero() -> p.over(q);
            default -> null;
        };
    }
}
