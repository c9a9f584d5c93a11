package nabla.simplify;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nabla.expr.Limits;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Sums, products and powers of normal forms, with the relations between kernels, within a budget of
 * work.
 */
final class Algebra {
    /** A product of two terms costs as much as so many of the budget's units. */
    private static final int TERM = 5;

    private static final int LARGEST_EXPONENT = 400;

    final Kernels kernels;
    final Work work;

    Algebra(Kernels kernels, Work work) {
        this.kernels = kernels;
        this.work = work;
    }

    Ratio plus(Ratio a, Ratio b) {
        if (a.denominator().equals(b.denominator())) {
            work.spend((long) TERM * (a.numerator().size() + b.numerator().size()));
            return cancelled(a.numerator().plus(b.numerator(), Rational.ONE), a.denominator());
        }
        Map<Poly, Integer> common = new LinkedHashMap<>(a.denominator());
        b.denominator().forEach((p, n) -> common.merge(p, n, Math::max));
        Poly left = times(a.numerator(), missing(common, a.denominator()));
        Poly right = times(b.numerator(), missing(common, b.denominator()));
        return cancelled(left.plus(right, Rational.ONE), common);
    }

    private Poly missing(Map<Poly, Integer> common, Map<Poly, Integer> present) {
        Poly product = Poly.ONE;
        for (Map.Entry<Poly, Integer> factor : common.entrySet()) {
            int n = factor.getValue() - present.getOrDefault(factor.getKey(), 0);
            product = times(product, power(factor.getKey(), n));
        }
        return product;
    }

    Ratio times(Ratio a, Ratio b) {
        Map<Poly, Integer> denominator = new LinkedHashMap<>(a.denominator());
        b.denominator().forEach((p, n) -> denominator.merge(p, n, Integer::sum));
        return cancelled(times(a.numerator(), b.numerator()), denominator);
    }

    /** Denominators that divide the numerator are cancelled. */
    private Ratio cancelled(Poly numerator, Map<Poly, Integer> denominator) {
        if (denominator.isEmpty() || numerator.size() < 2) {
            return new Ratio(numerator, numerator.isZero() ? Map.of() : denominator);
        }
        Piece piece = Piece.of(numerator, kernels);
        Poly rest = piece.rest();
        Map<Poly, Integer> less = new LinkedHashMap<>();
        for (Map.Entry<Poly, Integer> factor : denominator.entrySet()) {
            int n = factor.getValue();
            Poly quotient = n == 0 ? null : Division.exact(rest, factor.getKey(), work);
            while (quotient != null) {
                rest = quotient;
                n--;
                quotient = n == 0 ? null : Division.exact(rest, factor.getKey(), work);
            }
            if (n > 0) {
                less.put(factor.getKey(), n);
            }
        }
        return rest == piece.rest()
                ? new Ratio(numerator, denominator)
                : new Ratio(rest.shift(piece.monomial()).scale(piece.coefficient()), less);
    }

    Poly times(Poly a, Poly b) {
        if (a.isOne()) {
            return b;
        }
        if (b.isOne()) {
            return a;
        }
        work.spend((long) TERM * a.size() * b.size());
        Poly.Builder product = new Poly.Builder();
        for (Map.Entry<Monomial, Rational> s : a.terms.entrySet()) {
            for (Map.Entry<Monomial, Rational> t : b.terms.entrySet()) {
                Rational c = s.getValue().times(t.getValue());
                int bits = c.numerator().bitLength();
                if (bits > Limits.COEFFICIENT) {
                    throw new TooMuchWork("the coefficients would be too long");
                }
                if (bits > 60) {
                    work.product(bits);
                }
                reduce(c, s.getKey().times(t.getKey()), product);
            }
        }
        return product.build();
    }

    /** A product of powers, with the relations between kernels used. */
    Poly reduced(Monomial m) {
        Poly.Builder p = new Poly.Builder();
        reduce(Rational.ONE, m, p);
        return p.build();
    }

    /**
     * Uses the relations: i² = −1, (√2)² = 2, |p|² = p², and a radicand to the first power is the
     * polynomial.
     */
    private void reduce(Rational c, Monomial m, Poly.Builder into) {
        for (int i = 0; i < m.kernels.length; i++) {
            if (!kernels.isRelated(m.kernels[i])
                    || m.exponents[i].isOne()
                            && kernels.kernel(m.kernels[i]) instanceof Kernel.Imaginary) {
                continue;
            }
            Kernel k = kernels.kernel(m.kernels[i]);
            Rational e = m.exponents[i];
            Poly replacement =
                    switch (k) {
                        case Kernel.Imaginary _ -> imaginary(e);
                        case Kernel.Prime(var p) -> prime(p, e);
                        case Kernel.Radicand(var p) ->
                                e.compareTo(Rational.ONE) >= 0 ? carried(k, e, p, 1) : null;
                        case Kernel.Size(var p) ->
                                e.compareTo(Rational.TWO) >= 0 ? carried(k, e, p, 2) : null;
                        case Kernel.Alternating _ ->
                                e.compareTo(Rational.TWO) >= 0 || e.signum() < 0
                                        ? kernels.power(
                                                k, Rational.of(e.floor().testBit(0) ? 1 : 0))
                                        : null;
                        case Kernel.Wave _ -> halfTurn(e, k);
                        default -> null;
                    };
            if (replacement != null) {
                Poly rest = Poly.term(c, m.without(m.kernels[i]));
                Poly reduced = times(rest, replacement);
                into.add(reduced, Rational.ONE);
                return;
            }
        }
        into.add(c, m);
    }

