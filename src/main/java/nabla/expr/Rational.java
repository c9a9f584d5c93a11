package nabla.expr;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms, with a positive denominator.
 *
 * <p>Numbers whose numerator and denominator fit in 31 bits, nearly all that occur, are computed in
 * machine words; others in {@link BigInteger}. Equal numbers always have the same representation.
 */
public final class Rational implements Comparable<Rational> {
    public static final Rational ZERO = new Rational(0, 1);
    public static final Rational ONE = new Rational(1, 1);
    public static final Rational TWO = new Rational(2, 1);
    public static final Rational MINUS_ONE = new Rational(-1, 1);
    public static final Rational HALF = new Rational(1, 2);

    private static final long SMALL = Integer.MAX_VALUE;

    private final long n;
    private final long d;
    private final @Nullable BigInteger bigN;
    private final @Nullable BigInteger bigD;

    private Rational(long n, long d) {
        this.n = n;
        this.d = d;
        this.bigN = null;
        this.bigD = null;
    }

    private Rational(BigInteger n, BigInteger d) {
        this.n = 0;
        this.d = 0;
        this.bigN = n;
        this.bigD = d;
    }

    public static Rational of(long value) {
        return value == 0
                ? ZERO
                : value == 1
                        ? ONE
                        : isSmall(value) ? new Rational(value, 1) : of(BigInteger.valueOf(value));
    }

    public static Rational of(long numerator, long denominator) {
        if (!isSmall(numerator) || !isSmall(denominator)) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        return reduced(numerator, denominator);
    }

    public static Rational of(BigInteger value) {
        return of(value, BigInteger.ONE);
    }

