package nabla.simplify;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Exact quotients and square roots of polynomials in several kernels, term by term from the leading
 * one, as in long division. They hold as they are written, no relation between kernels being used.
 */
final class Division {
    private static final int MOST_STEPS = 400;

    private Division() {}

    /** The polynomial that times {@code divisor} is {@code p}; null where there is none. */
    static @Nullable Poly exact(Poly p, Poly divisor, Work work) {
        Monomial lead = divisor.leading();
        Monomial last = divisor.trailing();
        if (p.size() < divisor.size()
                || !isWhole(p.leading().over(lead))
                || !isWhole(p.trailing().over(last))
                || !isNatural(p)
                || !isNatural(divisor)) {
            return null;
        }
        Rational leadCoefficient = divisor.coefficient(lead);
        Poly.Builder quotient = new Poly.Builder();
        TreeMap<Monomial, Rational> rest = sorted(p);
        for (int step = 0; !rest.isEmpty(); step++) {
            Map.Entry<Monomial, Rational> first = rest.firstEntry();
            Monomial m = first.getKey().over(lead);
            if (step == MOST_STEPS || !isWhole(m)) {
                return null;
            }
            Rational c = first.getValue().over(leadCoefficient);
            quotient.add(c, m);
            subtract(rest, divisor, m, c, work);
        }
        return quotient.build();
    }

    /** The polynomial whose square is {@code p}, of either sign; null where there is none. */
    static @Nullable Poly root(Poly p, Work work) {
        Rational c = p.coefficient(p.leading()).root(2);
        if (c == null || c.isZero() || p.coefficient(p.trailing()).root(2) == null) {
            return null;
        }
        Monomial lead = p.leading().pow(Rational.HALF);
        if (!isNatural(p) || !isWhole(lead) || !isWhole(p.trailing().pow(Rational.HALF))) {
            return null;
        }
        Poly root = Poly.term(c, lead);
        TreeMap<Monomial, Rational> rest = sorted(p);
        subtract(rest, root, lead, c, work);
        for (int step = 0; !rest.isEmpty(); step++) {
            Map.Entry<Monomial, Rational> first = rest.firstEntry();
            Monomial m = first.getKey().over(lead);
            if (step == MOST_STEPS || !isWhole(m) || m.compareTo(lead) >= 0) {
                return null;
            }
            Rational next = first.getValue().over(c.times(Rational.TWO));
            // (r + t)² = r² + 2rt + t²
            Poly term = Poly.term(next, m);
            subtract(rest, root.scale(Rational.TWO).plus(term, Rational.ONE), m, next, work);
            root = root.plus(term, Rational.ONE);
        }
        return root;
    }

    private static TreeMap<Monomial, Rational> sorted(Poly p) {
        TreeMap<Monomial, Rational> terms = new TreeMap<>(Comparator.reverseOrder());
        terms.putAll(p.terms);
        return terms;
    }

    private static void subtract(
            TreeMap<Monomial, Rational> from, Poly p, Monomial by, Rational c, Work work) {
        work.spend(4L * p.size());
        p.terms.forEach(
                (m, d) ->
                        from.merge(
                                m.times(by),
                                d.times(c).negate(),
                                (a, b) -> a.plus(b).isZero() ? null : a.plus(b)));
    }

    private static boolean isNatural(Poly p) {
        return p.terms.keySet().stream().allMatch(Division::isWhole);
    }

    private static boolean isWhole(Monomial m) {
        for (Rational e : m.exponents) {
            if (e.signum() < 0) {
                return false;
            }
        }
        return true;
    }
}
