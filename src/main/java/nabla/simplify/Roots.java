package nabla.simplify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
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
    /** A factor: a kernel or a polynomial of several terms, with its exponent. */
    private record Factor(Poly base, Rational exponent) {}

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
        List<Factor> factors = new ArrayList<>();
        Rational coefficient = factors(r, factors);
        boolean even = !exponent.denominator().testBit(0);
        if (even) {
            noteNotNegative(coefficient.signum(), factors);
            return evenRoot(coefficient, factors, exponent);
        }
        Ratio product = number(coefficient.abs(), exponent);
        if (coefficient.signum() < 0 && exponent.numerator().testBit(0)) {
            product = product.negate();
        }
        for (Factor f : factors) {
            product = algebra.times(product, oddRoot(f, exponent));
        }
        return product;
    }

    Ratio size(Ratio r) {
        if (r.numerator().isZero()) {
            return Ratio.ZERO;
        }
        List<Factor> factors = new ArrayList<>();
        Rational coefficient = factors(r, factors);
        Ratio product = Ratio.of(coefficient.abs());
        for (Factor f : factors) {
            product = algebra.times(product, sized(f.base(), f.exponent()));
        }
        return product;
    }

    /** ln|r|, the sum of the logarithms of its factors. */
    Ratio logarithm(Ratio r, boolean positive, Transcendental transcendental) {
        if (r.numerator().isZero()) {
            throw new Undefined("the logarithm of zero");
        }
        List<Factor> factors = new ArrayList<>();
        Rational coefficient = factors(r, factors);
        if (positive) {
            noteNotNegative(coefficient.signum(), factors);
        }
        Ratio sum = logarithm(coefficient.abs());
        for (Factor f : factors) {
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

    /** Takes a quotient apart into its coefficient and factors. */
    private Rational factors(Ratio r, List<Factor> into) {
        Rational coefficient = factors(r.numerator(), Rational.ONE, into);
        for (Map.Entry<Poly, Integer> d : r.denominator().entrySet()) {
            coefficient = coefficient.times(factors(d.getKey(), Rational.of(-d.getValue()), into));
        }
        return coefficient;
    }

    private Rational factors(Poly p, Rational exponent, List<Factor> into) {
        Piece piece = Piece.of(p, kernels);
        Monomial m = piece.monomial();
        for (int i = 0; i < m.kernels.length; i++) {
            Kernel k = kernels.kernel(m.kernels[i]);
            if (k instanceof Kernel.Imaginary || k instanceof Kernel.Wave) {
                into.add(
                        new Factor(
                                Poly.term(Rational.ONE, Monomial.of(m.kernels[i], m.exponents[i])),
                                exponent));
                continue;
            }
            if (!m.exponents[i].denominator().testBit(0)) {
                kernels.notNegative(k);
            }
            into.add(new Factor(kernels.poly(k), m.exponents[i].times(exponent)));
        }
        Rational coefficient = piece.coefficient();
        if (!piece.rest().isOne()) {
            for (Map.Entry<Poly, Integer> f : LinearFactors.of(piece.rest(), kernels).entrySet()) {
                into.add(new Factor(f.getKey(), exponent.times(Rational.of(f.getValue()))));
            }
        }
        Rational power = Numbers.power(coefficient, exponent);
        if (power == null) {
            throw new TooMuchWork("a power of a number would be too long");
        }
        return power;
    }

    /**
     * What is under an even root or a logarithm is not negative; where one factor's sign is open,
     * that settles it.
     */
    private void noteNotNegative(int sign, List<Factor> factors) {
        Factor open = null;
        int known = sign;
        for (Factor f : factors) {
            int s = signOf(f);
            if (s == 0 && open != null) {
                return;
            } else if (s == 0) {
                open = f;
            } else {
                known *= s;
            }
        }
        if (open != null && known != 0 && open.exponent().isInteger()) {
            if (open.base().size() == 1) {
                if (known > 0) {
                    kernels.notNegative(kernels.kernel(open.base().single().getKey().kernels[0]));
                }
            } else {
                kernels.noteSign(open.base(), known);
            }
        }
    }

    private int signOf(Factor f) {
        boolean even = !f.exponent().numerator().testBit(0);
        if (even
                && f.base().size() == 1
                && !kernels.isNotNegative(kernels.kernel(f.base().single().getKey().kernels[0]))) {
            Kernel k = kernels.kernel(f.base().single().getKey().kernels[0]);
            return k instanceof Kernel.Imaginary || k instanceof Kernel.Wave ? 0 : 1;
        }
        return even ? 1 : kernels.sign(f.base());
    }

    private Ratio evenRoot(Rational coefficient, List<Factor> factors, Rational exponent) {
        Ratio product = number(coefficient.abs(), exponent);
        Poly together = Poly.constant(Rational.of(coefficient.signum()));
        boolean anyOpen = coefficient.signum() < 0;
        for (Factor f : factors) {
            boolean even = !f.exponent().numerator().testBit(0);
            int sign = signOf(f);
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

    private Ratio oddRoot(Factor f, Rational exponent) {
        Rational e = f.exponent().times(exponent);
        if (f.base().size() == 1) {
            Kernel k = kernels.kernel(f.base().single().getKey().kernels[0]);
            if (k instanceof Kernel.Imaginary || k instanceof Kernel.Wave) {
                throw new TooMuchWork("a root of a trigonometric term");
            }
            return raised(k, e);
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
            Kernel k = kernels.kernel(p.single().getKey().kernels[0]);
            if (k instanceof Kernel.Imaginary || k instanceof Kernel.Wave) {
                throw new TooMuchWork("the size of a trigonometric term");
            }
            if (sign > 0 || realEven) {
                return raised(k, e);
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
