package nabla.simplify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/** A product being collected: a rational coefficient, and the exponent of each base. */
final class Factors {
    private final Simplifier simplifier;
    private Rational coefficient = Rational.ONE;
    private final Map<Expr, Expr> exponents = new LinkedHashMap<>();
    private @Nullable Expr rest;

    Factors(Simplifier simplifier) {
        this.simplifier = simplifier;
    }

    /** Multiplies by e^n, taking products, fractions and powers apart. */
    void multiply(Expr e, Expr n) {
        simplifier.work().spend(1);
        Rational value = Numbers.rational(e);
        if (value != null && number(value, n)) {
            return;
        }
        Rational exponentValue = Numbers.rational(n);
        boolean whole = exponentValue != null && exponentValue.isInteger();
        Rational power = exponentValue == null ? Rational.ZERO : exponentValue;
        switch (e) {
            case Expr.Negative(var operand) when whole -> {
                if (power.numerator().testBit(0)) {
                    coefficient = coefficient.negate();
                }
                multiply(operand, n);
            }
            case Expr.Product(var factors) when whole -> factors.forEach(f -> multiply(f, n));
            case Expr.Quotient(var p, var q) when whole -> {
                multiply(p, n);
                multiply(q, Expr.num(power.negate()));
            }
            case Expr.Power(var base, var exponent) when whole || base instanceof Expr.Constant -> {
                Expr product =
                        whole && power.isOne() ? exponent : simplifier.product(exponent.times(n));
                Rational total = Numbers.rational(product);
                if (total != null && total.isInteger()) {
                    multiply(base, product);
                } else {
                    raise(base, product);
                }
            }
            case Expr.Call(var f, var arguments) when f == Function.SQRT && whole ->
                    raise(arguments.getFirst(), Expr.num(power.times(Rational.HALF)));
            case Expr.Call(var f, var arguments) when f == Function.EXP ->
                    raise(Expr.Constant.E, simplifier.product(arguments.getFirst().times(n)));
            case Expr.Sum _ when whole -> sum(e, n, power);
            default -> raise(e, n);
        }
    }

    private boolean number(Rational value, Expr n) {
        Rational exponent = Numbers.rational(n);
        Rational power = exponent == null ? null : Numbers.power(value, exponent);
        if (power == null) {
            return false;
        }
        scale(power);
        return true;
    }

    /**
     * A sum's numeric content is taken out, so that {@code (2x+2)/2} is {@code x+1}; −(x−1) joins
     * (x−1).
     */
    private void sum(Expr e, Expr n, Rational power) {
        if (power.signum() < 0 && withoutFractions(e, n)) {
            return;
        }
        Content content = simplifier.content(e);
        Expr primitive = content.primitive();
        Rational factor = Numbers.power(content.divisor(), power);
        if (factor == null) {
            raise(e, n);
            return;
        }
        scale(factor);
        if (exponents.keySet().stream().anyMatch(base -> base instanceof Expr.Sum)
                && !exponents.containsKey(primitive)) {
            Expr opposite = Content.divide(primitive, Rational.MINUS_ONE, simplifier);
            if (exponents.containsKey(opposite)) {
                if (power.numerator().testBit(0)) {
                    coefficient = coefficient.negate();
                }
                primitive = opposite;
            }
        }
        raise(primitive, n);
    }

    /** Below a fraction bar there is no fraction: 1/(1 + 1/x²) is x²/(x² + 1). */
    boolean withoutFractions(Expr e, Expr n) {
        if (!(e instanceof Expr.Sum(var terms))) {
            return false;
        }
        Map<Expr, Rational> least = new LinkedHashMap<>();
        List<Factors> each = new ArrayList<>();
        for (Expr term : terms) {
            Factors factors = simplifier.factors(term).copy();
            each.add(factors);
            factors.exponents.forEach(
                    (base, exponent) -> {
                        Rational value = Numbers.rational(exponent);
                        if (value != null && value.signum() < 0 && !base.variables().isEmpty()) {
                            least.merge(base, value, (a, b) -> a.compareTo(b) < 0 ? a : b);
                        }
                    });
        }
        if (least.isEmpty()) {
            return false;
        }
        Terms cleared = new Terms(simplifier);
        for (Factors factors : each) {
            least.forEach((base, value) -> factors.raise(base, Expr.num(value.negate())));
            cleared.add(factors.toExpr(), Rational.ONE);
        }
        least.forEach(
                (base, value) -> multiply(base, simplifier.product(Expr.num(value).times(n))));
        multiply(simplifier.expand(cleared.toExpr()), n);
        return true;
    }

    /** A number times a sum is spread over its terms: e^(2(x+y)) is e^(2x+2y). */
    private Expr spread(Expr n) {
        Factors factors = simplifier.factors(n);
        if (factors.coefficient.isZero()) {
            return Expr.Num.ZERO;
        }
        return factors.isSingleSum()
                ? Content.divide(
                        factors.exponents.keySet().iterator().next(),
                        factors.coefficient.inverse(),
                        simplifier)
                : n;
    }

    /** Multiplies by base^n, where the base is kept as it is. */
    void raise(Expr base, Expr exponentOf) {
        Rational value = Numbers.rational(base);
        if (value != null) {
            if (number(value, exponentOf)) {
                return;
            }
            Rational exponent = Numbers.rational(exponentOf);
            if (exponent != null && value.signum() > 0 && exponent.denominator().bitLength() < 8) {
                radical(value, exponent);
                return;
            }
        }
        Expr n = base instanceof Expr.Constant ? spread(exponentOf) : exponentOf;
        Expr old = exponents.get(base);
        Expr sum = old == null ? n : simplifier.sum(old.plus(n));
        exponents.remove(base);
        if (!Simplifier.isZero(sum)) {
            exponents.put(base, sum);
        }
    }

