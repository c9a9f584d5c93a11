package nabla.simplify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;

/**
 * A sum being collected: what each term is, apart from its coefficient, with the coefficients of
 * like terms added.
 */
final class Terms {
    private final Simplifier simplifier;
    private final Map<Expr, Rational> coefficients = new LinkedHashMap<>();

    Terms(Simplifier simplifier) {
        this.simplifier = simplifier;
    }

    void add(Expr e, Rational times) {
        Rational value = Numbers.rational(e);
        if (value != null) {
            put(Expr.Num.ONE, value.times(times));
            return;
        }
        switch (e) {
            case Expr.Sum(var terms) -> terms.forEach(t -> add(t, times));
            case Expr.Negative(var operand) -> add(operand, times.negate());
            default -> {
                Factors factors = simplifier.factors(e);
                Rational coefficient = factors.coefficient().times(times);
                if (factors.rest() instanceof Expr.Sum sum) {
                    add(sum, coefficient);
                } else {
                    put(factors.rest(), coefficient);
                }
            }
        }
    }

    private void put(Expr rest, Rational coefficient) {
        Rational old = coefficients.getOrDefault(rest, Rational.ZERO);
        simplifier.work().product(old.bitLength() + coefficient.bitLength());
        Rational sum = old.plus(coefficient);
        if (sum.isZero()) {
            coefficients.remove(rest);
        } else {
            coefficients.put(rest, sum);
        }
    }

    /** sin²u + cos²u = 1, wherever both occur with the same coefficient. */
    Terms pythagoras() {
        for (Map.Entry<Expr, Rational> entry : List.copyOf(coefficients.entrySet())) {
            Expr partner = replaced(entry.getKey(), Function.SIN, Function.COS);
            if (partner != null
                    && coefficients.containsKey(entry.getKey())
                    && entry.getValue().equals(coefficients.get(partner))) {
                Expr rest = replaced(entry.getKey(), Function.SIN, null);
                coefficients.remove(entry.getKey());
                coefficients.remove(partner);
                if (rest != null) {
                    add(rest, entry.getValue());
                }
            }
        }
        return this;
    }

    /**
     * A term with its factor f(u)² replaced by g(u)², or by one; null where it has no such factor.
     */
    private @org.jspecify.annotations.Nullable Expr replaced(
            Expr term, Function f, @org.jspecify.annotations.Nullable Function g) {
        List<Expr> factors = term instanceof Expr.Product(var list) ? list : List.of(term);
        for (int i = 0; i < factors.size(); i++) {
            if (factors.get(i) instanceof Expr.Power(Expr.Call(var function, var of), var two)
                    && function == f
                    && two.equals(Expr.Num.TWO)) {
                List<Expr> changed = new ArrayList<>(factors);
                changed.set(
                        i, g == null ? Expr.Num.ONE : new Expr.Power(new Expr.Call(g, of), two));
                return simplifier.product(Expr.product(changed));
            }
        }
        return null;
    }

    Map<Expr, Rational> coefficients() {
        return coefficients;
    }

    Expr toExpr() {
        if (coefficients.isEmpty()) {
            return Expr.Num.ZERO;
        }
        List<Map.Entry<Expr, Rational>> sorted = Order.terms(coefficients, simplifier);
        for (int i = 0; i < sorted.size() && sorted.getFirst().getValue().signum() < 0; i++) {
            if (sorted.get(i).getValue().signum() > 0) {
                sorted.addFirst(sorted.remove(i));
            }
        }
        return Expr.sum(
                sorted.stream().map(t -> simplifier.scaled(t.getValue(), t.getKey())).toList());
    }
}