    private Poly carried(Kernel k, Rational e, Poly p, int period) {
        BigInteger whole = e.over(Rational.of(period)).floor();
        int n = whole.intValueExact() * period;
        return times(power(p, n), kernels.power(k, e.minus(Rational.of(n))));
    }

    private @Nullable Poly imaginary(Rational e) {
        int n = e.floor().mod(BigInteger.valueOf(4)).intValue();
        if (!e.isInteger() || (e.isInt() && (e.isOne()))) {
            return null;
        }
        Rational sign = n >= 2 ? Rational.MINUS_ONE : Rational.ONE;
        return n % 2 == 0 ? Poly.constant(sign) : kernels.poly(new Kernel.Imaginary()).scale(sign);
    }

    /** In [0, 1). */
    private static boolean isProper(Rational e) {
        return e.signum() >= 0 && e.compareTo(Rational.ONE) < 0;
    }

    private @Nullable Poly prime(BigInteger p, Rational e) {
        if (isProper(e)) {
            return null;
        }
        BigInteger whole = e.floor();
        if (whole.bitLength() > 12) {
            throw new TooMuchWork("a power of a number would be too long");
        }
        Rational outside = Rational.of(p).pow(whole.intValue());
        Rational rest = e.minus(Rational.of(whole));
        return (rest.isZero() ? Poly.ONE : kernels.power(new Kernel.Prime(p), rest)).scale(outside);
    }

    /** e^(iπq) for q outside of [0, 1): a half turn changes the sign. */
    private @Nullable Poly halfTurn(Rational e, Kernel k) {
        if (isProper(e)) {
            return null;
        }
        BigInteger turns = e.floor();
        Rational rest = e.minus(Rational.of(turns));
        Poly value = rest.isZero() ? Poly.ONE : kernels.power(k, rest);
        return turns.testBit(0) ? value.scale(Rational.MINUS_ONE) : value;
    }

    /** A natural power of a polynomial, multiplied out where that stays short. */
    Poly power(Poly p, int n) {
        if (n == 0) {
            return Poly.ONE;
        }
        if (n == 1 || p.isZero()) {
            return p;
        }
        if (p.size() == 1) {
            Map.Entry<Monomial, Rational> t = p.single();
            Rational c = Numbers.power(t.getValue(), Rational.of(n));
            if (c == null) {
                throw new TooMuchWork("a power of a number would be too long");
            }
            Poly.Builder power = new Poly.Builder();
            reduce(c, t.getKey().pow(Rational.of(n)), power);
            return power.build();
        }
        if (n > LARGEST_EXPONENT || (p.size() > 2 && n > 40) || (p.size() > 4 && n > 16)) {
            Piece piece = Piece.of(p, kernels);
            Rational c = Numbers.power(piece.coefficient(), Rational.of(n));
            if (c == null) {
                throw new TooMuchWork("a power of a number would be too long");
            }
            Poly outside = power(Poly.term(Rational.ONE, piece.monomial()), n).scale(c);
            return times(outside, kernels.power(new Kernel.Tower(piece.rest()), Rational.of(n)));
        }
        Poly half = power(p, n / 2);
        Poly square = times(half, half);
        return n % 2 == 0 ? square : times(square, p);
    }

    /** The reciprocal; of zero it is {@link Undefined}. */
    Ratio inverse(Ratio r) {
        if (r.numerator().isZero()) {
            throw new Undefined("division by zero");
        }
        Poly top = Poly.ONE;
        for (Map.Entry<Poly, Integer> factor : r.denominator().entrySet()) {
            top = times(top, power(factor.getKey(), factor.getValue()));
        }
        Piece piece = Piece.of(r.numerator(), kernels);
        Ratio inverse = inverse(piece.monomial());
        inverse =
                new Ratio(
                        times(top, inverse.numerator()).scale(piece.coefficient().inverse()),
                        inverse.denominator());
        if (piece.rest().isOne()) {
            return inverse;
        }
        Map<Poly, Integer> denominator = new LinkedHashMap<>(inverse.denominator());
        denominator.merge(piece.rest(), 1, Integer::sum);
        return cancelled(inverse.numerator(), denominator);
    }

    private Ratio inverse(Monomial m) {
        Poly numerator = Poly.ONE;
        Map<Poly, Integer> denominator = new HashMap<>();
        for (int i = 0; i < m.kernels.length; i++) {
            Kernel k = kernels.kernel(m.kernels[i]);
            Rational e = m.exponents[i].negate();
            if (k instanceof Kernel.Radicand(var p)) {
                denominator.merge(p, 1, Integer::sum);
                e = e.plus(Rational.ONE);
            } else if (k instanceof Kernel.Size(var p) && e.signum() < 0) {
                Piece piece = Piece.of(power(p, 2), kernels);
                numerator =
                        times(
                                numerator,
                                Poly.term(
                                        piece.coefficient().inverse(),
                                        piece.monomial().pow(Rational.MINUS_ONE)));
                if (!piece.rest().isOne()) {
                    denominator.merge(piece.rest(), 1, Integer::sum);
                }
                e = e.plus(Rational.TWO);
            }
            numerator = times(numerator, reduced(Monomial.of(m.kernels[i], e)));
        }
        return new Ratio(numerator, denominator);
    }

    /** A whole power. */
    Ratio power(Ratio r, BigInteger n) {
        if (n.signum() < 0) {
            return power(inverse(r), n.negate());
        }
        if (n.bitLength() > 20) {
            throw new TooMuchWork("the exponent is too large");
        }
        int k = n.intValue();
        Map<Poly, Integer> denominator = new LinkedHashMap<>();
        if (k > 0) {
            r.denominator().forEach((p, e) -> denominator.put(p, Math.multiplyExact(e, k)));
        }
        return new Ratio(power(r.numerator(), k), denominator);
    }
}
