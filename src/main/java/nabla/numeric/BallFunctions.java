package nabla.numeric;

import java.math.BigInteger;
import nabla.simplify.Work;
import org.jspecify.annotations.Nullable;

/**
 * Exponential, logarithm, sine, cosine and inverse tangent in fixed point with guard digits:
 * arguments are reduced, then summed by Taylor's series; what is cut off and every rounding goes to
 * the radius (R. Brent and P. Zimmermann, "Modern Computer Arithmetic", chapter 4).
 */
final class BallFunctions {
    private static final int GUARD = 40;

    /** Arguments of exponentials and waves up to 2^LARGEST. */
    private static final int LARGEST = 40;

    private final BallArithmetic arithmetic;
    private final Work budget;
    private final int work;

    BallFunctions(BallArithmetic arithmetic, int bits, Work budget) {
        this.arithmetic = arithmetic;
        this.budget = budget;
        this.work = Math.min(bits + GUARD, FixedConstants.FRACTION - LARGEST);
    }

    /** π·2^(work+LARGEST), off by a few units. */
    private BigInteger fixedPi() {
        return FixedConstants.PI.shiftRight(FixedConstants.FRACTION - work - LARGEST);
    }

    private BigInteger fixedLn2() {
        return FixedConstants.LN2.shiftRight(FixedConstants.FRACTION - work - LARGEST);
    }

    private static final BigInteger CONSTANT_ERROR = BigInteger.valueOf(1 << 14);

    Ball pi() {
        return arithmetic.rounded(fixedPi(), CONSTANT_ERROR, -(work + LARGEST));
    }

    /**
     * The ball's middle in fixed point with this many fraction bits, rounded down, and its radius
     * rounded up.
     */
    private static BigInteger fixed(BigInteger value, long exponent, int fraction) {
        long shift = exponent + fraction;
        return shift >= 0
                ? value.shiftLeft((int) shift)
                : shift < -1_000_000
                        ? BigInteger.valueOf(value.signum() < 0 ? -1 : 0)
                        : value.shiftRight((int) -shift);
    }

    @Nullable Ball exp(Ball a) {
        if (arithmetic.isZero(a)) {
            return BallArithmetic.exact(BigInteger.ONE);
        }
        if (a.size() > LARGEST - 2) {
            return null;
        }
        int fraction = work + LARGEST;
        BigInteger x = fixed(a.middle(), a.exponent(), fraction);
        BigInteger r = fixed(a.radius(), a.exponent(), fraction).add(BigInteger.TWO);
        if (r.bitLength() > fraction - 1) {
            return null;
        }
        BigInteger k = x.divide(fixedLn2());
        BigInteger rest = x.subtract(k.multiply(fixedLn2()));
        r =
                r.add(k.abs().add(BigInteger.ONE).multiply(CONSTANT_ERROR))
                        .shiftRight(LARGEST)
                        .add(BigInteger.ONE);
        BigInteger y = rest.shiftRight(LARGEST);
        int halvings = 8;
        BigInteger sum = exponentialSeries(y, halvings);
        // |exp(x + ρ) − exp(x)| ≤ exp(x)·2ρ for ρ < 1; each squaring doubles the relative error of
        // the series.
        BigInteger seriesError = BigInteger.valueOf(1L << (halvings + 12));
        BigInteger error = sum.multiply(r.shiftLeft(1)).shiftRight(work).add(seriesError);
        return arithmetic.rounded(sum, error, k.longValueExact() - work);
    }

