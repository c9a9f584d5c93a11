package nabla.simplify;

import java.util.Arrays;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/** A product of powers of kernels, which are known by their numbers in a {@link Kernels} table. */
final class Monomial implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(new int[0], new Rational[0]);

    final int[] kernels;
    final Rational[] exponents;
    private final int hash;

    private Monomial(int[] kernels, Rational[] exponents) {
        this.kernels = kernels;
        this.exponents = exponents;
        this.hash = Arrays.hashCode(kernels) * 31 + Arrays.hashCode(exponents);
    }

    static Monomial of(int kernel, Rational exponent) {
        return exponent.isZero()
                ? ONE
                : new Monomial(new int[] {kernel}, new Rational[] {exponent});
    }

    Monomial times(Monomial o) {
        if (kernels.length == 0) {
            return o;
        }
        if (o.kernels.length == 0) {
            return this;
        }
        int[] ks = new int[kernels.length + o.kernels.length];
        Rational[] es = new Rational[ks.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < kernels.length || j < o.kernels.length) {
            if (j == o.kernels.length || (i < kernels.length && kernels[i] < o.kernels[j])) {
                ks[n] = kernels[i];
                es[n++] = exponents[i++];
            } else if (i == kernels.length || kernels[i] > o.kernels[j]) {
                ks[n] = o.kernels[j];
                es[n++] = o.exponents[j++];
            } else {
                Rational sum = exponents[i].plus(o.exponents[j]);
                if (!sum.isZero()) {
                    ks[n] = kernels[i];
                    es[n++] = sum;
                }
                i++;
                j++;
            }
        }
        return n == 0 ? ONE : new Monomial(Arrays.copyOf(ks, n), Arrays.copyOf(es, n));
    }

    Monomial pow(Rational n) {
        if (n.isZero()) {
            return ONE;
        }
        Rational[] es = new Rational[exponents.length];
        for (int i = 0; i < es.length; i++) {
            es[i] = exponents[i].times(n);
        }
        return new Monomial(kernels, es);
    }

    Monomial over(Monomial o) {
        return times(o.pow(Rational.MINUS_ONE));
    }

    Rational exponent(int kernel) {
        int i = Arrays.binarySearch(kernels, kernel);
        return i < 0 ? Rational.ZERO : exponents[i];
    }

    Monomial without(int kernel) {
        return times(of(kernel, exponent(kernel).negate()));
    }

    boolean isOne() {
        return kernels.length == 0;
    }

    /** A total order of no meaning but that it is always the same. */
    @Override
    public int compareTo(Monomial o) {
        int n = Math.min(kernels.length, o.kernels.length);
        for (int i = 0; i < n; i++) {
            if (kernels[i] != o.kernels[i]) {
                return Integer.compare(o.kernels[i], kernels[i]);
            }
            int c = exponents[i].compareTo(o.exponents[i]);
            if (c != 0) {
                return c;
            }
        }
        return Integer.compare(kernels.length, o.kernels.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Monomial o
                && hash == o.hash
                && Arrays.equals(kernels, o.kernels)
                && Arrays.equals(exponents, o.exponents);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
