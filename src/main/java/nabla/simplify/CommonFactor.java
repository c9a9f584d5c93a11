package nabla.simplify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.expr.Expr;
import nabla.expr.Rational;

/**
 * Takes out of a sum what every term has as a factor, where that is worth it: exponentials, powers
 * of sums, and roots, as in {@code e^x·(x − 1)}. Powers of single variables stay, as in {@code x² +
 * x}.
 */
final class CommonFactor {
    private CommonFactor() {}

    static Optional<Expr> of(Terms terms, Simplifier simplifier) {
        if (terms.coefficients().size() < 2) {
            return Optional.empty();
        }
        List<Factors> each = new ArrayList<>();
        for (Map.Entry<Expr, Rational> term : terms.coefficients().entrySet()) {
            Factors factors = simplifier.factors(term.getKey()).copy();
            factors.scale(term.getValue());
            each.add(factors);
        }
        Map<Expr, Expr> common = common(each);
        if (common.isEmpty()) {
            return Optional.empty();
        }
        Terms rest = new Terms(simplifier);
        for (Factors factors : each) {
            common.forEach((base, n) -> factors.raise(base, n.negate()));
            rest.add(factors.toExpr(), Rational.ONE);
        }
        Factors product = new Factors(simplifier);
        Expr inside = rest.toExpr();
        Expr expanded = simplifier.expand(inside);
        product.multiply(Cost.of(expanded) < Cost.of(inside) ? expanded : inside, Expr.Num.ONE);
        common.forEach(product::raise);
        return Optional.of(product.toExpr());
    }

    private static Map<Expr, Expr> common(List<Factors> each) {
        Map<Expr, Expr> common = new LinkedHashMap<>();
        for (Map.Entry<Expr, Expr> entry : each.getFirst().exponents().entrySet()) {
            Expr base = entry.getKey();
            Expr least = entry.getValue();
            for (Factors factors : each) {
                Expr n = factors.exponents().get(base);
                least = n == null || least == null ? null : smaller(base, least, n);
            }
            if (least != null && worthwhile(base, least)) {
                common.put(base, least);
            }
        }
        return common;
    }

    private static boolean worthwhile(Expr base, Expr n) {
        Rational value = Numbers.rational(n);
        return base instanceof Expr.Sum
                || base instanceof Expr.Constant && value == null
                || (value != null && value.signum() < 0 && !base.variables().isEmpty());
    }

    private static @org.jspecify.annotations.Nullable Expr smaller(Expr base, Expr a, Expr b) {
        if (a.equals(b)) {
            return a;
        }
        Rational p = Numbers.rational(a);
        Rational q = Numbers.rational(b);
        boolean mixed = p != null && q != null && p.signum() != q.signum();
        return p == null || q == null || (mixed && !(base instanceof Expr.Sum))
                ? null
                : p.compareTo(q) < 0 ? a : b;
    }
}