    /** (p/q)^(m/k): whole powers and exact roots go to the coefficient, and no root stays below. */
    private void radical(Rational value, Rational exponent) {
        int index = exponent.denominator().intValue();
        BigInteger whole = exponent.floor();
        Rational fraction = exponent.minus(Rational.of(whole));
        Rational outside = Numbers.power(value, Rational.of(whole));
        Rational inside = Numbers.power(value, fraction.times(Rational.of(index)));
        Rational below =
                outside == null || inside == null
                        ? null
                        : Numbers.power(Rational.of(value.denominator()), Rational.of(index));
        if (outside == null
                || inside == null
                || below == null
                || inside.numerator().bitLength() > Numbers.BITS) {
            put(Expr.num(value), Expr.num(exponent));
            return;
        }
        // (a/b)^(1/k) = (a·b^(k−1))^(1/k) / b
        Rational radicand =
                Rational.of(inside.numerator().multiply(inside.denominator().pow(index - 1)));
        scale(outside.over(Rational.of(inside.denominator())));
        BigInteger root = Numbers.rootPart(radicand.numerator(), index, simplifier.work());
        scale(Rational.of(root));
        BigInteger rest = radicand.numerator().divide(root.pow(index));
        if (!rest.equals(BigInteger.ONE)) {
            join(Rational.of(rest), index);
        }
    }

    /** √2·√6 is √12, that is 2√3. A root that has no value, or is zero, stays by itself. */
    private void join(Rational radicand, int index) {
        Expr exponent = Expr.num(Rational.of(1, index));
        for (Map.Entry<Expr, Expr> entry : List.copyOf(exponents.entrySet())) {
            Rational other = Numbers.rational(entry.getKey());
            if (other != null && other.signum() > 0 && entry.getValue().equals(exponent)) {
                exponents.remove(entry.getKey());
                radical(radicand.times(other), Rational.of(1, index));
                return;
            }
        }
        put(Expr.num(radicand), exponent);
    }

    private void put(Expr base, Expr n) {
        Expr old = exponents.remove(base);
        exponents.put(base, old == null ? n : simplifier.sum(old.plus(n)));
    }

    Rational coefficient() {
        return coefficient;
    }

    void become(Factors other) {
        rest = null;
        coefficient = other.coefficient;
        exponents.clear();
        exponents.putAll(other.exponents);
    }

    void scale(Rational by) {
        simplifier.work().product(coefficient.bitLength() + by.bitLength());
        coefficient = coefficient.times(by);
    }

    /** The same product, to be multiplied further. */
    Factors copy() {
        Factors copy = new Factors(simplifier);
        copy.become(this);
        return copy;
    }

    /** What the coefficient is multiplied by; only asked of what is multiplied no more. */
    Expr rest() {
        if (rest == null) {
            Factors others = new Factors(simplifier);
            others.exponents.putAll(exponents);
            rest = others.toExpr();
        }
        return rest;
    }

    boolean isSingleSum() {
        return exponents.size() == 1 && exponents.containsValue(Expr.Num.ONE);
    }

    /** The exponent of each base, in the order in which they came. */
    Map<Expr, Expr> exponents() {
        return exponents;
    }

    Expr toExpr() {
        if (coefficient.isZero()) {
            return Expr.Num.ZERO;
        }
        simplifier.work().spend(exponents.size());
        List<Map.Entry<Expr, Expr>> sorted = Order.factors(exponents, simplifier);
        List<Expr> above = new ArrayList<>();
        List<Expr> below = new ArrayList<>();
        Rational size = coefficient.abs();
        if (!size.numerator().equals(BigInteger.ONE)) {
            above.add(Expr.num(Rational.of(size.numerator())));
        }
        if (!size.denominator().equals(BigInteger.ONE)) {
            below.add(Expr.num(Rational.of(size.denominator())));
        }
        for (Map.Entry<Expr, Expr> entry : sorted) {
            Expr exponent = entry.getValue();
            if (isNegative(exponent) && !isExponential(entry)) {
                below.add(power(entry.getKey(), simplifier.product(exponent.negate())));
            } else {
                above.add(power(entry.getKey(), exponent));
            }
        }
        Expr numerator = Expr.product(above);
        Expr value =
                below.isEmpty() ? numerator : new Expr.Quotient(numerator, Expr.product(below));
        return coefficient.signum() < 0 ? value.negate() : value;
    }

    /** e^(−x) is written as it is, not below a fraction bar. */
    private static boolean isExponential(Map.Entry<Expr, Expr> power) {
        return power.getKey().variables().isEmpty() && !power.getValue().variables().isEmpty();
    }

    private static boolean isNegative(Expr exponent) {
        Rational value = Numbers.rational(exponent);
        return value != null ? value.signum() < 0 : exponent instanceof Expr.Negative;
    }

    private static Expr power(Expr base, Expr exponent) {
        Rational value = Numbers.rational(exponent);
        if (value != null && value.equals(Rational.HALF)) {
            return Expr.call(Function.SQRT, base);
        }
        if (value != null && value.isOne()) {
            return base;
        }
        return new Expr.Power(base, exponent);
    }
}
