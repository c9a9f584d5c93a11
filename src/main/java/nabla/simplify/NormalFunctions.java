package nabla.simplify;

import java.math.BigInteger;
import java.util.Objects;
import nabla.expr.Function;
import nabla.expr.Rational;

/** The normal forms of the functions of one argument. */
final class NormalFunctions {
    private final Algebra algebra;
    private final Kernels kernels;
    private final Roots roots;
    private final Transcendental transcendental;

    NormalFunctions(Algebra algebra, Roots roots, Transcendental transcendental) {
        this.algebra = algebra;
        this.kernels = algebra.kernels;
        this.roots = roots;
        this.transcendental = transcendental;
    }

    Ratio of(Function f, Ratio u) {
        return switch (f) {
            case SIN -> sine(u);
            case COS -> cosine(u);
            case TAN -> quotient(sine(u), cosine(u));
            case COT -> quotient(cosine(u), sine(u));
            case SEC -> algebra.inverse(cosine(u));
            case CSC -> algebra.inverse(sine(u));
            case ASIN -> odd(Function.ASIN, u);
            case ACOS -> arccosine(u);
            case ATAN -> odd(Function.ATAN, u);
            case ACOT -> odd(Function.ATAN, algebra.inverse(u));
            case ASEC -> arccosine(algebra.inverse(u));
            case ACSC -> odd(Function.ASIN, algebra.inverse(u));
            case SINH -> hyperbolic(u, -1).scale(Rational.HALF);
            case COSH -> hyperbolic(u, 1).scale(Rational.HALF);
            case TANH -> quotient(hyperbolic(u, -1), hyperbolic(u, 1));
            case COTH -> quotient(hyperbolic(u, 1), hyperbolic(u, -1));
            case SECH -> algebra.inverse(hyperbolic(u, 1)).scale(Rational.TWO);
            case CSCH -> algebra.inverse(hyperbolic(u, -1)).scale(Rational.TWO);
            case ASINH -> areaFunction(u, Rational.ONE);
            case ACOSH -> areaFunction(u, Rational.MINUS_ONE);
            case ASECH -> areaFunction(algebra.inverse(u), Rational.MINUS_ONE);
            case ACSCH -> areaFunction(algebra.inverse(u), Rational.ONE);
            case ATANH ->
                    areaTangent(algebra.plus(Ratio.ONE, u), algebra.plus(Ratio.ONE, u.negate()));
            case ACOTH ->
                    areaTangent(algebra.plus(u, Ratio.ONE), algebra.plus(u, Ratio.ONE.negate()));
            case EXP -> transcendental.exponential(u);
            case LN -> roots.logarithm(u, true, transcendental);
            case SQRT -> roots.power(u, Rational.HALF);
            case CBRT -> roots.power(u, Rational.of(1, 3));
            case ABS -> roots.size(u);
            case SIGN -> sign(u);
            case STEP -> algebra.plus(Ratio.ONE, sign(u)).scale(Rational.HALF);
            case RELU -> algebra.plus(u, roots.size(u)).scale(Rational.HALF);
            case SIGMOID ->
                    algebra.inverse(
                            algebra.plus(Ratio.ONE, transcendental.exponential(u.negate())));
            case SOFTPLUS ->
                    roots.logarithm(
                            algebra.plus(Ratio.ONE, transcendental.exponential(u)),
                            true,
                            transcendental);
            case LOG, ROOT, MAX, MIN ->
                    throw new IllegalArgumentException(f.text() + " has several arguments");
            case FACTORIAL -> factorial(u);
        };
    }

    Ratio quotient(Ratio p, Ratio q) {
        return algebra.times(p, algebra.inverse(q));
    }

    private Ratio sine(Ratio u) {
        Ratio difference =
                algebra.plus(transcendental.wave(u), transcendental.wave(u.negate()).negate());
        return transcendental.imaginary(difference).scale(Rational.of(-1, 2));
    }

