package nabla.calculus;

/** The laws of differentiation, as a textbook names them. */
public enum Rule {
    /** c′ = 0. */
    CONSTANT,
    /** x′ = 1. */
    VARIABLE,
    /** (u + v)′ = u′ + v′. */
    SUM,
    /** (c·u)′ = c·u′. */
    CONSTANT_MULTIPLE,
    /** (u·v)′ = u′·v + u·v′. */
    PRODUCT,
    /** (u/v)′ = (u′·v − u·v′)/v². */
    QUOTIENT,
    /** (c/v)′ = −c·v′/v². */
    RECIPROCAL,
    /** (xⁿ)′ = n·xⁿ⁻¹. */
    POWER,
    /** (aˣ)′ = aˣ·ln a, and (eˣ)′ = eˣ. */
    EXPONENTIAL,
    /** The derivative of a function of the language, from the table. */
    FUNCTION,
    /** f(u)′ = f′(u)·u′. */
    CHAIN,
    /** (uᵛ)′ = uᵛ·(v′·ln u + v·u′/u), by taking logarithms first. */
    LOGARITHMIC
}
