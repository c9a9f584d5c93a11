package nabla.numeric;

import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Intervals of doubles. A rounded operation is off by at most one unit in the last place, an
 * elementary function of the platform by at most three; the bounds are moved outwards by more than
 * that.
 */
final class DoubleArithmetic implements EnclosureArithmetic<Interval> {
    static final DoubleArithmetic INSTANCE = new DoubleArithmetic();

    private static final double ULP = 0x1p-52;
    private static final double LEAST = Double.MIN_VALUE;
    private static final double LARGEST_ANGLE = 1e8;
    private static final Interval PI = new Interval(down(Math.PI), up(Math.PI));

    private DoubleArithmetic() {}

    /** The next double below, or further; a sum or product that rounds to zero is zero. */
    private static double down(double x) {
        return x == 0 ? 0 : x - Math.abs(x) * ULP - LEAST;
    }

    private static double up(double x) {
        return x == 0 ? 0 : x + Math.abs(x) * ULP + LEAST;
    }

    private static Interval around(double low, double high) {
        return new Interval(
                low - Math.abs(low) * 4 * ULP - LEAST, high + Math.abs(high) * 4 * ULP + LEAST);
    }

    @Override
    public Interval of(Rational value) {
        double d = value.doubleValue();
        if (Double.isInfinite(d)) {
            return d > 0 ? new Interval(Double.MAX_VALUE, d) : new Interval(d, -Double.MAX_VALUE);
        }
        boolean exact =
                value.isInt()
                        || (value.denominator().bitCount() == 1
                                && value.numerator().bitLength() < 53
                                && value.denominator().bitLength() < 500);
        return exact ? new Interval(d, d) : around(d, d);
    }

    @Override
    public Interval pi() {
        return PI;
    }

    @Override
    public Interval plus(Interval a, Interval b) {
        double low = a.low() + b.low();
        double high = a.high() + b.high();
        return new Interval(down(low), up(high));
    }

    @Override
    public Interval times(Interval a, Interval b) {
        double p = product(a.low(), b.low());
        double q = product(a.low(), b.high());
        double r = product(a.high(), b.low());
        double s = product(a.high(), b.high());
        return new Interval(
                down(Math.min(Math.min(p, q), Math.min(r, s))),
                up(Math.max(Math.max(p, q), Math.max(r, s))));
    }

    /** Zero only where a factor is zero, also if the other is infinite: what underflows is not. */
    private static double product(double x, double y) {
        if (x == 0 || y == 0) {
            return 0;
        }
        double p = x * y;
        return p != 0 ? p : (x > 0) == (y > 0) ? LEAST : -LEAST;
    }

    @Override
    public Interval negate(Interval a) {
        return new Interval(-a.high(), -a.low());
    }

    @Override
    public @Nullable Interval inverse(Interval a) {
        if (a.low() <= 0 && a.high() >= 0) {
            return null;
        }
        return new Interval(down(1 / a.high()), up(1 / a.low()));
    }

    @Override
    public @Nullable Interval power(Interval a, int n) {
        if (n == 0) {
            return new Interval(1, 1);
        }
        if (n % 2 == 0) {
            Interval size = abs(a);
            return positivePower(size, n);
        }
        if (a.low() >= 0) {
            return positivePower(a, n);
        }
        if (a.high() <= 0) {
            return negate(positivePower(negate(a), n));
        }
        Interval above = positivePower(new Interval(0, a.high()), n);
        Interval below = positivePower(new Interval(0, -a.low()), n);
        return new Interval(-below.high(), above.high());
    }

    /** By squaring, so that each rounding is accounted for. */
    private Interval positivePower(Interval a, int n) {
        Interval result = new Interval(1, 1);
        Interval square = a;
        for (int k = n; k > 0; k >>= 1) {
            if ((k & 1) == 1) {
                result = times(result, square);
            }
            square = k > 1 ? times(square, square) : square;
        }
        return new Interval(Math.max(0, result.low()), result.high());
    }

    @Override
    public @Nullable Interval root(Interval a, int n) {
        if (a.low() < 0) {
            return null;
        }
        if (n == 2) {
            return new Interval(Math.max(0, down(Math.sqrt(a.low()))), up(Math.sqrt(a.high())));
        }
        if (a.low() == 0) {
            return a.high() == 0 ? a : null;
        }
        Interval ln = ln(a);
        return ln == null ? null : exp(times(ln, of(Rational.of(1, n))));
    }

    @Override
    public Interval exp(Interval a) {
        Interval e = around(Math.exp(a.low()), Math.exp(a.high()));
        return new Interval(Math.max(0, e.low()), e.high());
    }

    @Override
    public @Nullable Interval ln(Interval a) {
        return a.low() <= 0 ? null : around(Math.log(a.low()), Math.log(a.high()));
    }

    @Override
    public @Nullable Interval sin(Interval a) {
        return wave(a, 0);
    }

    @Override
    public @Nullable Interval cos(Interval a) {
        return wave(a, 1);
    }

    /**
     * The sine of a, or the cosine: extreme values between the bounds, found generously, are ±1.
     */
    private static @Nullable Interval wave(Interval a, int quarter) {
        if (!(Math.abs(a.low()) < LARGEST_ANGLE) || !(Math.abs(a.high()) < LARGEST_ANGLE)) {
            return null;
        }
        if (a.high() - a.low() > 3) {
            return new Interval(-1, 1);
        }
        double p = quarter == 0 ? Math.sin(a.low()) : Math.cos(a.low());
        double q = quarter == 0 ? Math.sin(a.high()) : Math.cos(a.high());
        double low = Math.min(p, q) - 4 * ULP;
        double high = Math.max(p, q) + 4 * ULP;
        double offset = quarter == 0 ? 0.5 : 0;
        double slack = 1e-6;
        double first = Math.ceil(a.low() / Math.PI - offset - slack);
        for (double k = first; k <= a.high() / Math.PI - offset + slack; k++) {
            boolean top = k % 2 == 0;
            low = top ? low : -1;
            high = top ? 1 : high;
        }
        return new Interval(Math.max(-1, low), Math.min(1, high));
    }

    @Override
    public Interval atan(Interval a) {
        return around(Math.atan(a.low()), Math.atan(a.high()));
    }

    @Override
    public Interval abs(Interval a) {
        if (a.low() >= 0) {
            return a;
        }
        return a.high() <= 0 ? negate(a) : new Interval(0, Math.max(-a.low(), a.high()));
    }

    @Override
    public Interval max(Interval a, Interval b) {
        return new Interval(Math.max(a.low(), b.low()), Math.max(a.high(), b.high()));
    }

    @Override
    public int sign(Interval a) {
        return a.low() > 0 ? 1 : a.high() < 0 ? -1 : 0;
    }

    @Override
    public boolean isZero(Interval a) {
        return a.low() == 0 && a.high() == 0;
    }
}
