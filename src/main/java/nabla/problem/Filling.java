package nabla.problem;

import nabla.expr.Expr;
import nabla.expr.Tex;

/** What replaces a name in a prompt: ready TeX, and what its surroundings must know of it. */
public sealed interface Filling {
    String tex();

    static Filling of(Expr value) {
        if (Tidy.isNumber(value)) {
            var negative = Exact.of(value).orElseThrow().signum() < 0;
            var magnitude = negative ? value.negate() : value;
            return new Number(
                    Tex.print(magnitude),
                    negative,
                    magnitude.equals(Expr.Num.ONE),
                    magnitude instanceof Expr.Quotient);
        }
        var isAtom = value instanceof Expr.Variable || value instanceof Expr.Constant;
        return new Formula(
                Tex.print(value),
                value instanceof Expr.Sum || value instanceof Expr.Negative,
                isAtom);
    }

    /**
     * A number.
     *
     * @param magnitude TeX of its absolute value
     */
    record Number(String magnitude, boolean negative, boolean isOne, boolean isFraction)
            implements Filling {
        @Override
        public String tex() {
            return (negative ? "-" : "") + magnitude;
        }
    }

    /**
     * A formula.
     *
     * @param isSum whether a factor beside it would need brackets around it; so for a leading minus
     * @param isAtom whether even a power of it needs none
     */
    record Formula(String tex, boolean isSum, boolean isAtom) implements Filling {}
}
