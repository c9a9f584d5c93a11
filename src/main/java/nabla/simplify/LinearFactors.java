package nabla.simplify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/** Splits a polynomial in one kernel into its rational linear factors and what is left over. */
final class LinearFactors {
    private static final int DEGREE = 12;
    private static final int CANDIDATES = 400;

    private LinearFactors() {}

    /**
     * The factors with their multiplicities; their product is the polynomial, whose leading
     * coefficient is one.
     */
    static Map<Poly, Integer> of(Poly p, Kernels kernels) {
        Map<Poly, Integer> factors = new LinkedHashMap<>();
        Integer kernel = onlyKernel(p);
        List<Rational> coefficients = kernel == null ? null : coefficients(p, kernel);
        if (kernel == null || coefficients == null || coefficients.size() <= 2) {
            factors.put(p, 1);
            return factors;
        }
        Rational lead = coefficients.getLast();
        for (Rational root : roots(coefficients)) {
            List<Rational> quotient = divide(coefficients, root);
            while (quotient != null) {
                factors.merge(linear(kernel, root), 1, Integer::sum);
                coefficients = quotient;
                quotient = coefficients.size() > 1 ? divide(coefficients, root) : null;
            }
        }
        if (coefficients.size() > 1) {
            Poly rest = poly(coefficients, kernel).scale(lead.inverse());
            factors.merge(rest, 1, Integer::sum);
        }
        return factors;
    }

    private static Poly linear(int kernel, Rational root) {
        return poly(List.of(root.negate(), Rational.ONE), kernel);
    }

    private static Poly poly(List<Rational> coefficients, int kernel) {
        Poly.Builder p = new Poly.Builder();
        for (int i = 0; i < coefficients.size(); i++) {
            if (!coefficients.get(i).isZero()) {
                p.add(coefficients.get(i), Monomial.of(kernel, Rational.of(i)));
            }
        }
        return p.build();
    }

    private static @Nullable Integer onlyKernel(Poly p) {
        Integer kernel = null;
        for (Monomial m : p.terms.keySet()) {
            if (m.kernels.length > 1
                    || (m.kernels.length == 1 && kernel != null && kernel != m.kernels[0])) {
                return null;
            }
            if (m.kernels.length == 1) {
                kernel = m.kernels[0];
            }
        }
        return kernel;
    }

    /** Lowest first; null where an exponent is no small natural number. */
    private static @Nullable List<Rational> coefficients(Poly p, int kernel) {
        int degree = 0;
        for (Monomial m : p.terms.keySet()) {
            Rational e = m.exponent(kernel);
            if (!e.isInt() || e.signum() < 0 || e.intValue() > DEGREE) {
                return null;
            }
            degree = Math.max(degree, e.intValue());
        }
        List<Rational> list = new ArrayList<>();
        for (int i = 0; i <= degree; i++) {
            Rational c = p.terms.get(Monomial.of(kernel, Rational.of(i)));
            list.add(c == null ? Rational.ZERO : c);
        }
        return list;
    }

    /** Candidates of the rational root theorem that are roots. */
    private static List<Rational> roots(List<Rational> coefficients) {
        BigInteger common = BigInteger.ONE;
        for (Rational c : coefficients) {
            common = common.multiply(c.denominator()).divide(common.gcd(c.denominator()));
        }
        BigInteger last = coefficients.getFirst().times(Rational.of(common)).numerator().abs();
        BigInteger first = coefficients.getLast().times(Rational.of(common)).numerator().abs();
        List<Rational> roots = new ArrayList<>();
        if (last.signum() == 0) {
            roots.add(Rational.ZERO);
        }
        List<BigInteger> above = divisors(last);
        List<BigInteger> below = divisors(first);
        if (above.size() * below.size() > CANDIDATES) {
            return roots;
        }
        for (BigInteger a : above) {
            for (BigInteger b : below) {
                Rational candidate = Rational.of(a, b);
                if (!roots.contains(candidate) && value(coefficients, candidate).isZero()) {
                    roots.add(candidate);
                }
                Rational negative = candidate.negate();
                if (!roots.contains(negative) && value(coefficients, negative).isZero()) {
                    roots.add(negative);
                }
            }
        }
        return roots;
    }

    private static List<BigInteger> divisors(BigInteger n) {
        List<BigInteger> divisors = new ArrayList<>();
        if (n.bitLength() > 40) {
            return divisors;
        }
        divisors.add(BigInteger.ONE);
        for (Map.Entry<BigInteger, Integer> p : Primes.of(n).entrySet()) {
            List<BigInteger> more = new ArrayList<>();
            for (BigInteger d : divisors) {
                for (int i = 0; i <= p.getValue(); i++) {
                    more.add(d.multiply(p.getKey().pow(i)));
                }
            }
            divisors = more;
        }
        return divisors;
    }

    private static Rational value(List<Rational> coefficients, Rational x) {
        Rational value = Rational.ZERO;
        for (Rational c : coefficients.reversed()) {
            value = value.times(x).plus(c);
        }
        return value;
    }

    /** Synthetic division by (x − root), or null where it leaves a remainder. */
    private static @Nullable List<Rational> divide(List<Rational> coefficients, Rational root) {
        List<Rational> quotient = new ArrayList<>();
        Rational carry = Rational.ZERO;
        for (Rational c : coefficients.reversed()) {
            carry = carry.times(root).plus(c);
            quotient.addFirst(carry);
        }
        if (!quotient.removeFirst().isZero()) {
            return null;
        }
        return quotient;
    }
}
