package nabla.simplify;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/** Multiplies products and small whole powers of sums out, as far as the result stays short. */
public final class Expansion {
    private static final int TERMS = 60;

    private final Simplifier simplifier;

    Expansion(Simplifier simplifier) {
        this.simplifier = simplifier;
    }

    /**
     * The expanded expression, like terms collected; a part that would have too many terms stays as
     * it is, and so does the whole where the work would pass its bound.
     */
    public static Expr of(Expr e) {
        return of(e, Work.of(Limits.SIMPLIFICATION));
    }

    /** The same within a budget, of which this takes a share. */
    public static Expr of(Expr e, Work whole) {
        try {
            return new Simplifier(whole.share(Limits.SIMPLIFICATION)).expand(e);
        } catch (TooMuchWork _) {
            return e;
        }
    }

    Expr expand(Expr e) {
        return switch (e) {
            case Expr.Sum(var terms) -> collect(terms.stream().map(this::expand).toList());
            case Expr.Negative(var operand) -> collect(List.of(expand(operand).negate()));
            case Expr.Product(var factors) -> product(factors, e);
            case Expr.Power(var base, var exponent) -> power(expand(base), exponent, e);
            case Expr.Quotient(var p, var q) -> quotient(expand(p), Numbers.rational(q), e);
            default -> e;
        };
    }

    private Expr collect(List<Expr> terms) {
        Terms collected = new Terms(simplifier);
        terms.forEach(t -> collected.add(t, Rational.ONE));
        return collected.toExpr();
    }

    private Expr quotient(Expr numerator, @Nullable Rational denominator, Expr original) {
        if (!(numerator instanceof Expr.Sum(var terms))
                || denominator == null
                || denominator.isZero()) {
            return original;
        }
        return collect(
                terms.stream().map(t -> simplifier.scaled(denominator.inverse(), t)).toList());
    }

    private Expr product(List<Expr> factors, Expr original) {
        List<Expr> terms = List.of(Expr.Num.ONE);
        for (Expr factor : factors) {
            Expr expanded = expand(factor);
            List<Expr> others = expanded instanceof Expr.Sum(var sum) ? sum : List.of(expanded);
            if (terms.size() * others.size() > TERMS) {
                return original;
            }
            List<Expr> products = new ArrayList<>();
            for (Expr a : terms) {
                for (Expr b : others) {
                    products.add(simplifier.product(new Expr.Product(List.of(a, b))));
                }
            }
            Expr collected = collect(products);
            terms = collected instanceof Expr.Sum(var sum) ? sum : List.of(collected);
        }
        return Expr.sum(terms);
    }

    private Expr power(Expr base, Expr exponent, Expr original) {
        Rational n = Numbers.rational(exponent);
        if (!(base instanceof Expr.Sum(var terms))
                || n == null
                || !n.isInt()
                || n.intValue() < 2
                || n.intValue() > 12
                || Math.pow(terms.size(), Math.min(3, n.intValue())) > TERMS) {
            return original;
        }
        return product(java.util.Collections.nCopies(n.intValue(), base), original);
    }
}