    /** exp(y) for |y| < 1 in fixed point: the series at y/2^halvings, squared as often. */
    private BigInteger exponentialSeries(BigInteger y, int halvings) {
        BigInteger small = y.shiftRight(halvings);
        BigInteger term = BigInteger.ONE.shiftLeft(work);
        BigInteger sum = term;
        for (int n = 1; term.bitLength() > 1; n++) {
            budget.product(work);
            term = term.multiply(small).shiftRight(work).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
            if (term.signum() == 0) {
                break;
            }
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum).shiftRight(work);
        }
        return sum;
    }

    @Nullable Ball ln(Ball a) {
        if (arithmetic.sign(a) <= 0) {
            return null;
        }
        if (a.radius().signum() == 0
                && a.middle().equals(BigInteger.ONE.shiftLeft(a.middle().bitLength() - 1))
                && a.middle().bitLength() - 1 + a.exponent() == 0) {
            return Ball.ZERO;
        }
        int length = a.middle().bitLength();
        long k = length + a.exponent();
        BigInteger x =
                length > work
                        ? a.middle().shiftRight(length - work)
                        : a.middle().shiftLeft(work - length);
        // x/2^work in [1/2, 1); moved to [0.7, 1.4] so that the series is short
        if (x.compareTo(BigInteger.valueOf(181).shiftLeft(work - 8)) < 0) {
            x = x.shiftLeft(1);
            k--;
        }
        BigInteger unit = BigInteger.ONE.shiftLeft(work);
        BigInteger z = x.subtract(unit).shiftLeft(work).divide(x.add(unit));
        BigInteger square = z.multiply(z).shiftRight(work);
        BigInteger power = z;
        BigInteger sum = z;
        for (int n = 3; power.bitLength() > 1; n += 2) {
            budget.product(work);
            power = power.multiply(square).shiftRight(work);
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
        }
        BigInteger value =
                sum.shiftLeft(1)
                        .add(BigInteger.valueOf(k).multiply(fixedLn2()).shiftRight(LARGEST));
        // |ln(m + ρ) − ln m| ≤ ρ/(m − ρ)
        BigInteger relative =
                a.radius()
                        .shiftLeft(work)
                        .divide(a.middle().subtract(a.radius()))
                        .add(BigInteger.ONE);
        BigInteger error = relative.add(BigInteger.valueOf(1 << 14));
        return arithmetic.rounded(value, error, -work);
    }

    @Nullable Ball wave(Ball a, boolean cosine) {
        if (arithmetic.isZero(a)) {
            return cosine ? BallArithmetic.exact(BigInteger.ONE) : Ball.ZERO;
        }
        if (a.size() > LARGEST - 2) {
            return null;
        }
        int fraction = work + LARGEST;
        BigInteger x = fixed(a.middle(), a.exponent(), fraction);
        BigInteger r = fixed(a.radius(), a.exponent(), fraction).add(BigInteger.TWO);
        BigInteger quarter = fixedPi().shiftRight(1);
        BigInteger[] turns = x.add(quarter.shiftRight(1)).divideAndRemainder(quarter);
        BigInteger k = turns[1].signum() < 0 ? turns[0].subtract(BigInteger.ONE) : turns[0];
        BigInteger y = x.subtract(k.multiply(quarter)).shiftRight(LARGEST);
        r =
                r.add(k.abs().add(BigInteger.ONE).multiply(CONSTANT_ERROR))
                        .shiftRight(LARGEST)
                        .add(BigInteger.ONE);
        int turn = k.mod(BigInteger.valueOf(4)).intValue() + (cosine ? 1 : 0);
        BigInteger value = series(y, turn % 2 == 1);
        BigInteger signed = turn % 4 >= 2 ? value.negate() : value;
        return arithmetic.rounded(signed, r.add(BigInteger.valueOf(1 << 12)), -work);
    }

    /** Sine or cosine of |y| < 1 in fixed point. */
    private BigInteger series(BigInteger y, boolean cosine) {
        BigInteger square = y.multiply(y).shiftRight(work).negate();
        BigInteger term = cosine ? BigInteger.ONE.shiftLeft(work) : y;
        BigInteger sum = term;
        for (int n = cosine ? 1 : 2; term.bitLength() > 1; n += 2) {
            budget.product(work);
            term =
                    term.multiply(square)
                            .shiftRight(work)
                            .divide(BigInteger.valueOf((long) n * (n + 1)));
            sum = sum.add(term);
        }
        return sum;
    }

    @Nullable Ball atan(Ball a) {
        if (arithmetic.isZero(a)) {
            return a;
        }
        if (a.size() > 1) {
            Ball inverse = arithmetic.inverse(a);
            if (inverse == null) {
                return null;
            }
            Ball rest = atan(inverse);
            Ball quarter =
                    arithmetic.times(
                            pi(),
                            new Ball(BigInteger.valueOf(a.middle().signum()), BigInteger.ZERO, -1));
            return rest == null ? null : arithmetic.plus(quarter, arithmetic.negate(rest));
        }
        if (a.size() < -work / 3L) {
            return tiny(a);
        }
        // Twice atan x = 2·atan(x / (1 + √(1 + x²))), for a short series.
        Ball x = a;
        for (int i = 0; i < 3; i++) {
            Ball root =
                    arithmetic.root(
                            arithmetic.plus(
                                    BallArithmetic.exact(BigInteger.ONE), arithmetic.times(x, x)),
                            2);
            Ball below =
                    root == null
                            ? null
                            : arithmetic.inverse(
                                    arithmetic.plus(BallArithmetic.exact(BigInteger.ONE), root));
            if (below == null) {
                return null;
            }
            x = arithmetic.times(x, below);
        }
        BigInteger y = fixed(x.middle(), x.exponent(), work);
        BigInteger r = fixed(x.radius(), x.exponent(), work).add(BigInteger.valueOf(1 << 12));
        BigInteger square = y.multiply(y).shiftRight(work).negate();
        BigInteger power = y;
        BigInteger sum = y;
        for (int n = 3; power.bitLength() > 1; n += 2) {
            budget.product(work);
            power = power.multiply(square).shiftRight(work);
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
        }
        return arithmetic.rounded(sum, r, 3L - work);
    }

    /** atan x = x − x³/3 + …, where the third power is below the precision. */
    private Ball tiny(Ball a) {
        Ball cube = arithmetic.times(arithmetic.times(a, a), a);
        Ball error =
                new Ball(BigInteger.ZERO, cube.middle().abs().add(cube.radius()), cube.exponent());
        return arithmetic.plus(a, error);
    }
}
