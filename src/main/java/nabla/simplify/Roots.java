package nabla.simplify;

import java.math.BigInteger;
import java.util.Map;
import nabla.expr.Rational;

/**
 * Powers with rational exponents, absolute values, and the logarithm of an absolute value: what
 * depends on signs.
 *
 * <p>An even root is split into the roots of its factors only where these are known not to be
 * negative; the other factors stay together under one root, whose argument is not negative wherever
 * the root is defined. An odd root is split always.
 */
final class Roots {
    private final Algebra algebra;
    private final Kernels kernels;

    Roots(Algebra algebra) {
        this.algebra = algebra;
        this.kernels = algebra.kernels;
    }

    Ratio power(Ratio r, Rational exponent) {
        if (exponent.isInteger()) {
            return algebra.power(r, exponent.numerator());
        }
        if (r.numerator().isZero()) {
            if (exponent.signum() < 0) {
                throw new Undefined("division by zero");
            }
            return Ratio.ZERO;
        }
        Factored factored = Factored.of(r, algebra);
        Rational coefficient = factored.coefficient();
        boolean even = !exponent.denominator().testBit(0);
        if (even) {
            factored.noteNotNegative();
            return evenRoot(factored, exponent);
        }
        Ratio product = number(coefficient.abs(), exponent);
        if (coefficient.signum() < 0 && exponent.numerator().testBit(0)) {
            product = product.negate();
        }
        for (Factored.Factor f : factored.factors()) {
            product = algebra.times(product, oddRoot(f, exponent));
        }
        return product;
    }

    Ratio size(Ratio r) {
        if (r.numerator().isZero()) {
            return Ratio.ZERO;
        }
        Factored factored = Factored.of(r, algebra);
        Ratio product = Ratio.of(factored.coefficient().abs());
        for (Factored.Factor f : factored.factors()) {
            product = algebra.times(product, sized(f.base(), f.exponent()));
        }
        return product;
    }

    /** ln|r|, the sum of the logarithms of its factors. */
    Ratio logarithm(Ratio r, boolean positive, Transcendental transcendental) {
        if (r.numerator().isZero()) {
            throw new Undefined("the logarithm of zero");
        }
        Factored factored = Factored.of(r, algebra);
        if (positive) {
            factored.noteNotNegative();
        }
        Ratio sum = logarithm(factored.coefficient().abs());
        for (Factored.Factor f : factored.factors()) {
            sum = algebra.plus(sum, transcendental.logarithm(f.base()).scale(f.exponent()));
        }
        return sum;
    }

