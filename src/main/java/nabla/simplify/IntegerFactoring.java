package nabla.simplify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Factors a polynomial in one variable over the whole numbers: square-free parts first (Yun), then
 * factors modulo one prime so large that the true factors can be read off products of them
 * (Zassenhaus, without lifting).
 */
final class IntegerFactoring {
    private static final int DEGREE = 60;
    private static final int MODULAR_FACTORS = 14;
    private static final List<BigInteger> PRIMES =
            List.of(mersenne(61), mersenne(127), mersenne(521));

    private IntegerFactoring() {}

    private static BigInteger mersenne(int n) {
        return BigInteger.ONE.shiftLeft(n).subtract(BigInteger.ONE);
    }

    /**
     * The irreducible primitive factors of positive degree with their multiplicities; a constant
     * has none.
     */
    static Map<IntegerPolynomial, Integer> of(IntegerPolynomial f, Work work) {
        Map<IntegerPolynomial, Integer> factors = new LinkedHashMap<>();
        if (f.degree() < 1) {
            return factors;
        }
        if (f.degree() > DEGREE) {
            throw new TooMuchWork("a polynomial of degree " + f.degree() + " is not factored");
        }
        IntegerPolynomial rest = f.primitive();
        for (int n = 1; rest.degree() > 0; n++) {
            IntegerPolynomial repeated = rest.gcd(rest.derivative(), work);
            IntegerPolynomial all = exact(rest, repeated);
            IntegerPolynomial deeper =
                    repeated.degree() > 0 ? all.gcd(repeated, work) : IntegerPolynomial.ONE;
            for (IntegerPolynomial factor : squareFree(exact(all, deeper).primitive(), work)) {
                factors.merge(factor, n, Integer::sum);
            }
            rest = repeated;
        }
        return factors;
    }

    private static IntegerPolynomial exact(IntegerPolynomial a, IntegerPolynomial b) {
        IntegerPolynomial q = a.dividedBy(b);
        if (q == null) {
            throw new IllegalStateException("a divisor does not divide");
        }
        return q;
    }

    private static List<IntegerPolynomial> squareFree(IntegerPolynomial f, Work work) {
        if (f.degree() < 1) {
            return List.of();
        }
        if (f.degree() == 1) {
            return List.of(f);
        }
        BigInteger bound = bound(f);
        for (BigInteger p : PRIMES) {
            if (p.compareTo(bound) > 0 && f.lead().mod(p).signum() != 0) {
                List<BigInteger[]> modular =
                        new ModularFactoring(p, work)
                                .factors(f.coefficients().toArray(BigInteger[]::new));
                if (modular.size() > MODULAR_FACTORS) {
                    throw new TooMuchWork("a polynomial has too many factors modulo a prime");
                }
                return recombined(f, modular, p, work);
            }
        }
        throw new TooMuchWork("the coefficients are too large for factoring");
    }

    /**
     * Mignotte: no coefficient of a factor, times the leading coefficient, is larger; twice that
     * tells signs apart.
     */
    private static BigInteger bound(IntegerPolynomial f) {
        BigInteger norm = BigInteger.ZERO;
        for (BigInteger c : f.coefficients()) {
            norm = norm.add(c.multiply(c));
        }
        return norm.sqrt().add(BigInteger.ONE).shiftLeft(f.degree() + 1).multiply(f.lead().abs());
    }

    private static List<IntegerPolynomial> recombined(
            IntegerPolynomial f, List<BigInteger[]> modular, BigInteger p, Work work) {
        List<IntegerPolynomial> found = new ArrayList<>();
        List<BigInteger[]> left = new ArrayList<>(modular);
        IntegerPolynomial rest = f;
        for (int size = 1; 2 * size <= left.size(); size++) {
            boolean again = true;
            while (again && 2 * size <= left.size()) {
                again = false;
                for (int subset = 1; subset < 1 << left.size(); subset++) {
                    if (Integer.bitCount(subset) != size) {
                        continue;
                    }
                    work.spend((long) rest.degree() * rest.degree() / 4 + 1);
                    IntegerPolynomial candidate = product(left, subset, rest.lead(), p).primitive();
                    IntegerPolynomial quotient = rest.dividedBy(candidate);
                    if (quotient != null) {
                        found.add(candidate);
                        rest = quotient;
                        left = without(left, subset);
                        again = true;
                        break;
                    }
                }
            }
        }
        if (rest.degree() > 0) {
            found.add(rest.primitive());
        }
        return found;
    }

    private static List<BigInteger[]> without(List<BigInteger[]> list, int subset) {
        List<BigInteger[]> kept = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if ((subset >> i & 1) == 0) {
                kept.add(list.get(i));
            }
        }
        return kept;
    }

    /** The product of chosen factors and the leading coefficient, with residues nearest to zero. */
    private static IntegerPolynomial product(
            List<BigInteger[]> factors, int subset, BigInteger lead, BigInteger p) {
        IntegerPolynomial product = new IntegerPolynomial(List.of(lead));
        for (int i = 0; i < factors.size(); i++) {
            if ((subset >> i & 1) == 1) {
                product =
                        symmetric(product.times(new IntegerPolynomial(List.of(factors.get(i)))), p);
            }
        }
        return product;
    }

    private static IntegerPolynomial symmetric(IntegerPolynomial f, BigInteger p) {
        BigInteger half = p.shiftRight(1);
        List<BigInteger> list = new ArrayList<>();
        for (BigInteger c : f.coefficients()) {
            BigInteger r = c.mod(p);
            list.add(r.compareTo(half) > 0 ? r.subtract(p) : r);
        }
        return new IntegerPolynomial(list);
    }
}
