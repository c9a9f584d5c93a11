package nabla.simplify;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Limits;
import nabla.expr.Plain;
import nabla.expr.Rational;

/**
 * Brings expressions to an exact normal form: a quotient of polynomials in kernels (variables,
 * roots, exponentials, logarithms, …) chosen so that the usual identities hold by arithmetic alone.
 * Sines and cosines become exponentials of imaginary arguments (Euler's formula), hyperbolic
 * functions those of real ones, logarithms split into logarithms of factors.
 *
 * <p>A difference whose numerator is zero proves that two expressions are equal wherever both are
 * defined. The converse does not hold: kernels may be related in ways that are not known here.
 */
public final class Normalizer {
    /** How many sizes are looked at case by case. */
    private static final int MOST_CASES = 4;

    private final Algebra algebra;
    private final Kernels kernels;
    private final Roots roots;
    private final Transcendental transcendental;

    private Normalizer(Kernels kernels, Work work) {
        this.kernels = kernels;
        this.algebra = new Algebra(kernels, work);
        this.roots = new Roots(algebra);
        this.transcendental = new Transcendental(algebra, roots);
    }

    /**
     * Whether the normal form proves that two expressions are equal wherever both have a value.
     * False means that no proof was found within the bounds.
     *
     * @param notNegative names of variables that are known not to be negative
     * @param whole the budget of which this takes a share
     */
    public static boolean provesEqual(Expr a, Expr b, List<String> notNegative, Work whole) {
        Work work = whole.share(Limits.NORMAL_FORM);
        Kernels kernels = new Kernels();
        notNegative.forEach(name -> kernels.notNegative(new Kernel.Variable(name)));
        try {
            return provesEqual(a, b, kernels, MOST_CASES, work);
        } catch (TooMuchWork | Undefined | ArithmeticException _) {
            return false;
        }
    }

    /** Where it is not proved at once, it may be in both cases of a size: p ≥ 0, and p ≤ 0. */
    private static boolean provesEqual(Expr a, Expr b, Kernels kernels, int cases, Work work) {
        int facts = -1;
        while (kernels.facts() != facts) {
            facts = kernels.facts();
            Normalizer n = new Normalizer(kernels, work);
            if (n.algebra.plus(n.of(a), n.of(b).negate()).numerator().isZero()) {
                return true;
            }
        }
        Poly open = cases == 0 ? null : kernels.openSize();
        if (open == null) {
            return false;
        }
        Kernels other = kernels.copy();
        kernels.noteSign(open, 1);
        other.noteSign(open, -1);
        return provesEqual(a, b, kernels, cases - 1, work)
                && provesEqual(a, b, other, cases - 1, work);
    }

    private Ratio of(Expr e) {
        return switch (e) {
            case Expr.Num(var value) -> Ratio.of(value);
            case Expr.Constant c ->
                    c == Expr.Constant.PI
                            ? Ratio.of(kernels.poly(new Kernel.Pi()))
                            : transcendental.exponential(Ratio.ONE);
            case Expr.Variable(var name) -> Ratio.of(kernels.poly(new Kernel.Variable(name)));
            case Expr.Sum(var terms) -> {
                Ratio sum = Ratio.ZERO;
                for (Expr t : terms) {
                    sum = algebra.plus(sum, of(t));
                }
                yield sum;
            }
            case Expr.Product(var factors) -> {
                Ratio product = Ratio.ONE;
                for (Expr f : factors) {
                    product = algebra.times(product, of(f));
                }
                yield product;
            }
            case Expr.Quotient(var p, var q) -> algebra.times(of(p), algebra.inverse(of(q)));
            case Expr.Negative(var operand) -> of(operand).negate();
            case Expr.Power(var base, var exponent) -> power(of(base), of(exponent));
            case Expr.Call call -> call(call);
            case Expr.Vector _ -> throw new TooMuchWork("a vector has no normal form of its own");
        };
    }

    private Ratio power(Ratio base, Ratio exponent) {
        Rational n = exponent.constant();
        if (n != null) {
            return roots.power(base, n);
        }
        Rational c = base.constant();
        if (c != null && c.signum() < 0) {
            return algebra.times(
                    alternating(exponent),
                    transcendental.exponential(
                            algebra.times(
                                    exponent,
                                    roots.logarithm(base.negate(), true, transcendental))));
        }
        if (c != null && c.isZero()) {
            throw new TooMuchWork("a power of zero");
        }
        return transcendental.exponential(
                algebra.times(exponent, roots.logarithm(base, true, transcendental)));
    }

    /** (−1)^v, where it is defined at all. */
    private Ratio alternating(Ratio v) {
        if (!v.isPolynomial()) {
            throw new TooMuchWork("a negative number to a quotient");
        }
        Ratio product = Ratio.ONE;
        for (Map.Entry<Monomial, Rational> t : v.numerator().terms.entrySet()) {
            Rational c = t.getValue();
            if (!c.isInteger()) {
                throw new TooMuchWork("a negative number to a fraction");
            }
            boolean odd = c.numerator().testBit(0);
            if (t.getKey().isOne()) {
                product = odd ? product.negate() : product;
            } else if (odd) {
                Kernel k = new Kernel.Alternating(Ratio.of(Poly.term(Rational.ONE, t.getKey())));
                product = algebra.times(product, Ratio.of(kernels.poly(k)));
            }
        }
        return product;
    }

    private Ratio call(Expr.Call call) {
        Ratio u = of(call.argument());
        return switch (call.function()) {
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
            case LOG ->
                    quotient(
                            roots.logarithm(u, true, transcendental),
                            roots.logarithm(of(call.arguments().get(1)), true, transcendental));
            case SQRT -> roots.power(u, Rational.HALF);
            case CBRT -> roots.power(u, Rational.of(1, 3));
            case ROOT -> power(u, algebra.inverse(of(call.arguments().get(1))));
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
            case MAX, MIN -> extremum(call);
            case FACTORIAL -> factorial(u);
        };
    }

    private Ratio quotient(Ratio p, Ratio q) {
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

    /** Always taken in the same order, for it does not matter. */
    private Ratio extremum(Expr.Call call) {
        Map<String, Expr> arguments = new TreeMap<>();
        collect(call.function(), call, arguments);
        Ratio best = null;
        for (Expr argument : arguments.values()) {
            Ratio v = of(argument);
            if (best == null) {
                best = v;
                continue;
            }
            Ratio size = roots.size(algebra.plus(best, v.negate()));
            Ratio more = call.function() == Function.MAX ? size : size.negate();
            best = algebra.plus(algebra.plus(best, v), more).scale(Rational.HALF);
        }
        return Objects.requireNonNull(best);
    }

    /** The arguments, and those of the same function within them. */
    private static void collect(Function f, Expr e, Map<String, Expr> into) {
        if (e instanceof Expr.Call(var g, var arguments) && f == g) {
            arguments.forEach(a -> collect(f, a, into));
        } else {
            into.put(Plain.print(e), e);
        }
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
