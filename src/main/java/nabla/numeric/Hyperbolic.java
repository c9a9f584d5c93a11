package nabla.numeric;

/**
 * Hyperbolic functions and their inverses over {@code double}, correct to a few units in the last
 * place near zero too, and the same on every machine that has the same exponential and logarithm.
 * Those of {@link Math} are not: compiled to JavaScript by TeaVM 0.15 they are the textbook's
 * formulas, which near zero lose all digits, and far from it overflow.
 *
 * <p>Where rounding matters, a group comes first: TeaVM 0.15 takes floating-point sums and products
 * for associative, and writes {@code a + (b - c)} as {@code a + b - c}, but leaves {@code (b - c) +
 * a} as it is.
 */
final class Hyperbolic {
    /** From here on e^−x is too small to change e^x. */
    private static final double LARGE = 22;

    /** From here on 1 is too small to change x². */
    private static final double HUGE = 1e8;

    private Hyperbolic() {}

    static double sinh(double x) {
        double size = Math.abs(x);
        if (size > LARGE) {
            return Math.signum(x) * halfExp(size);
        }
        double e = expm1(size);
        return (e + e / (e + 1)) / 2 * Math.signum(x);
    }

    static double cosh(double x) {
        double size = Math.abs(x);
        if (size > LARGE) {
            return halfExp(size);
        }
        double e = Math.exp(size);
        return (e + 1 / e) / 2;
    }

    static double tanh(double x) {
        double size = Math.abs(x);
        if (size > LARGE) {
            return Math.signum(x);
        }
        double e = expm1(2 * size);
        return e / (e + 2) * Math.signum(x);
    }

    static double asinh(double x) {
        double size = Math.abs(x);
        double positive =
                size > HUGE
                        ? Math.log(size) + Math.log(2)
                        : log1p(size + size * size / (1 + Math.sqrt(1 + size * size)));
        return x < 0 ? -positive : positive;
    }

    static double acosh(double x) {
        if (x > HUGE) {
            return Math.log(x) + Math.log(2);
        }
        double above = x - 1;
        return x < 1 ? Double.NaN : log1p(above + Math.sqrt(above * (above + 2)));
    }

    static double atanh(double x) {
        double size = Math.abs(x);
        return size < 1 ? Math.signum(x) * log1p(2 * size / (1 - size)) / 2 : Double.NaN;
    }

    /**
     * ln(1 + x). Rounding 1 + x to u loses digits of x; x/(u − 1), where u − 1 is exact, gives them
     * back. Source: Hewlett-Packard, HP-15C Advanced Functions Handbook, 1982; Goldberg, What Every
     * Computer Scientist Should Know About Floating-Point Arithmetic, 1991, theorem 4.
     */
    static double log1p(double x) {
        double u = 1 + x;
        return u == 1 || u == Double.POSITIVE_INFINITY ? x : x / (u - 1) * Math.log(u);
    }

    /**
     * e^x − 1, by the same thought. Source: W. Kahan, as told in Higham, Accuracy and Stability of
     * Numerical Algorithms, 2002, section 1.14.1.
     */
    static double expm1(double x) {
        double u = Math.exp(x);
        if (u == 1) {
            return x;
        }
        return u == Double.POSITIVE_INFINITY || u - 1 == -1 ? u - 1 : x / Math.log(u) * (u - 1);
    }

    /** e^x/2, which is finite a little farther than e^x. */
    private static double halfExp(double x) {
        double root = Math.exp(x / 2);
        return root / 2 * root;
    }
}
