package nabla.answer.working;

/** What was done to an expression without changing its value. */
public enum Rewriting {
    /** Nothing. */
    REPEATED,
    /** Terms or factors stand in another order, or are grouped otherwise. */
    REORDERED,
    /** An auxiliary name was introduced or put back. */
    SUBSTITUTED,
    /** Products of sums were multiplied out. */
    EXPANDED,
    /** A sum became a product. */
    FACTORED,
    /** Like terms were put together. */
    COLLECTED,
    /** What stood above and below a fraction bar was taken away. */
    CANCELLED,
    /** Several fractions became one. */
    ONE_FRACTION,
    /** A fraction was extended, to have the denominator of another. */
    EXTENDED,
    /** One fraction or one term became several. */
    SPLIT,
    /** Laws of powers and roots: √x = x^(1/2), eᵃ·eᵇ = eᵃ⁺ᵇ. */
    POWER_LAW,
    /** A law of functions, such as sin² + cos² = 1 or ln(ab) = ln a + ln b. */
    IDENTITY,
    /** Numbers were worked out, signs and factors tidied. */
    SIMPLIFIED
}
