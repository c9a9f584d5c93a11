package nabla.numeric;

import nabla.expr.Function;

/**
 * The functions of one variable over {@code double}: value and slope, one row each. Outside the
 * domain both are NaN. At a corner or a jump the slope is what the formula of the derivative says:
 * 0 for {@code abs}, {@code sign} and {@code step}, 1 for {@code relu}.
 */
final class Elementary {
    private static final int LARGEST_FACTORIAL = 170;

    private Elementary() {}

    static double value(Function f, double x) {
        return switch (f) {
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case TAN -> Math.tan(x);
            case COT -> Arithmetic.over(Math.cos(x), Math.sin(x));
            case SEC -> Arithmetic.over(1, Math.cos(x));
            case CSC -> Arithmetic.over(1, Math.sin(x));
            case ASIN -> Math.asin(x);
            case ACOS -> Math.acos(x);
            case ATAN -> Math.atan(x);
            case ACOT -> Math.atan(Arithmetic.over(1, x));
            case ASEC -> Math.acos(Arithmetic.over(1, x));
            case ACSC -> Math.asin(Arithmetic.over(1, x));
            case SINH -> Hyperbolic.sinh(x);
            case COSH -> Hyperbolic.cosh(x);
            case TANH -> Hyperbolic.tanh(x);
            case COTH -> Arithmetic.over(1, Hyperbolic.tanh(x));
            case SECH -> 1 / Hyperbolic.cosh(x);
            case CSCH -> Arithmetic.over(1, Hyperbolic.sinh(x));
            case ASINH -> Hyperbolic.asinh(x);
            case ACOSH -> Hyperbolic.acosh(x);
            case ATANH -> Hyperbolic.atanh(x);
            case ACOTH -> Hyperbolic.atanh(Arithmetic.over(1, x));
            case ASECH -> Hyperbolic.acosh(Arithmetic.over(1, x));
            case ACSCH -> Hyperbolic.asinh(Arithmetic.over(1, x));
            case EXP -> Math.exp(x);
            case LN -> Arithmetic.ln(x);
            case SQRT -> Math.sqrt(x);
            case CBRT -> cbrt(x);
            case ABS -> Math.abs(x);
            case SIGN -> Math.signum(x);
            case SIGMOID -> sigmoid(x);
            case SOFTPLUS ->
                    x > 0 ? x + Hyperbolic.log1p(Math.exp(-x)) : Hyperbolic.log1p(Math.exp(x));
            case RELU -> Math.max(0, x);
            case STEP -> step(x);
            case FACTORIAL -> factorial(x);
            case LOG, ROOT, MAX, MIN -> throw notOfOne(f);
        };
    }

    /** The slope at {@code x}, where the value is {@code y}. */
    static double slope(Function f, double x, double y) {
        return switch (f) {
            case SIN -> Math.cos(x);
            case COS -> -Math.sin(x);
            case TAN -> 1 + y * y;
            case COT -> -1 - y * y;
            case SEC -> y * Math.tan(x);
            case CSC -> -y * Arithmetic.over(1, Math.tan(x));
            case ASIN -> Arithmetic.over(1, Math.sqrt((1 - x) * (1 + x)));
            case ACOS -> -Arithmetic.over(1, Math.sqrt((1 - x) * (1 + x)));
            case ATAN -> 1 / (1 + x * x);
            case ACOT -> x == 0 ? Double.NaN : -1 / (1 + x * x);
            case ASEC -> Arithmetic.over(1, Math.abs(x) * Math.sqrt((x - 1) * (x + 1)));
            case ACSC -> -Arithmetic.over(1, Math.abs(x) * Math.sqrt((x - 1) * (x + 1)));
            case SINH -> Hyperbolic.cosh(x);
            case COSH -> Hyperbolic.sinh(x);
            case TANH -> 1 / (Hyperbolic.cosh(x) * Hyperbolic.cosh(x));
            case COTH -> -Arithmetic.over(1, Hyperbolic.sinh(x) * Hyperbolic.sinh(x));
            case SECH -> -y * Hyperbolic.tanh(x);
            case CSCH -> -y * Arithmetic.over(1, Hyperbolic.tanh(x));
            case ASINH -> 1 / Math.sqrt(x * x + 1);
            case ACOSH -> x < 1 ? Double.NaN : Arithmetic.over(1, Math.sqrt((x - 1) * (x + 1)));
            case ATANH -> Math.abs(x) < 1 ? 1 / ((1 - x) * (1 + x)) : Double.NaN;
            case ACOTH -> Math.abs(x) > 1 ? 1 / ((1 - x) * (1 + x)) : Double.NaN;
            case ASECH -> -Arithmetic.over(1, x * Math.sqrt((1 - x) * (1 + x)));
            case ACSCH -> -Arithmetic.over(1, Math.abs(x) * Math.sqrt(1 + x * x));
            case EXP -> y;
            case LN -> x > 0 ? 1 / x : Double.NaN;
            case SQRT -> Arithmetic.over(0.5, y);
            case CBRT -> Arithmetic.over(1, 3 * y * y);
            case ABS -> Math.signum(x);
            case SIGN, STEP -> Double.isNaN(x) ? x : 0;
            case SIGMOID -> y * sigmoid(-x);
            case SOFTPLUS -> sigmoid(x);
            case RELU -> step(x);
            case FACTORIAL -> Double.NaN;
            case LOG, ROOT, MAX, MIN -> throw notOfOne(f);
        };
    }

    private static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    private static double step(double x) {
        return Double.isNaN(x) ? x : x < 0 ? 0 : 1;
    }

    /**
     * With one step of Newton's, without which the browser's cube root of 64, its power of 1/3, is
     * not 4.
     */
    private static double cbrt(double x) {
        double root = Math.cbrt(x);
        return x == 0 || Double.isInfinite(root) ? x : root - (root - x / (root * root)) / 3;
    }

    private static double factorial(double x) {
        if (!(x >= 0) || x != Math.floor(x)) {
            return Double.NaN;
        }
        double product = x > LARGEST_FACTORIAL ? Double.POSITIVE_INFINITY : 1;
        for (int k = 2; k <= x && k <= LARGEST_FACTORIAL; k++) {
            product *= k;
        }
        return product;
    }

    private static IllegalArgumentException notOfOne(Function f) {
        return new IllegalArgumentException(f.text() + " takes more than one argument");
    }
}
