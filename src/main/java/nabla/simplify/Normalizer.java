package nabla.simplify;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
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
    private final NormalFunctions functions;

    private Normalizer(Kernels kernels, Work work) {
        this.kernels = kernels;
        this.algebra = new Algebra(kernels, work);
        this.roots = new Roots(algebra);
        this.transcendental = new Transcendental(algebra, roots);
        this.functions = new NormalFunctions(algebra, roots, transcendental);
    }

    /** The same without a test of constants. */
    public static boolean provesEqual(Expr a, Expr b, List<String> notNegative, Work whole) {
        return provesEqual(a, b, notNegative, _ -> false, whole);
    }

    /**
     * Whether the normal form proves that two expressions are equal wherever both have a value.
     * False means that no proof was found within the bounds.
     *
     * @param notNegative names of variables that are known not to be negative
     * @param isZero a test that proves constants to be zero
     * @param whole the budget of which this takes a share
     */
    public static boolean provesEqual(
            Expr a, Expr b, List<String> notNegative, Predicate<Expr> isZero, Work whole) {
        Work work = whole.share(Limits.NORMAL_FORM);
        Kernels kernels = new Kernels();
        notNegative.forEach(name -> kernels.notNegative(new Kernel.Variable(name)));
        try {
            return provesEqual(a, b, kernels, isZero, MOST_CASES, work);
        } catch (TooMuchWork | Undefined | ArithmeticException _) {
            return false;
        }
    }

    /** Where it is not proved at once, it may be in both cases of a size: p ≥ 0, and p ≤ 0. */
    private static boolean provesEqual(
            Expr a, Expr b, Kernels kernels, Predicate<Expr> isZero, int cases, Work work) {
        Poly difference = Poly.ONE;
        int facts = -1;
        while (kernels.facts() != facts) {
            facts = kernels.facts();
            Normalizer n = new Normalizer(kernels, work);
            difference = n.algebra.plus(n.of(a), n.of(b).negate()).numerator();
            if (difference.isZero()) {
                return true;
            }
        }
        if (ConstantFactors.vanish(difference, kernels, isZero)) {
            return true;
        }
        Poly open = cases == 0 ? null : kernels.openSize();
        if (open == null) {
            return false;
        }
        Kernels other = kernels.copy();
        kernels.noteSign(open, 1);
        other.noteSign(open, -1);
        return provesEqual(a, b, kernels, isZero, cases - 1, work)
                && provesEqual(a, b, other, isZero, cases - 1, work);
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
        Function f = call.function();
        if (f == Function.MAX || f == Function.MIN) {
            return extremum(call);
        }
        Ratio u = of(call.argument());
        return switch (f) {
            case LOG -> functions.quotient(logarithm(u), logarithm(of(call.arguments().get(1))));
            case ROOT -> power(u, algebra.inverse(of(call.arguments().get(1))));
            default -> functions.of(f, u);
        };
    }

    private Ratio logarithm(Ratio u) {
        return roots.logarithm(u, true, transcendental);
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
}
