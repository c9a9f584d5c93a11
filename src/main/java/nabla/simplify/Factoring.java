package nabla.simplify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Factors polynomials with rational coefficients, in one variable or several. Several variables are
 * folded into one by Kronecker's substitution (y becomes a high power of x), and factors of the
 * result are unfolded and tried.
 */
public final class Factoring {
    private static final int DEGREE = 60;

    private Factoring() {}

    /**
     * A number times irreducible polynomials with whole coefficients.
     *
     * @param content the rational factor
     * @param factors each irreducible factor with its multiplicity, expanded, the leading
     *     coefficient positive
     */
    public record Factors(Rational content, Map<Expr, Integer> factors) {
        /** The factored form as an expression. */
        public Expr toExpr() {
            List<Expr> parts = new ArrayList<>();
            Rational size = content.abs();
            if (!size.isOne() || factors.isEmpty()) {
                parts.add(Expr.num(size));
            }
            factors.forEach((f, n) -> parts.add(f.pow(n)));
            Expr product = Expr.product(parts);
            return content.signum() < 0 ? product.negate() : product;
        }
    }

    /** The factors of a polynomial, or null for anything else and where it is too large. */
    public static @Nullable Factors of(Expr e) {
        return of(e, Work.of(Limits.FACTORING));
    }

    /** The same within a budget, of which this takes a share. */
    static @Nullable Factors of(Expr e, Work whole) {
        Work work = whole.share(Limits.FACTORING);
        try {
            Folding folding = Folding.of(e, work);
            if (folding == null) {
                return null;
            }
            if (folding.isZero()) {
                return new Factors(Rational.ZERO, Map.of());
            }
            return folding.factored(work);
        } catch (TooMuchWork _) {
            return null;
        }
    }

    /** A polynomial in several variables as one in a single variable, with the way back. */
    private record Folding(
            List<String> variables, int base, IntegerPolynomial folded, Rational scale) {

        static @Nullable Folding of(Expr e, Work work) {
            List<String> variables = new ArrayList<>(new TreeSet<>(e.variables()));
            Map<Map<String, Integer>, Rational> terms = Coefficients.of(e, work);
            if (terms == null) {
                return null;
            }
            int base = 1;
            for (Map<String, Integer> exponents : terms.keySet()) {
                for (int n : exponents.values()) {
                    base = Math.max(base, n + 1);
                }
            }
            if (Math.pow(base, variables.size()) > DEGREE + 1 && variables.size() > 1
                    || base > DEGREE) {
                return null;
            }
            return fold(variables, base, terms);
        }

        private static Folding fold(
                List<String> variables, int base, Map<Map<String, Integer>, Rational> terms) {
            BigInteger common = BigInteger.ONE;
            for (Rational c : terms.values()) {
                common = common.multiply(c.denominator()).divide(common.gcd(c.denominator()));
            }
            int size = 1;
            for (int i = 0; i < variables.size(); i++) {
                size *= base;
            }
            List<BigInteger> list =
                    new ArrayList<>(java.util.Collections.nCopies(size, BigInteger.ZERO));
            for (Map.Entry<Map<String, Integer>, Rational> t : terms.entrySet()) {
                int place = 0;
                for (int i = 0; i < variables.size(); i++) {
                    place = place * base + t.getKey().getOrDefault(variables.get(i), 0);
                }
                list.set(place, t.getValue().times(Rational.of(common)).numerator());
            }
            return new Folding(variables, base, new IntegerPolynomial(list), Rational.of(common));
        }

        boolean isZero() {
            return folded.isZero();
        }

        Factors factored(Work work) {
            Rational content = Rational.of(folded.content()).over(scale);
            List<IntegerPolynomial> pieces = new ArrayList<>();
            IntegerFactoring.of(folded, work)
                    .forEach(
                            (f, n) -> {
                                for (int i = 0; i < n; i++) {
                                    pieces.add(f);
                                }
                            });
            Map<Expr, Integer> factors = new LinkedHashMap<>();
            if (variables.size() < 2) {
                pieces.forEach(f -> factors.merge(unfold(f), 1, Integer::sum));
            } else {
                combine(pieces, factors, work);
            }
            return new Factors(content, factors);
        }

        /** Products of pieces, small ones first, that unfold to true factors. */
        private void combine(
                List<IntegerPolynomial> pieces, Map<Expr, Integer> factors, Work work) {
            if (pieces.size() > 14) {
                throw new TooMuchWork("a polynomial has too many factors");
            }
            Folding rest = this;
            List<IntegerPolynomial> left = new ArrayList<>(pieces);
            boolean found = true;
            while (found && left.size() > 1) {
                found = false;
                for (int size = 1; size < left.size() && !found; size++) {
                    for (int subset = 1; subset < 1 << left.size() && !found; subset++) {
                        if (Integer.bitCount(subset) != size) {
                            continue;
                        }
                        work.spend((long) rest.folded.degree() * rest.folded.degree() / 4 + 1);
                        IntegerPolynomial candidate = IntegerPolynomial.ONE;
                        IntegerPolynomial other = IntegerPolynomial.ONE;
                        for (int i = 0; i < left.size(); i++) {
                            if ((subset >> i & 1) == 1) {
                                candidate = candidate.times(left.get(i));
                            } else {
                                other = other.times(left.get(i));
                            }
                        }
                        if (isProduct(
                                unfold(rest.folded),
                                unfold(candidate),
                                unfold(other),
                                rest.folded.content(),
                                work)) {
                            factors.merge(unfold(candidate), 1, Integer::sum);
                            left = remaining(left, subset);
                            rest = new Folding(variables, base, other, Rational.ONE);
                            found = true;
                        }
                    }
                }
            }
            if (!left.isEmpty()) {
                factors.merge(unfold(rest.folded.primitive()), 1, Integer::sum);
            }
        }

        /**
         * Whether a polynomial is the product of two others and a number, which folding alone does
         * not tell.
         */
        private static boolean isProduct(
                Expr whole, Expr a, Expr b, BigInteger content, Work work) {
            Map<Map<String, Integer>, Rational> product =
                    Coefficients.of(a.times(b).times(Expr.num(Rational.of(content))), work);
            return product != null && product.equals(Coefficients.of(whole, work));
        }

        private static List<IntegerPolynomial> remaining(List<IntegerPolynomial> left, int subset) {
            List<IntegerPolynomial> kept = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                if ((subset >> i & 1) == 0) {
                    kept.add(left.get(i));
                }
            }
            return kept;
        }

        private Expr unfold(IntegerPolynomial f) {
            List<Expr> terms = new ArrayList<>();
            for (int place = f.degree(); place >= 0; place--) {
                BigInteger c = f.coefficients().get(place);
                if (c.signum() != 0) {
                    List<Expr> factors = new ArrayList<>(List.of(Expr.num(Rational.of(c))));
                    int rest = place;
                    for (String v : variables.reversed()) {
                        int n = rest % base;
                        rest /= base;
                        if (n > 0) {
                            factors.add(Expr.variable(v).pow(n));
                        }
                    }
                    terms.add(Expr.product(factors));
                }
            }
            return Simplifier.simplify(Expr.sum(terms));
        }
    }
}
