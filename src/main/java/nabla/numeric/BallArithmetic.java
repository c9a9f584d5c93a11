package nabla.numeric;

import java.math.BigInteger;
import nabla.expr.IntegerRoots;
import nabla.expr.Rational;
import nabla.simplify.Work;
import org.jspecify.annotations.Nullable;

/** Balls of a given precision; elementary functions are in {@link BallFunctions}. */
final class BallArithmetic implements EnclosureArithmetic<Ball> {
    private static final BigInteger TWO = BigInteger.TWO;

    /** Numbers beyond 2^±LARGEST are not computed with. */
    private static final long LARGEST = 1L << 40;

    private final int bits;
    private final Work work;
    private final BallFunctions functions;
    private long span;

    BallArithmetic(int bits, Work work) {
        this.bits = bits;
        this.work = work;
        this.functions = new BallFunctions(this, bits, work);
    }

    /** The largest binary logarithm, up or down, of the size of any number met so far. */
    long span() {
        return span;
    }

    private Ball met(Ball a) {
        if (sign(a) != 0) {
            span = Math.max(span, Math.abs(a.size()));
        }
        return a;
    }

    static Ball exact(BigInteger value) {
        return new Ball(value, BigInteger.ZERO, 0);
    }

    /** Drops digits beyond the precision, or beyond what the radius leaves certain. */
    Ball rounded(BigInteger middle, BigInteger radius, long exponent) {
        return met(shortened(middle, radius, exponent));
    }

    private Ball shortened(BigInteger middle, BigInteger radius, long exponent) {
        int drop = Math.max(middle.bitLength() - bits, radius.bitLength() - 30);
        if (drop <= 0) {
            return new Ball(middle, radius, exponent);
        }
        if (radius.signum() == 0 && middle.bitLength() <= bits) {
            return new Ball(middle, radius, exponent);
        }
        BigInteger r = radius.shiftRight(drop).add(TWO);
        return new Ball(middle.shiftRight(drop), r, exponent + drop);
    }

    @Override
    public Ball of(Rational value) {
        BigInteger q = value.denominator();
        BigInteger p = value.numerator();
        span = Math.max(span, Math.max(p.bitLength(), q.bitLength()));
        work.product(bits);
        if (q.equals(BigInteger.ONE)) {
            return rounded(p, BigInteger.ZERO, 0);
        }
        int twos = q.getLowestSetBit();
        if (q.shiftRight(twos).equals(BigInteger.ONE)) {
            return rounded(p, BigInteger.ZERO, -twos);
        }
        int shift = Math.max(0, bits + q.bitLength() - p.bitLength() + 2);
        return rounded(p.shiftLeft(shift).divide(q), BigInteger.ONE, -shift);
    }

    @Override
    public Ball pi() {
        return functions.pi();
    }

    @Override
    public Ball plus(Ball a, Ball b) {
        return sum(a, b);
    }

    private Ball sum(Ball a, Ball b) {
        work.spend(1);
        if (a.middle().signum() == 0 && a.radius().signum() == 0) {
            return b;
        }
        if (b.middle().signum() == 0 && b.radius().signum() == 0) {
            return a;
        }
        Ball high = a.exponent() >= b.exponent() ? a : b;
        Ball low = high == a ? b : a;
        long gap = high.exponent() - low.exponent();
        long reach = 2L * bits + 64;
        if (gap > reach) {
            long coarse = gap - reach;
            if (coarse > low.middle().bitLength() + 64L
                    && coarse > low.radius().bitLength() + 64L) {
                return sum(
                        high, new Ball(BigInteger.ZERO, BigInteger.ONE, high.exponent() - reach));
            }
            low =
                    new Ball(
                            low.middle().shiftRight((int) coarse),
                            low.radius().shiftRight((int) coarse).add(TWO),
                            low.exponent() + coarse);
            gap = reach;
        }
        BigInteger m = high.middle().shiftLeft((int) gap).add(low.middle());
        BigInteger r = high.radius().shiftLeft((int) gap).add(low.radius());
        return rounded(m, r, low.exponent());
    }

    static Ball difference(Ball a, Ball b) {
        int enough = Math.max(a.middle().bitLength(), b.middle().bitLength()) + 64;
        BallArithmetic arithmetic = new BallArithmetic(enough, Work.ofOneQuestion());
        return arithmetic.plus(a, arithmetic.negate(b));
    }

