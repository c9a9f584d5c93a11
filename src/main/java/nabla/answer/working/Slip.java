package nabla.answer.working;

import nabla.expr.Expr;

/**
 * What seems to have gone wrong.
 *
 * @param kind which wrong law was used
 * @param at the part of the line before that it was used on
 * @param wrong what was made of it
 */
public record Slip(Kind kind, Expr at, Expr wrong) {
    /** Wrong laws of algebra that teachers know. */
    public enum Kind {
        /** (a + b)² = a² + b². */
        POWER_OF_SUM,
        /** √(a + b) = √a + √b. */
        ROOT_OF_SUM,
        /** 1/(a + b) = 1/a + 1/b. */
        RECIPROCAL_OF_SUM,
        /** sin(a + b) = sin a + sin b. */
        FUNCTION_OF_SUM,
        /** sin(2x) = 2 sin x. */
        FUNCTION_OF_MULTIPLE,
        /** −(a + b) = −a + b. */
        SIGN_IN_BRACKETS,
        /** c(a + b) = ca + b. */
        FIRST_TERM_ONLY,
        /** (a + b)/a = b. */
        CANCELLED_SUMMAND,
        /** a/b + c/d = (a + c)/(b + d). */
        FRACTIONS_ADDED,
        /** aᵐ·aⁿ = aᵐⁿ. */
        EXPONENTS_MULTIPLIED,
        /** (aᵐ)ⁿ = aᵐ⁺ⁿ. */
        EXPONENTS_ADDED,
        /** aᵐ + aⁿ = aᵐ⁺ⁿ. */
        SUM_OF_POWERS,
        /** (ab)ⁿ = abⁿ. */
        POWER_OF_PRODUCT,
        /** c·aⁿ = (ca)ⁿ. */
        COEFFICIENT_RAISED,
        /** a⁻ⁿ = −aⁿ. */
        NEGATIVE_EXPONENT,
        /** a^(1/n) = 1/aⁿ. */
        ROOT_AS_RECIPROCAL,
        /** (−a)² = −a². */
        SQUARE_OF_NEGATIVE,
        /** The sign of a term, or of everything, is the other way round. */
        SIGN,
        /** A term is gone. */
        TERM_LOST,
        /** It is off by a number as a factor. */
        FACTOR
    }
}
