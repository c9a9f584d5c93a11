package nabla.simplify;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Factors of a natural number by trial division; what has no small factor is left whole. */
final class Primes {
    private static final int LARGEST = 2_000;

    /** The primes below {@link #LARGEST}. */
    static final List<BigInteger> SMALL =
            IntStream.range(2, LARGEST)
                    .filter(n -> IntStream.range(2, n).allMatch(p -> p * p > n || n % p != 0))
                    .mapToObj(BigInteger::valueOf)
                    .toList();

    private Primes() {}

    static Map<BigInteger, Integer> of(BigInteger n) {
        Map<BigInteger, Integer> factors = new LinkedHashMap<>();
        BigInteger rest = n;
        for (BigInteger prime : SMALL) {
            if (rest.bitLength() <= 1 || prime.multiply(prime).compareTo(rest) > 0) {
                break;
            }
            BigInteger[] qr = rest.divideAndRemainder(prime);
            while (qr[1].signum() == 0) {
                factors.merge(prime, 1, Integer::sum);
                rest = qr[0];
                qr = rest.divideAndRemainder(prime);
            }
        }
        if (rest.bitLength() > 1) {
            perfectPower(rest, factors);
        }
        return factors;
    }

    /** No factor is below {@link #LARGEST}, which is more than 2^10, so the index is small. */
    private static void perfectPower(BigInteger rest, Map<BigInteger, Integer> factors) {
        for (int n = 2; n <= rest.bitLength() / 10 && rest.bitLength() < 1_000; n++) {
            BigInteger root = nabla.expr.IntegerRoots.floor(rest, n);
            if (root.bitLength() > 1 && root.pow(n).equals(rest)) {
                factors.merge(root, n, Integer::sum);
                return;
            }
        }
        factors.merge(rest, 1, Integer::sum);
    }
}