    private Ratio cosine(Ratio u) {
        return algebra.plus(transcendental.wave(u), transcendental.wave(u.negate()))
                .scale(Rational.HALF);
    }

    private Ratio hyperbolic(Ratio u, int sign) {
        Ratio down = transcendental.exponential(u.negate());
        return algebra.plus(transcendental.exponential(u), sign > 0 ? down : down.negate());
    }

    /** arsinh and arcosh: ln(u + √(u² ± 1)). */
    private Ratio areaFunction(Ratio u, Rational constant) {
        Ratio root =
                roots.power(algebra.plus(algebra.times(u, u), Ratio.of(constant)), Rational.HALF);
        return roots.logarithm(algebra.plus(u, root), true, transcendental);
    }

    private Ratio areaTangent(Ratio plus, Ratio minus) {
        Ratio difference =
                algebra.plus(
                        roots.logarithm(plus, false, transcendental),
                        roots.logarithm(minus, false, transcendental).negate());
        return difference.scale(Rational.HALF);
    }

    private Ratio arccosine(Ratio u) {
        Ratio quarterTurn = Ratio.of(kernels.poly(new Kernel.Pi()).scale(Rational.HALF));
        return algebra.plus(quarterTurn, odd(Function.ASIN, u).negate());
    }

    /**
     * An odd function without further rules, at an argument whose leading coefficient is positive.
     */
    private Ratio odd(Function f, Ratio u) {
        if (u.numerator().isZero()) {
            return Ratio.ZERO;
        }
        Rational c = u.constant();
        if (c != null) {
            Rational turns =
                    c.abs().isOne()
                            ? (f == Function.ASIN ? Rational.HALF : Rational.of(1, 4))
                            : f == Function.ASIN && c.abs().equals(Rational.HALF)
                                    ? Rational.of(1, 6)
                                    : null;
            if (turns != null) {
                return Ratio.of(
                        kernels.poly(new Kernel.Pi())
                                .scale(c.signum() < 0 ? turns.negate() : turns));
            }
        }
        Rational lead = Objects.requireNonNull(u.numerator().terms.get(u.numerator().leading()));
        return lead.signum() < 0 ? opaque(f, u.negate()).negate() : opaque(f, u);
    }

    private Ratio opaque(Function f, Ratio u) {
        Ratio same = kernels.same(Kernel.Opaque.class, u, algebra);
        return Ratio.of(kernels.poly(new Kernel.Opaque(f, same == null ? u : same)));
    }

    private Ratio sign(Ratio u) {
        return u.numerator().isZero() ? Ratio.ZERO : quotient(roots.size(u), u);
    }

    /** n! of a number, and (u + k)! as a product over u!. */
    private Ratio factorial(Ratio u) {
        Rational c = u.constant();
        if (c != null) {
            if (!c.isInt() || c.signum() < 0) {
                throw new Undefined("a factorial of a number that is not natural");
            }
            if (c.intValue() > 300) {
                throw new TooMuchWork("a factorial would be too long");
            }
            BigInteger product = BigInteger.ONE;
            for (int i = 2; i <= c.intValue(); i++) {
                product = product.multiply(BigInteger.valueOf(i));
            }
            return Ratio.of(Rational.of(product));
        }
        Rational shift =
                u.isPolynomial()
                        ? u.numerator().terms.getOrDefault(Monomial.ONE, Rational.ZERO)
                        : Rational.ZERO;
        if (!shift.isInt() || Math.abs(shift.intValue()) > 20) {
            return opaque(Function.FACTORIAL, u);
        }
        Ratio base = algebra.plus(u, Ratio.of(shift.negate()));
        Ratio value = opaque(Function.FACTORIAL, base);
        for (int i = 1; i <= shift.intValue(); i++) {
            value = algebra.times(value, algebra.plus(base, Ratio.of(Rational.of(i))));
        }
        for (int i = 0; i > shift.intValue(); i--) {
            value = quotient(value, algebra.plus(base, Ratio.of(Rational.of(i))));
        }
        return value;
    }
}
