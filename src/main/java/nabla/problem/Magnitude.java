package nabla.problem;

import nabla.expr.Expr;
import nabla.expr.Rational;

/** Numbers so large that they are not worked out, such as {@code 9^9^9^9}. */
final class Magnitude {
    private static final Rational LARGE_EXPONENT = Rational.of(4096);
    private static final Rational LARGEST_DIVISOR = Rational.of(1_000_000);
    private static final Rational BASE = Rational.of(2);

    private Magnitude() {}

    /**
     * The sign of a number whose absolute value is plainly beyond every double: at least 2^4096, or
     * a millionth of that; 0 where that is not plain.
     */
    static int signOfHuge(Expr e) {
        return switch (e) {
            case Expr.Negative(var operand) -> -signOfHuge(operand);
            case Expr.Power(var base, var exponent) ->
                    isAbove(base, BASE) && isAbove(exponent, LARGE_EXPONENT) ? 1 : 0;
            case Expr.Product(var factors) -> product(factors);
            case Expr.Quotient(var p, var q) ->
                    isPlain(p)
                            ? Exact.of(q)
                                    .filter(
                                            d ->
                                                    !d.isZero()
                                                            && d.abs().compareTo(LARGEST_DIVISOR)
                                                                    <= 0)
                                    .map(d -> d.signum() * signOfHuge(p))
                                    .orElse(0)
                            : 0;
            default -> 0;
        };
    }

    /** Without a fraction within, so that nothing is divided twice. */
    private static boolean isPlain(Expr e) {
        return !(e instanceof Expr.Quotient) && e.children().stream().allMatch(Magnitude::isPlain);
    }

    private static boolean isAbove(Expr e, Rational bound) {
        return signOfHuge(e) > 0 || Exact.of(e).filter(v -> v.compareTo(bound) >= 0).isPresent();
    }

    /** Huge factors, and others that do not make them smaller. */
    private static int product(Iterable<Expr> factors) {
        int sign = 1;
        boolean huge = false;
        for (var factor : factors) {
            int own = signOfHuge(factor);
            huge |= own != 0;
            if (own == 0) {
                own =
                        Exact.of(factor)
                                .filter(v -> v.abs().compareTo(Rational.ONE) >= 0)
                                .map(Rational::signum)
                                .orElse(0);
            }
            sign *= own;
        }
        return huge ? sign : 0;
    }
}
