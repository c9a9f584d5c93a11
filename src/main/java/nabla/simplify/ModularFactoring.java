package nabla.simplify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Factors a square-free polynomial modulo a prime, by distinct degrees and then equal degrees
 * (Cantor and Zassenhaus 1981). The "random" polynomials of the second part are taken in a fixed
 * order.
 */
final class ModularFactoring {
    private final BigInteger p;
    private final Work work;

    ModularFactoring(BigInteger p, Work work) {
        this.p = p;
        this.work = work;
    }

    /**
     * The monic irreducible factors of a polynomial whose coefficients, lowest first, are taken
     * modulo p.
     */
    List<BigInteger[]> factors(BigInteger[] f) {
        List<BigInteger[]> found = new ArrayList<>();
        BigInteger[] rest = monic(f);
        BigInteger[] x = {BigInteger.ZERO, BigInteger.ONE};
        BigInteger[] power = x;
        for (int d = 1; 2 * d <= rest.length - 1; d++) {
            power = power(remainder(power, rest), p, rest);
            BigInteger[] g = gcd(rest, subtract(power, x));
            if (g.length > 1) {
                split(g, d, found);
                rest = quotient(rest, g);
            }
        }
        if (rest.length > 1) {
            found.add(rest);
        }
        return found;
    }

    private void split(BigInteger[] g, int d, List<BigInteger[]> found) {
        if (g.length - 1 == d) {
            found.add(g);
            return;
        }
        BigInteger half = p.pow(d).subtract(BigInteger.ONE).shiftRight(1);
        for (int attempt = 0; ; attempt++) {
            BigInteger[] trial = new BigInteger[Math.min(g.length - 1, 2 + attempt / 50)];
            for (int i = 0; i < trial.length; i++) {
                trial[i] = BigInteger.valueOf(31L * attempt + 7L * i * i + 1);
            }
            trial[trial.length - 1] = BigInteger.ONE;
            BigInteger[] h =
                    gcd(g, subtract(power(trial, half, g), new BigInteger[] {BigInteger.ONE}));
            if (h.length > 1 && h.length < g.length) {
                split(h, d, found);
                split(quotient(g, h), d, found);
                return;
            }
            if (attempt > 500) {
                throw new TooMuchWork("a polynomial resists factoring");
            }
        }
    }

    private BigInteger[] power(BigInteger[] base, BigInteger n, BigInteger[] modulus) {
        BigInteger[] result = {BigInteger.ONE};
        for (int i = n.bitLength() - 1; i >= 0; i--) {
            result = remainder(times(result, result), modulus);
            if (n.testBit(i)) {
                result = remainder(times(result, base), modulus);
            }
        }
        return result;
    }

    private BigInteger[] times(BigInteger[] a, BigInteger[] b) {
        if (a.length == 0 || b.length == 0) {
            return new BigInteger[0];
        }
        products((long) a.length * b.length);
        BigInteger[] c = new BigInteger[a.length + b.length - 1];
        Arrays.fill(c, BigInteger.ZERO);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                c[i + j] = c[i + j].add(a[i].multiply(b[j]));
            }
        }
        return reduced(c);
    }

    /** So many products of numbers below p. */
    private void products(long count) {
        work.spend(1 + count * (64 + p.bitLength()) / 1_024);
    }

    private BigInteger[] subtract(BigInteger[] a, BigInteger[] b) {
        BigInteger[] c = new BigInteger[Math.max(a.length, b.length)];
        for (int i = 0; i < c.length; i++) {
            c[i] =
                    (i < a.length ? a[i] : BigInteger.ZERO)
                            .subtract(i < b.length ? b[i] : BigInteger.ZERO);
        }
        return reduced(c);
    }

    private BigInteger[] reduced(BigInteger[] c) {
        int size = c.length;
        for (int i = 0; i < c.length; i++) {
            c[i] = c[i].mod(p);
        }
        while (size > 0 && c[size - 1].signum() == 0) {
            size--;
        }
        return Arrays.copyOf(c, size);
    }

    private BigInteger[] monic(BigInteger[] a) {
        BigInteger[] c = reduced(a.clone());
        BigInteger inverse = c[c.length - 1].modInverse(p);
        for (int i = 0; i < c.length; i++) {
            c[i] = c[i].multiply(inverse).mod(p);
        }
        return c;
    }

    private BigInteger[] remainder(BigInteger[] a, BigInteger[] monic) {
        products((long) a.length * monic.length / 2);
        BigInteger[] r = a.clone();
        for (int k = r.length - monic.length; k >= 0; k--) {
            BigInteger lead = r[k + monic.length - 1].mod(p);
            if (lead.signum() != 0) {
                for (int j = 0; j < monic.length; j++) {
                    r[k + j] = r[k + j].subtract(lead.multiply(monic[j]));
                }
            }
        }
        return reduced(r.length < monic.length ? r : Arrays.copyOf(r, monic.length - 1));
    }

    private BigInteger[] quotient(BigInteger[] a, BigInteger[] monic) {
        BigInteger[] r = a.clone();
        BigInteger[] q = new BigInteger[a.length - monic.length + 1];
        for (int k = q.length - 1; k >= 0; k--) {
            q[k] = r[k + monic.length - 1].mod(p);
            for (int j = 0; j < monic.length; j++) {
                r[k + j] = r[k + j].subtract(q[k].multiply(monic[j]));
            }
        }
        return reduced(q);
    }

    private BigInteger[] gcd(BigInteger[] a, BigInteger[] b) {
        BigInteger[] x = a;
        BigInteger[] y = b;
        while (y.length > 0) {
            BigInteger[] m = monic(y);
            BigInteger[] r = remainder(x, m);
            x = m;
            y = r;
        }
        return monic(x);
    }
}