    /** The quotient in lowest terms; a zero denominator is an {@link ArithmeticException}. */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger g = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            g = g.negate();
        }
        BigInteger p = g.equals(BigInteger.ONE) ? numerator : numerator.divide(g);
        BigInteger q = g.equals(BigInteger.ONE) ? denominator : denominator.divide(g);
        if (p.bitLength() < 31 && q.bitLength() < 31) {
            return new Rational(p.longValue(), q.longValue());
        }
        return new Rational(p, q);
    }

    /** The exact value of a finite double: every double is a dyadic rational. */
    public static Rational of(double value) {
        return Doubles.exact(value);
    }

    private static boolean isSmall(long value) {
        return -SMALL <= value && value <= SMALL;
    }

    /**
     * Reduces a quotient of two longs, of which the products of small numbers are the largest that
     * occur.
     */
    private static Rational reduced(long p, long q) {
        if (q == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (p == 0) {
            return ZERO;
        }
        if (q != 1) {
            long g = gcd(Math.abs(p), Math.abs(q));
            if (q < 0) {
                g = -g;
            }
            p /= g;
            q /= g;
        }
        if (isSmall(p) && isSmall(q)) {
            return q == 1 && p == 1 ? ONE : new Rational(p, q);
        }
        return new Rational(BigInteger.valueOf(p), BigInteger.valueOf(q));
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long r = a % b;
            a = b;
            b = r;
        }
        return a;
    }

    public BigInteger numerator() {
        return bigN != null ? bigN : BigInteger.valueOf(n);
    }

    public BigInteger denominator() {
        return bigD != null ? bigD : BigInteger.valueOf(d);
    }

    public Rational plus(Rational o) {
        if (bigN == null && o.bigN == null) {
            if (d == 1 && o.d == 1) {
                return of(n + o.n);
            }
            return reduced(n * o.d + o.n * d, d * o.d);
        }
        return of(
                numerator().multiply(o.denominator()).add(o.numerator().multiply(denominator())),
                denominator().multiply(o.denominator()));
    }

    public Rational minus(Rational o) {
        return plus(o.negate());
    }

    public Rational times(Rational o) {
        if (bigN == null && o.bigN == null) {
            return reduced(n * o.n, d * o.d);
        }
        return of(numerator().multiply(o.numerator()), denominator().multiply(o.denominator()));
    }

    /** The quotient; dividing by zero is an {@link ArithmeticException}. */
    public Rational over(Rational o) {
        return times(o.inverse());
    }

    public Rational inverse() {
        if (bigN == null) {
            if (n == 0) {
                throw new ArithmeticException("division by zero");
            }
            return n < 0 ? new Rational(-d, -n) : new Rational(d, n);
        }
        return of(denominator(), numerator());
    }

    public Rational negate() {
        return bigN == null
                ? (n == 0 ? ZERO : new Rational(-n, d))
                : new Rational(bigN.negate(), denominator());
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    /**
     * An integer power; the caller bounds the exponent. Zero to a negative power is an {@link
     * ArithmeticException}.
     */
    public Rational pow(int exponent) {
        if (exponent < 0) {
            return inverse().pow(-exponent);
        }
        if (exponent == 1) {
            return this;
        }
        if (isInteger()) {
            return of(numerator().pow(exponent));
        }
        BigInteger p = numerator().pow(exponent);
        BigInteger q = denominator().pow(exponent);
        return p.bitLength() < 31 && q.bitLength() < 31
                ? new Rational(p.longValue(), q.longValue())
                : new Rational(p, q);
    }

    /** The largest integer that is not above this number. */
    public BigInteger floor() {
        BigInteger[] qr = numerator().divideAndRemainder(denominator());
        return qr[1].signum() < 0 ? qr[0].subtract(BigInteger.ONE) : qr[0];
    }

    /** The exact root of the given index (at least 2) where it is rational, otherwise null. */
    public @Nullable Rational root(int index) {
        if (signum() < 0 && index % 2 == 0) {
            return null;
        }
        BigInteger p = IntegerRoots.exact(numerator().abs(), index);
        BigInteger q = p == null ? null : IntegerRoots.exact(denominator(), index);
        return p == null || q == null ? null : of(signum() < 0 ? p.negate() : p, q);
    }

    public int signum() {
        return bigN == null ? Long.signum(n) : bigN.signum();
    }

    public boolean isZero() {
        return bigN == null && n == 0;
    }

    public boolean isOne() {
        return bigN == null && n == 1 && d == 1;
    }

    public boolean isInteger() {
        return bigN == null ? d == 1 : denominator().equals(BigInteger.ONE);
    }

    /** Whether this is an integer that fits in 31 bits, so that {@link #intValue} is exact. */
    public boolean isInt() {
        return bigN == null && d == 1;
    }

    public int intValue() {
        if (!isInt()) {
            throw new ArithmeticException("not a small integer: " + this);
        }
        return (int) n;
    }

    /** The bits of the numerator or of the denominator, whichever has more. */
    public int bitLength() {
        return bigN == null
                ? 64 - Long.numberOfLeadingZeros(Math.max(Math.abs(n), d))
                : Math.max(bigN.bitLength(), denominator().bitLength());
    }

    /** The nearest double, or nearly so; overflows to infinity and underflows to zero. */
    public double doubleValue() {
        return bigN == null ? (double) n / (double) d : Doubles.nearest(numerator(), denominator());
    }

    @Override
    public int compareTo(Rational o) {
        if (bigN == null && o.bigN == null) {
            return Long.compare(n * o.d, o.n * d);
        }
        return numerator()
                .multiply(o.denominator())
                .compareTo(o.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Rational o)) {
            return false;
        }
        if (bigN == null || o.bigN == null) {
            return bigN == o.bigN && n == o.n && d == o.d;
        }
        return bigN.equals(o.bigN) && denominator().equals(o.denominator());
    }

    @Override
    public int hashCode() {
        return bigN == null
                ? Long.hashCode(n * 31 + d)
                : bigN.hashCode() * 31 + denominator().hashCode();
    }

    /** As {@code 3}, {@code -3} or {@code 3/4}. */
    @Override
    public String toString() {
        return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
    }
}