    private Ratio logarithm(Rational value) {
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<BigInteger, Integer> p : Primes.of(value.numerator()).entrySet()) {
            sum = algebra.plus(sum, logarithm(p.getKey(), p.getValue()));
        }
        for (Map.Entry<BigInteger, Integer> p : Primes.of(value.denominator()).entrySet()) {
            sum = algebra.plus(sum, logarithm(p.getKey(), -p.getValue()));
        }
        return sum;
    }

    private Ratio logarithm(BigInteger prime, int times) {
        return Ratio.of(
                kernels.poly(new Kernel.Logarithm(Poly.constant(Rational.of(prime))))
                        .scale(Rational.of(times)));
    }

    private Ratio evenRoot(Factored factored, Rational exponent) {
        Rational coefficient = factored.coefficient();
        Ratio product = number(coefficient.abs(), exponent);
        Poly together = Poly.constant(Rational.of(coefficient.signum()));
        boolean anyOpen = coefficient.signum() < 0;
        for (Factored.Factor f : factored.factors()) {
            boolean even = !f.exponent().numerator().testBit(0);
            int sign = factored.signOf(f);
            if (even || sign > 0) {
                product = algebra.times(product, sized(f.base(), f.exponent().times(exponent)));
            } else if (!f.exponent().isInteger() || !f.exponent().isInt()) {
                throw new TooMuchWork("a root of a root of unknown sign");
            } else {
                int n = f.exponent().intValue();
                anyOpen = true;
                together = algebra.times(together, f.base());
                if (n != 1) {
                    // base^n = base · (base^((n−1)/2))², and the root of the square is the size
                    product =
                            algebra.times(
                                    product, sized(f.base(), Rational.of(n - 1L).times(exponent)));
                }
            }
        }
        if (!anyOpen) {
            return product;
        }
        if (together.constant() != null) {
            throw new Undefined("an even root of a negative number");
        }
        return algebra.times(product, root(together, exponent));
    }

    /**
     * The power of a polynomial that is not negative where the root is defined, or of any sign for
     * an odd root.
     */
    private Ratio root(Poly p, Rational exponent) {
        if (p.size() == 1
                && p.single().getValue().isOne()
                && p.single().getKey().kernels.length == 1
                && !(kernels.kernel(p.single().getKey().kernels[0]) instanceof Kernel.Size)) {
            Ratio base = Ratio.of(Poly.term(Rational.ONE, p.single().getKey().pow(exponent)));
            return algebra.times(Ratio.ONE, base);
        }
        BigInteger whole = exponent.floor();
        Rational fraction = exponent.minus(Rational.of(whole));
        Ratio outside = algebra.power(Ratio.of(p), whole);
        return algebra.times(outside, Ratio.of(kernels.power(new Kernel.Radicand(p), fraction)));
    }

    private Ratio oddRoot(Factored.Factor f, Rational exponent) {
        Rational e = f.exponent().times(exponent);
        if (f.base().size() == 1) {
            return raised(kernels.kernel(f.base().single().getKey().kernels[0]), e);
        }
        if (e.isInteger()) {
            return algebra.power(Ratio.of(f.base()), e.numerator());
        }
        return root(f.base(), e);
    }

    private Ratio raised(Kernel k, Rational e) {
        if (k instanceof Kernel.Radicand(var p)) {
            return e.isInteger() ? algebra.power(Ratio.of(p), e.numerator()) : root(p, e);
        }
        if (k instanceof Kernel.Size(var p)) {
            return sized(p, e);
        }
        if (k instanceof Kernel.Prime(var p)) {
            return number(Rational.of(p), e);
        }
        return Ratio.of(kernels.power(k, e));
    }

    /** |p|^e for a kernel or a polynomial. */
    private Ratio sized(Poly p, Rational e) {
        boolean evenPower = e.isInteger() && !e.numerator().testBit(0);
        boolean realEven = e.denominator().testBit(0) && !e.numerator().testBit(0);
        int sign = kernels.sign(p);
        if (p.size() == 1) {
            if (sign > 0 || realEven) {
                return raised(kernels.kernel(p.single().getKey().kernels[0]), e);
            }
            if (sign < 0 && e.isInteger()) {
                return algebra.power(Ratio.of(p.scale(Rational.MINUS_ONE)), e.numerator());
            }
        } else if (evenPower) {
            return algebra.power(Ratio.of(p), e.numerator());
        } else if (sign != 0) {
            Poly positive = sign > 0 ? p : p.scale(Rational.MINUS_ONE);
            return e.isInteger()
                    ? algebra.power(Ratio.of(positive), e.numerator())
                    : root(positive, e);
        }
        BigInteger pairs = e.over(Rational.TWO).floor();
        Rational rest = e.minus(Rational.of(pairs.multiply(BigInteger.TWO)));
        Ratio outside = algebra.power(Ratio.of(p), pairs.multiply(BigInteger.TWO));
        return rest.isZero()
                ? outside
                : algebra.times(outside, Ratio.of(kernels.power(new Kernel.Size(p), rest)));
    }

    /** A positive number to a rational power: primes under roots. */
    Ratio number(Rational value, Rational exponent) {
        Poly product = Poly.ONE;
        for (Map.Entry<BigInteger, Integer> p : Primes.of(value.numerator()).entrySet()) {
            product =
                    algebra.times(
                            product, prime(p.getKey(), exponent.times(Rational.of(p.getValue()))));
        }
        for (Map.Entry<BigInteger, Integer> p : Primes.of(value.denominator()).entrySet()) {
            product =
                    algebra.times(
                            product, prime(p.getKey(), exponent.times(Rational.of(-p.getValue()))));
        }
        return Ratio.of(product);
    }

    private Poly prime(BigInteger p, Rational e) {
        BigInteger whole = e.floor();
        Rational outside = Numbers.power(Rational.of(p), Rational.of(whole));
        if (outside == null) {
            throw new TooMuchWork("a power of a number would be too long");
        }
        Rational rest = e.minus(Rational.of(whole));
        return (rest.isZero() ? Poly.ONE : kernels.power(new Kernel.Prime(p), rest)).scale(outside);
    }
}
