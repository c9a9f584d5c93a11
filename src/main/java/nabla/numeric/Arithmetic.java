package nabla.numeric;

/**
 * Division, powers, roots and logarithms over the reals: NaN where they are undefined, where IEEE
 * 754 may say otherwise.
 */
final class Arithmetic {
    private Arithmetic() {}

    static double over(double a, double b) {
        return b == 0 ? Double.NaN : a / b;
    }

    static double ln(double x) {
        return x > 0 ? Math.log(x) : Double.NaN;
    }

    /** The logarithm of x to the base b. */
    static double log(double x, double b) {
        return over(ln(x), ln(b));
    }

    /** A negative base has a power where the exponent is an integer. */
    static double power(double base, double exponent) {
        if (Double.isNaN(base) || base == 0 && exponent < 0) {
            return Double.NaN;
        }
        return Math.pow(base, exponent);
    }

    /**
     * |base|^exponent, given the sign of base: a power whose exponent has odd numerator and
     * denominator.
     */
    static double oddPower(double base, double exponent) {
        return base < 0 ? -power(-base, exponent) : power(base, exponent);
    }

    /** |base|^exponent: a power whose exponent has an even numerator and an odd denominator. */
    static double evenPower(double base, double exponent) {
        return power(Math.abs(base), exponent);
    }

    /** The real n-th root; of a negative x where n is an odd integer. */
    static double root(double x, double n) {
        boolean odd = Math.abs(n % 2) == 1;
        return odd ? oddPower(x, 1 / n) : n == 0 || x < 0 ? Double.NaN : power(x, 1 / n);
    }

    /**
     * ∂(base^exponent)/∂base, where the value is y; {@code odd} where negative bases are meant to
     * have powers.
     */
    static double powerSlope(double base, double exponent, double y) {
        if (base != 0) {
            return exponent * y / base;
        }
        return exponent == 0 || exponent > 1 ? 0 : exponent == 1 ? 1 : Double.NaN;
    }

    /** ∂(base^exponent)/∂exponent, where the value is y. */
    static double exponentSlope(double base, double exponent, double y) {
        return base == 0 && exponent > 0 ? 0 : y * ln(base);
    }
}
