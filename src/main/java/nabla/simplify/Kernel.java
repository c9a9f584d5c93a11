package nabla.simplify;

import java.math.BigInteger;
import nabla.expr.Function;

/** What a normal form is a polynomial in. Powers of kernels have rational exponents. */
sealed interface Kernel {
    /** Whether this is no real number: i, or a wave. */
    default boolean isComplex() {
        return this instanceof Imaginary || this instanceof Wave;
    }

    record Variable(String name) implements Kernel {}

    record Pi() implements Kernel {}

    /** The imaginary unit, by which sines and cosines become exponentials: i² = −1. */
    record Imaginary() implements Kernel {}

    /** A prime number, or a number without small factors, under a root: exponents in [0, 1). */
    record Prime(BigInteger value) implements Kernel {}

    /**
     * A polynomial of several terms under a root: exponents in [0, 1), for p¹ is the polynomial
     * itself.
     */
    record Radicand(Poly p) implements Kernel {}

    /** A polynomial of several terms to a power too high to multiply out. */
    record Tower(Poly p) implements Kernel {}

    /** |p|: exponents in [0, 2), for |p|² is p². */
    record Size(Poly p) implements Kernel {}

    /** e^t for a term or quotient t. */
    record Exponential(Ratio t) implements Kernel {}

    /** e^(i·t). */
    record Wave(Ratio t) implements Kernel {}

    /** (−1)^t: exponents 0 and 1. */
    record Alternating(Ratio t) implements Kernel {}

    /** ln|p|. */
    record Logarithm(Poly p) implements Kernel {}

    /** A function about which nothing more is known. */
    record Opaque(Function function, Ratio argument) implements Kernel {}
}
