package nabla.numeric;

import nabla.expr.Function;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The functions of one argument, composed of what an {@link EnclosureArithmetic} knows; its
 * operations, through which null passes.
 */
final class EnclosureFunctions<T> {
    private final EnclosureArithmetic<T> a;

    EnclosureFunctions(EnclosureArithmetic<T> arithmetic) {
        this.a = arithmetic;
    }

    /** A function of an enclosed argument. */
    @Nullable T of(Function f, T u) {
        T one = a.of(Rational.ONE);
        return switch (f) {
            case SIN -> a.sin(u);
            case COS -> a.cos(u);
            case TAN -> times(a.sin(u), inverse(a.cos(u)));
            case COT -> times(a.cos(u), inverse(a.sin(u)));
            case SEC -> inverse(a.cos(u));
            case CSC -> inverse(a.sin(u));
            case ASIN -> asin(u);
            case ACOS -> acos(u);
            case ATAN -> a.atan(u);
            case ACOT -> atan(inverse(u));
            case ASEC -> acos(inverse(u));
            case ACSC -> asin(inverse(u));
            case SINH -> times(a.of(Rational.HALF), minus(a.exp(u), a.exp(a.negate(u))));
            case COSH -> times(a.of(Rational.HALF), plus(a.exp(u), a.exp(a.negate(u))));
            case TANH -> tanh(u);
            case COTH -> inverse(tanh(u));
            case SECH -> times(a.of(Rational.TWO), inverse(plus(a.exp(u), a.exp(a.negate(u)))));
            case CSCH -> times(a.of(Rational.TWO), inverse(minus(a.exp(u), a.exp(a.negate(u)))));
            case ASINH -> asinh(u);
            case ACOSH -> acosh(u);
            case ATANH -> atanh(u);
            case ACOTH -> atanh(inverse(u));
            case ASECH -> acosh(inverse(u));
            case ACSCH -> asinh(inverse(u));
            case EXP -> a.exp(u);
            case LN -> a.ln(u);
            case SQRT -> a.root(u, 2);
            case ABS -> a.abs(u);
            case RELU -> a.max(u, a.of(Rational.ZERO));
            case SIGMOID -> inverse(plus(one, a.exp(a.negate(u))));
            case SOFTPLUS -> ln(plus(one, a.exp(u)));
            case LOG, ROOT, CBRT, SIGN, STEP, MAX, MIN, FACTORIAL ->
                    throw new IllegalArgumentException(f + " needs more than an enclosed argument");
        };
    }

    private @Nullable T asin(@Nullable T u) {
        if (u == null) {
            return null;
        }
        T one = a.of(Rational.ONE);
        T rest = a.plus(one, a.negate(a.times(u, u)));
        if (a.isZero(rest)) {
            T quarter = a.times(a.pi(), a.of(Rational.HALF));
            return a.sign(u) > 0 ? quarter : a.negate(quarter);
        }
        return atan(times(u, inverse(a.root(rest, 2))));
    }

    private @Nullable T acos(@Nullable T u) {
        T s = asin(u);
        return s == null ? null : a.plus(a.times(a.pi(), a.of(Rational.HALF)), a.negate(s));
    }

    private @Nullable T tanh(T u) {
        T e = a.exp(a.negate(a.times(a.of(Rational.TWO), a.abs(u))));
        T one = a.of(Rational.ONE);
        T size = e == null ? null : times(a.plus(one, a.negate(e)), inverse(a.plus(one, e)));
        if (size == null || a.isZero(u)) {
            return a.isZero(u) ? u : null;
        }
        return a.sign(u) > 0 ? size : a.sign(u) < 0 ? a.negate(size) : null;
    }

    private @Nullable T asinh(@Nullable T u) {
        if (u == null) {
            return null;
        }
        if (a.isZero(u)) {
            return u;
        }
        T size = a.abs(u);
        T result = ln(plus(size, a.root(a.plus(a.times(size, size), a.of(Rational.ONE)), 2)));
        int sign = a.sign(u);
        return result == null || sign == 0 ? null : sign > 0 ? result : a.negate(result);
    }

    private @Nullable T acosh(@Nullable T u) {
        if (u == null || a.sign(u) <= 0) {
            return null;
        }
        T rest = a.plus(a.times(u, u), a.of(Rational.MINUS_ONE));
        return ln(plus(u, a.root(rest, 2)));
    }

    private @Nullable T atanh(@Nullable T u) {
        if (u == null) {
            return null;
        }
        T one = a.of(Rational.ONE);
        return times(
                a.of(Rational.HALF), ln(times(a.plus(one, u), inverse(a.plus(one, a.negate(u))))));
    }

    @Nullable T plus(@Nullable T x, @Nullable T y) {
        return x == null || y == null ? null : a.plus(x, y);
    }

    @Nullable T minus(@Nullable T x, @Nullable T y) {
        return x == null || y == null ? null : a.plus(x, a.negate(y));
    }

    @Nullable T times(@Nullable T x, @Nullable T y) {
        return x == null || y == null ? null : a.times(x, y);
    }

    @Nullable T negate(@Nullable T x) {
        return x == null ? null : a.negate(x);
    }

    @Nullable T inverse(@Nullable T x) {
        return x == null ? null : a.inverse(x);
    }

    @Nullable T exp(@Nullable T x) {
        return x == null ? null : a.exp(x);
    }

    @Nullable T ln(@Nullable T x) {
        return x == null ? null : a.ln(x);
    }

    private @Nullable T atan(@Nullable T x) {
        return x == null ? null : a.atan(x);
    }
}