    @Override
    public Ball times(Ball a, Ball b) {
        work.product(bits);
        BigInteger m = a.middle().multiply(b.middle());
        BigInteger r = BigInteger.ZERO;
        if (a.radius().signum() > 0 || b.radius().signum() > 0) {
            r =
                    a.middle()
                            .abs()
                            .add(a.radius())
                            .multiply(b.radius())
                            .add(b.middle().abs().multiply(a.radius()));
        }
        return rounded(m, r, a.exponent() + b.exponent());
    }

    @Override
    public Ball negate(Ball a) {
        return new Ball(a.middle().negate(), a.radius(), a.exponent());
    }

    @Override
    public @Nullable Ball inverse(Ball a) {
        BigInteger size = a.middle().abs();
        if (size.compareTo(a.radius()) <= 0) {
            return null;
        }
        work.product(2 * bits);
        int shift = bits + size.bitLength() + 4;
        BigInteger one = BigInteger.ONE.shiftLeft(shift);
        BigInteger m = one.divide(a.middle());
        // |1/x − 1/m| ≤ r / (|m|·(|m| − r))
        BigInteger r =
                a.radius()
                        .shiftLeft(shift)
                        .divide(size.multiply(size.subtract(a.radius())))
                        .add(TWO);
        return rounded(m, r, -shift - a.exponent());
    }

    @Override
    public @Nullable Ball power(Ball a, int n) {
        if (Math.abs(a.size()) * (long) n > LARGEST && a.middle().signum() != 0) {
            return null;
        }
        Ball result = exact(BigInteger.ONE);
        Ball square = a;
        for (int k = n; k > 0; k >>= 1) {
            if ((k & 1) == 1) {
                result = times(result, square);
            }
            square = k > 1 ? times(square, square) : square;
        }
        return result;
    }

    @Override
    public @Nullable Ball root(Ball a, int n) {
        BigInteger low = a.middle().subtract(a.radius());
        if (low.signum() < 0) {
            return null;
        }
        if (a.middle().signum() == 0) {
            return Ball.ZERO;
        }
        long shift = Math.max(0, (long) n * (bits + 4) - a.middle().bitLength());
        shift += Math.floorMod(a.exponent() - shift, (long) n);
        if (n > 64) {
            Ball ln = ln(a);
            return ln == null ? null : exp(times(ln, of(Rational.of(1, n))));
        }
        work.spend(8);
        work.product(n * bits);
        work.product(n * bits);
        BigInteger below = IntegerRoots.floor(low.shiftLeft((int) shift), n);
        BigInteger above =
                a.radius().signum() == 0
                        ? below
                        : IntegerRoots.floor(a.middle().add(a.radius()).shiftLeft((int) shift), n);
        long exponent = (a.exponent() - shift) / n;
        if (a.radius().signum() == 0 && below.pow(n).equals(low.shiftLeft((int) shift))) {
            return rounded(below, BigInteger.ZERO, exponent);
        }
        BigInteger width = above.subtract(below).add(BigInteger.ONE);
        return rounded(below.shiftLeft(1).add(width), width, exponent - 1);
    }

    @Override
    public @Nullable Ball exp(Ball a) {
        return functions.exp(a);
    }

    @Override
    public @Nullable Ball ln(Ball a) {
        return functions.ln(a);
    }

    @Override
    public @Nullable Ball sin(Ball a) {
        return functions.wave(a, false);
    }

    @Override
    public @Nullable Ball cos(Ball a) {
        return functions.wave(a, true);
    }

    @Override
    public @Nullable Ball atan(Ball a) {
        return functions.atan(a);
    }

    @Override
    public Ball abs(Ball a) {
        int sign = sign(a);
        if (sign != 0 || isZero(a)) {
            return sign < 0 ? negate(a) : a;
        }
        BigInteger top = a.middle().abs().add(a.radius());
        return new Ball(top, top, a.exponent() - 1);
    }

    @Override
    public Ball max(Ball a, Ball b) {
        Ball d = plus(a, negate(b));
        int sign = sign(d);
        if (sign != 0 || isZero(d)) {
            return sign < 0 ? b : a;
        }
        // max(a, b) = (a + b + |a − b|) / 2
        Ball sum = plus(plus(a, b), abs(d));
        return new Ball(sum.middle(), sum.radius(), sum.exponent() - 1);
    }

    @Override
    public int sign(Ball a) {
        return a.middle().abs().compareTo(a.radius()) > 0 ? a.middle().signum() : 0;
    }

    @Override
    public boolean isZero(Ball a) {
        return a.middle().signum() == 0 && a.radius().signum() == 0;
    }
}
