package nabla.simplify;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a polynomial with rational coefficients: the exponents of its variables, and the
 * coefficient of each.
 */
public final class Coefficients {
    private static final int TERMS = 400;
    private static final int DEGREE = 60;

    private final Work work;

    private Coefficients(Work work) {
        this.work = work;
    }

    /** The terms, multiplied out; null where the expression is no polynomial, or too large. */
    public static @Nullable Map<Map<String, Integer>, Rational> of(Expr e) {
        try {
            return of(e, Work.of(Limits.FACTORING));
        } catch (TooMuchWork _) {
            return null;
        }
    }

    static @Nullable Map<Map<String, Integer>, Rational> of(Expr e, Work work) {
        return new Coefficients(work).terms(e);
    }

    private @Nullable Map<Map<String, Integer>, Rational> terms(Expr e) {
        return switch (e) {
            case Expr.Num(var value) -> constant(value);
            case Expr.Variable(var name) ->
                    new LinkedHashMap<>(Map.of(Map.of(name, 1), Rational.ONE));
            case Expr.Sum(var terms) -> sum(terms);
            case Expr.Negative(var operand) -> times(terms(operand), constant(Rational.MINUS_ONE));
            case Expr.Product(var factors) -> {
                Map<Map<String, Integer>, Rational> product = constant(Rational.ONE);
                for (Expr f : factors) {
                    product = times(product, terms(f));
                }
                yield product;
            }
            case Expr.Quotient(var p, var q) -> {
                Rational below = Numbers.rational(q);
                yield below == null || below.isZero()
                        ? null
                        : times(terms(p), constant(below.inverse()));
            }
            case Expr.Power(var base, var exponent) ->
                    power(terms(base), Numbers.rational(exponent));
            case Expr.Constant _, Expr.Call _, Expr.Vector _ -> null;
        };
    }

    private static Map<Map<String, Integer>, Rational> constant(Rational value) {
        Map<Map<String, Integer>, Rational> terms = new LinkedHashMap<>();
        if (!value.isZero()) {
            terms.put(Map.of(), value);
        }
        return terms;
    }

    private @Nullable Map<Map<String, Integer>, Rational> sum(List<Expr> parts) {
        Map<Map<String, Integer>, Rational> sum = new LinkedHashMap<>();
        for (Expr part : parts) {
            Map<Map<String, Integer>, Rational> terms = terms(part);
            if (terms == null) {
                return null;
            }
            terms.forEach((m, c) -> add(sum, m, c));
        }
        return sum;
    }

    private static void add(
            Map<Map<String, Integer>, Rational> sum, Map<String, Integer> m, Rational c) {
        Rational total = sum.getOrDefault(m, Rational.ZERO).plus(c);
        if (total.isZero()) {
            sum.remove(m);
        } else {
            sum.put(m, total);
        }
    }

    private @Nullable Map<Map<String, Integer>, Rational> times(
            @Nullable Map<Map<String, Integer>, Rational> a,
            @Nullable Map<Map<String, Integer>, Rational> b) {
        if (a == null || b == null || a.size() * b.size() > TERMS * 4) {
            return null;
        }
        Map<Map<String, Integer>, Rational> product = new LinkedHashMap<>();
        for (Map.Entry<Map<String, Integer>, Rational> s : a.entrySet()) {
            for (Map.Entry<Map<String, Integer>, Rational> t : b.entrySet()) {
                Map<String, Integer> m = new HashMap<>(s.getKey());
                t.getKey().forEach((name, n) -> m.merge(name, n, Integer::sum));
                if (m.values().stream().anyMatch(n -> n > DEGREE)) {
                    return null;
                }
                work.spend(1);
                work.product(s.getValue().bitLength() + t.getValue().bitLength());
                add(product, m, s.getValue().times(t.getValue()));
            }
        }
        return product.size() > TERMS ? null : product;
    }

    private @Nullable Map<Map<String, Integer>, Rational> power(
            @Nullable Map<Map<String, Integer>, Rational> base, @Nullable Rational exponent) {
        if (base == null
                || exponent == null
                || !exponent.isInt()
                || exponent.signum() < 0
                || exponent.intValue() > DEGREE) {
            return null;
        }
        Map<Map<String, Integer>, Rational> power = constant(Rational.ONE);
        for (int i = 0; i < exponent.intValue() && power != null; i++) {
            power = times(power, base);
        }
        return power;
    }
}
