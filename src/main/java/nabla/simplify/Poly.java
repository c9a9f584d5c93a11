package nabla.simplify;

import java.util.LinkedHashMap;
import java.util.Map;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A sum of monomials with rational coefficients, none of them zero. Products are formed by {@link
 * Algebra}.
 */
final class Poly {
    static final Poly ZERO = new Poly(new LinkedHashMap<>());
    static final Poly ONE = term(Rational.ONE, Monomial.ONE);

    final Map<Monomial, Rational> terms;

    private Poly(Map<Monomial, Rational> terms) {
        this.terms = terms;
    }

    static Poly term(Rational coefficient, Monomial m) {
        Map<Monomial, Rational> terms = new LinkedHashMap<>(2);
        if (!coefficient.isZero()) {
            terms.put(m, coefficient);
        }
        return new Poly(terms);
    }

    static Poly constant(Rational value) {
        return term(value, Monomial.ONE);
    }

    /** Collects terms into a polynomial. */
    static final class Builder {
        private final Map<Monomial, Rational> terms = new LinkedHashMap<>();

        void add(Rational coefficient, Monomial m) {
            Rational old = terms.get(m);
            Rational sum = old == null ? coefficient : old.plus(coefficient);
            if (sum.isZero()) {
                terms.remove(m);
            } else {
                terms.put(m, sum);
            }
        }

        void add(Poly p, Rational times) {
            p.terms.forEach((m, c) -> add(c.times(times), m));
        }

        Poly build() {
            return new Poly(terms);
        }
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    boolean isOne() {
        return equals(ONE);
    }

    int size() {
        return terms.size();
    }

    /** The only term. */
    Map.Entry<Monomial, Rational> single() {
        return terms.entrySet().iterator().next();
    }

    /** The value where this is a rational number, otherwise null. */
    @Nullable Rational constant() {
        if (isZero()) {
            return Rational.ZERO;
        }
        return size() == 1 && single().getKey().isOne() ? single().getValue() : null;
    }

    Monomial leading() {
        Monomial best = null;
        for (Monomial m : terms.keySet()) {
            if (best == null || m.compareTo(best) > 0) {
                best = m;
            }
        }
        return best == null ? Monomial.ONE : best;
    }

    Monomial trailing() {
        Monomial least = null;
        for (Monomial m : terms.keySet()) {
            if (least == null || m.compareTo(least) < 0) {
                least = m;
            }
        }
        return least == null ? Monomial.ONE : least;
    }

    Rational coefficient(Monomial m) {
        return terms.getOrDefault(m, Rational.ZERO);
    }

    Poly plus(Poly o, Rational times) {
        Builder sum = new Builder();
        sum.terms.putAll(terms);
        sum.add(o, times);
        return sum.build();
    }

    Poly scale(Rational by) {
        if (by.isOne()) {
            return this;
        }
        Builder scaled = new Builder();
        scaled.add(this, by);
        return scaled.build();
    }

    /** Every term times a monomial, without any relation between kernels being used. */
    Poly shift(Monomial by) {
        if (by.isOne()) {
            return this;
        }
        Builder shifted = new Builder();
        terms.forEach((m, c) -> shifted.add(c, m.times(by)));
        return shifted.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Poly o && terms.equals(o.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }
}
