package nabla.simplify;

import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Rational;

/**
 * Cancels what divides every term of a sum above the fraction bar and stands below it: (2hx + h²)/h
 * is 2x + h.
 */
final class Cancellation {
    private final Simplifier simplifier;

    Cancellation(Simplifier simplifier) {
        this.simplifier = simplifier;
    }

    void in(Factors product) {
        boolean fraction =
                product.exponents().values().stream()
                        .anyMatch(n -> Numbers.rational(n) instanceof Rational r && r.signum() < 0);
        if (fraction) {
            for (Expr base : List.copyOf(product.exponents().keySet())) {
                if (base instanceof Expr.Sum
                        && Expr.Num.ONE.equals(product.exponents().get(base))) {
                    shorten(product, base);
                }
            }
        }
        common(product);
    }

    /**
     * A sum above the bar is put over one denominator, or multiplied out, where that is shorter in
     * the end.
     */
    private void shorten(Factors product, Expr sum) {
        Factors rest = new Factors(simplifier);
        for (Map.Entry<Expr, Expr> factor : product.exponents().entrySet()) {
            if (!factor.getKey().equals(sum)) {
                rest.raise(factor.getKey(), factor.getValue());
            }
        }
        rest.scale(product.coefficient());
        Factors cleared = new Factors(simplifier);
        cleared.become(rest);
        if (!cleared.withoutFractions(sum, Expr.Num.ONE)) {
            cleared.multiply(simplifier.expand(sum), Expr.Num.ONE);
        }
        common(cleared);
        if (Cost.of(cleared.toExpr()) < Cost.of(product.toExpr())) {
            product.become(cleared);
        }
    }

    private void common(Factors product) {
        for (Map.Entry<Expr, Expr> below : List.copyOf(product.exponents().entrySet())) {
            Rational n = Numbers.rational(below.getValue());
            if (n == null || n.signum() >= 0 || !n.isInteger()) {
                continue;
            }
            if (below.getKey() instanceof Expr.Sum) {
                if (sums(product, below.getKey())) {
                    common(product);
                    return;
                }
                continue;
            }
            for (Map.Entry<Expr, Expr> above : List.copyOf(product.exponents().entrySet())) {
                if (above.getKey() instanceof Expr.Sum(var terms)
                        && above.getValue().equals(Expr.Num.ONE)) {
                    cancel(product, above.getKey(), terms, below.getKey(), n.negate());
                }
            }
        }
    }

    /** A common factor of two polynomials in the same variable: (x² + 3x + 2)/(x + 1) is x + 2. */
    private boolean sums(Factors product, Expr below) {
        for (Map.Entry<Expr, Expr> above : List.copyOf(product.exponents().entrySet())) {
            if (!(above.getKey() instanceof Expr.Sum) || !above.getValue().equals(Expr.Num.ONE)) {
                continue;
            }
            Univariate p = Univariate.of(above.getKey(), simplifier.work());
            Univariate q = p == null ? null : Univariate.of(below, simplifier.work());
            if (p == null || q == null || !p.variable().equals(q.variable())) {
                continue;
            }
            IntegerPolynomial common = p.polynomial().gcd(q.polynomial(), simplifier.work());
            IntegerPolynomial numerator = p.polynomial().dividedBy(common);
            IntegerPolynomial denominator = q.polynomial().dividedBy(common);
            if (common.degree() > 0 && numerator != null && denominator != null) {
                product.raise(above.getKey(), Expr.num(-1));
                product.raise(below, Expr.Num.ONE);
                product.scale(q.scale().over(p.scale()));
                product.multiply(
                        new Univariate(p.variable(), numerator, Rational.ONE).toExpr(simplifier),
                        Expr.Num.ONE);
                product.multiply(
                        new Univariate(q.variable(), denominator, Rational.ONE).toExpr(simplifier),
                        Expr.num(-1));
                return true;
            }
        }
        return false;
    }

    private void cancel(Factors product, Expr sum, List<Expr> terms, Expr base, Rational most) {
        Rational common = most;
        for (Expr term : terms) {
            Factors factors = simplifier.factors(term);
            Expr exponent = factors.exponents().get(base);
            Rational n = exponent == null ? null : Numbers.rational(exponent);
            if (n == null || n.signum() <= 0) {
                return;
            }
            common = n.compareTo(common) < 0 ? n : common;
        }
        Terms quotient = new Terms(simplifier);
        for (Expr term : terms) {
            Factors factors = simplifier.factors(term).copy();
            factors.raise(base, Expr.num(common.negate()));
            quotient.add(factors.toExpr(), Rational.ONE);
        }
        product.raise(sum, Expr.num(-1));
        product.raise(base, Expr.num(common));
        product.multiply(quotient.toExpr(), Expr.Num.ONE);
    }
}
