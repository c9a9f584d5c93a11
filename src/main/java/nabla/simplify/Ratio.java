package nabla.simplify;

import java.util.Map;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/** A polynomial over a product of powers of polynomials of several terms each. */
record Ratio(Poly numerator, Map<Poly, Integer> denominator) {
    static final Ratio ZERO = of(Poly.ZERO);
    static final Ratio ONE = of(Poly.ONE);

    static Ratio of(Poly p) {
        return new Ratio(p, Map.of());
    }

    static Ratio of(Rational value) {
        return of(Poly.constant(value));
    }

    boolean isPolynomial() {
        return denominator.isEmpty();
    }

    /** The value where this is a rational number, otherwise null. */
    @Nullable Rational constant() {
        return numerator.isZero() ? Rational.ZERO : isPolynomial() ? numerator.constant() : null;
    }

    Ratio negate() {
        return scale(Rational.MINUS_ONE);
    }

    Ratio scale(Rational by) {
        return new Ratio(numerator.scale(by), denominator);
    }
}
