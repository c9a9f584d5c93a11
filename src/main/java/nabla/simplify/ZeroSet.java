package nabla.simplify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Takes "this is zero" apart: a product is zero where a factor is, a fraction where its numerator
 * is, {@code a + b·ln u} where u is a power of e. Where the whole has no value, a piece may still
 * be zero, so that what is found has to be tried.
 */
public final class ZeroSet {
    private final Set<Expr> pieces = new LinkedHashSet<>();

    private final Work work;

    private ZeroSet(Work work) {
        this.work = work;
    }

    /**
     * Expressions of which one is zero wherever this is; none where it is never zero. What cannot
     * be taken apart, or not within a budget, is its own only piece.
     */
    public static List<Expr> of(Expr e, Work work) {
        ZeroSet set = new ZeroSet(work);
        set.add(e);
        return List.copyOf(set.pieces);
    }

    private void add(Expr e) {
        if (e.variables().isEmpty()) {
            Rational value = Numbers.rational(e);
            if (value == null || value.isZero()) {
                pieces.add(e);
            }
            return;
        }
        switch (e) {
            case Expr.Negative(var u) -> add(u);
            case Expr.Product(var factors) -> factors.forEach(this::add);
            case Expr.Quotient(var p, _) -> add(p);
            case Expr.Power(var base, var exponent) -> power(e, base, exponent);
            case Expr.Call(var f, var arguments) -> call(e, f, arguments.getFirst());
            case Expr.Sum(var terms) -> sum(e, terms);
            case Expr.Num _, Expr.Constant _, Expr.Variable _, Expr.Vector _ -> pieces.add(e);
        }
    }

    private void power(Expr e, Expr base, Expr exponent) {
        Rational n = Numbers.rational(exponent);
        Rational number = Numbers.rational(base);
        if (base instanceof Expr.Constant || (number != null && number.signum() > 0)) {
            return;
        }
        if (n == null) {
            pieces.add(e);
        } else if (n.signum() > 0) {
            add(base);
        }
    }

    private void call(Expr e, Function f, Expr u) {
        switch (f) {
            case EXP, COSH, SECH, SIGMOID, SOFTPLUS -> {}
            case LN -> add(Simplifier.simplify(u.minus(Expr.Num.ONE), work));
            case SQRT, CBRT, SINH, TANH, ASINH, ATANH, ASIN, ATAN -> add(u);
            default -> pieces.add(e);
        }
    }

    private void sum(Expr e, List<Expr> terms) {
        Factoring.Factors polynomial = Factoring.of(e, work);
        if (polynomial != null) {
            if (polynomial.content().isZero()) {
                pieces.add(Expr.Num.ZERO);
            }
            pieces.addAll(polynomial.factors().keySet());
            return;
        }
        Expr cleared = withoutFractions(terms);
        if (cleared == null) {
            cleared = withoutExponentials(e, terms);
        }
        if (cleared != null) {
            add(cleared);
            return;
        }
        Expr inner = terms.size() == 2 ? inner(terms) : null;
        if (inner == null) {
            pieces.add(e);
        } else {
            add(inner);
        }
    }

    /** {@code 1 − 1/x²}, times every different denominator. */
    private @Nullable Expr withoutFractions(List<Expr> terms) {
        Set<Expr> below = new LinkedHashSet<>();
        for (Expr t : terms) {
            Expr size = t instanceof Expr.Negative(var u) ? u : t;
            if (size instanceof Expr.Quotient(_, var q) && !q.variables().isEmpty()) {
                below.add(q);
            }
        }
        Expr by = Expr.product(List.copyOf(below));
        List<Expr> cleared =
                terms.stream().map(t -> Simplifier.simplify(t.times(by), work)).toList();
        return below.isEmpty() || cleared.stream().anyMatch(ZeroSet::isFraction)
                ? null
                : Simplifier.simplify(Expr.sum(cleared), work);
    }

    private static boolean isFraction(Expr e) {
        return e instanceof Expr.Negative(var u)
                ? isFraction(u)
                : e instanceof Expr.Quotient(_, var q) && !q.variables().isEmpty();
    }

    /** {@code e^(−x) − x·e^(−x)}: divided by an exponential that every term holds. */
    private @Nullable Expr withoutExponentials(Expr e, List<Expr> terms) {
        Expr u = exponent(terms.getFirst());
        if (u == null || terms.stream().anyMatch(t -> !u.equals(exponent(t)))) {
            return null;
        }
        Expr by = Expr.Constant.E.pow(u.negate());
        List<Expr> divided =
                terms.stream().map(t -> Simplifier.simplify(t.times(by), work)).toList();
        Expr rest = Simplifier.simplify(Expr.sum(divided), work);
        return rest.size() < e.size() ? rest : null;
    }

    private static @Nullable Expr exponent(Expr e) {
        return switch (e) {
            case Expr.Negative(var u) -> exponent(u);
            case Expr.Quotient(var p, _) -> exponent(p);
            case Expr.Power(var base, var n) when base == Expr.Constant.E -> n;
            case Expr.Call(var f, var arguments) when f == Function.EXP -> arguments.getFirst();
            case Expr.Product(var factors) -> {
                Expr found = null;
                for (Expr f : factors) {
                    found = found == null ? exponent(f) : found;
                }
                yield found;
            }
            default -> null;
        };
    }

    /** {@code a + b·ln u} and {@code a + b·e^u}, solved for u. */
    private @Nullable Expr inner(List<Expr> terms) {
        Expr constant = terms.get(0).variables().isEmpty() ? terms.get(0) : terms.get(1);
        Expr other = constant == terms.get(0) ? terms.get(1) : terms.get(0);
        Rational a = Numbers.rational(constant);
        if (a == null) {
            return null;
        }
        List<Expr> factors = new ArrayList<>();
        Rational b = Rational.ONE;
        Expr body = other instanceof Expr.Negative(var u) ? u : other;
        b = body == other ? b : b.negate();
        for (Expr f : body instanceof Expr.Product(var fs) ? fs : List.of(body)) {
            Rational value = Numbers.rational(f);
            if (value == null) {
                factors.add(f);
            } else {
                b = b.times(value);
            }
        }
        if (factors.size() != 1 || b.isZero()) {
            return null;
        }
        Rational value = a.negate().over(b);
        Expr u = exponent(factors.getFirst());
        if (u != null) {
            return value.signum() > 0
                    ? Simplifier.simplify(u.minus(Expr.call(Function.LN, Expr.num(value))), work)
                    : Expr.Num.ONE;
        }
        return factors.getFirst() instanceof Expr.Call(var f, var arguments) && f == Function.LN
                ? Simplifier.simplify(
                        arguments.getFirst().minus(Expr.Constant.E.pow(Expr.num(value))), work)
                : null;
    }
}
