package nabla.simplify;

import java.math.BigInteger;
import java.util.Map;
import nabla.expr.Function;
import nabla.expr.Rational;

/**
 * Exponentials, logarithms and waves: e^(ln u) is u, e^(u+v) is e^u·e^v, and e^(i·asin u) is
 * √(1−u²) + iu.
 */
final class Transcendental {
    private final Algebra algebra;
    private final Kernels kernels;
    private final Roots roots;

    Transcendental(Algebra algebra, Roots roots) {
        this.algebra = algebra;
        this.kernels = algebra.kernels;
        this.roots = roots;
    }

    /** ln|p| for a single kernel or a polynomial of several terms. */
    Ratio logarithm(Poly p) {
        if (p.size() == 1) {
            Kernel k = kernels.kernel(p.single().getKey().kernels[0]);
            switch (k) {
                case Kernel.Exponential(var t) -> {
                    return t;
                }
                case Kernel.Prime(var prime) -> {
                    return Ratio.of(
                            kernels.poly(new Kernel.Logarithm(Poly.constant(Rational.of(prime)))));
                }
                case Kernel.Size(var inner) -> {
                    return logarithm(inner);
                }
                case Kernel.Radicand(var inner) -> {
                    return logarithm(inner);
                }
                default -> {}
            }
        }
        return Ratio.of(kernels.poly(new Kernel.Logarithm(p)));
    }

    Ratio exponential(Ratio v) {
        Ratio product = Ratio.ONE;
        if (!v.isPolynomial()) {
            return Ratio.of(power(v, Kernel.Exponential.class));
        }
        for (Map.Entry<Monomial, Rational> t : v.numerator().terms.entrySet()) {
            product = algebra.times(product, exponential(t.getKey(), t.getValue()));
        }
        return product;
    }

    private Ratio exponential(Monomial m, Rational c) {
        if (m.kernels.length == 1
                && m.exponents[0].isOne()
                && kernels.kernel(m.kernels[0]) instanceof Kernel.Logarithm(var p)) {
            Rational constant = p.constant();
            return constant != null
                    ? roots.number(constant, c)
                    : roots.power(roots.size(Ratio.of(p)), c);
        }
        Ratio t = Ratio.of(Poly.term(Rational.ONE, m));
        return Ratio.of(kernels.power(new Kernel.Exponential(t), c));
    }

    /** e to a quotient: a kernel of its own, with the leading coefficient as its exponent. */
    private Poly power(Ratio v, Class<? extends Kernel> kind) {
        Rational lead =
                java.util.Objects.requireNonNull(v.numerator().terms.get(v.numerator().leading()));
        Ratio t = v.scale(lead.inverse());
        Ratio same = kernels.same(kind, t, algebra);
        Ratio argument = same == null ? t : same;
        return kernels.power(
                kind == Kernel.Wave.class
                        ? new Kernel.Wave(argument)
                        : new Kernel.Exponential(argument),
                lead);
    }

    /** e^(iv), whose real part is the cosine of v and whose imaginary part is the sine. */
    Ratio wave(Ratio v) {
        if (!v.isPolynomial()) {
            return Ratio.of(power(v, Kernel.Wave.class));
        }
        Ratio product = Ratio.ONE;
        for (Map.Entry<Monomial, Rational> t : v.numerator().terms.entrySet()) {
            product = algebra.times(product, wave(t.getKey(), t.getValue()));
        }
        return product;
    }

    private Ratio wave(Monomial m, Rational c) {
        if (m.kernels.length == 1 && m.exponents[0].isOne()) {
            Kernel k = kernels.kernel(m.kernels[0]);
            if (k instanceof Kernel.Pi) {
                return turn(c);
            }
            if (k instanceof Kernel.Opaque(var f, var u)
                    && c.isInt()
                    && Math.abs(c.intValue()) <= 12) {
                if (f == Function.ASIN) {
                    return integerPower(
                            algebra.plus(rootOfOneMinusSquare(u), imaginary(u)),
                            c,
                            algebra.plus(rootOfOneMinusSquare(u), imaginary(u).negate()));
                }
                if (f == Function.ATAN) {
                    Ratio size =
                            roots.power(
                                    algebra.plus(Ratio.ONE, algebra.times(u, u)),
                                    Rational.of(-1, 2));
                    return integerPower(
                            algebra.times(algebra.plus(Ratio.ONE, imaginary(u)), size),
                            c,
                            algebra.times(algebra.plus(Ratio.ONE, imaginary(u).negate()), size));
                }
            }
        }
        Ratio t = Ratio.of(Poly.term(Rational.ONE, m));
        return Ratio.of(kernels.power(new Kernel.Wave(t), c));
    }

    private Ratio integerPower(Ratio wave, Rational n, Ratio conjugate) {
        return algebra.power(n.signum() < 0 ? conjugate : wave, n.numerator().abs());
    }

    private Ratio rootOfOneMinusSquare(Ratio u) {
        return roots.power(algebra.plus(Ratio.ONE, algebra.times(u, u).negate()), Rational.HALF);
    }

    Ratio imaginary(Ratio u) {
        return algebra.times(Ratio.of(kernels.poly(new Kernel.Imaginary())), u);
    }

    /** e^(iπq): for multiples of π/12 in square roots, otherwise a kernel. */
    private Ratio turn(Rational q) {
        Rational twelfths = q.times(Rational.of(12));
        if (!twelfths.isInteger()) {
            BigInteger whole = q.floor();
            Ratio pi = Ratio.of(kernels.poly(new Kernel.Pi()));
            Ratio rest = Ratio.of(kernels.power(new Kernel.Wave(pi), q.minus(Rational.of(whole))));
            return whole.testBit(0) ? rest.negate() : rest;
        }
        int k = twelfths.numerator().mod(BigInteger.valueOf(24)).intValue();
        // k/12 = a/4 + b/3 with a = −k, b = k: k/12 = 4k/12 − 3k/12
        Ratio third =
                algebra.plus(
                        Ratio.of(Rational.HALF),
                        imaginary(roots.number(Rational.of(3), Rational.HALF))
                                .scale(Rational.HALF));
        Ratio quarter =
                algebra.times(
                        roots.number(Rational.HALF, Rational.HALF),
                        algebra.plus(Ratio.ONE, imaginary(Ratio.ONE).negate()));
        return algebra.times(
                algebra.power(third, BigInteger.valueOf(Math.floorMod(k, 6))),
                algebra.power(quarter, BigInteger.valueOf(Math.floorMod(k, 8))));
    }
}
