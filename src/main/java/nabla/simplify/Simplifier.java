package nabla.simplify;

import static nabla.expr.Expr.Num.ONE;
import static nabla.expr.Expr.Num.ZERO;

import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;

/**
 * Writes an expression as a teacher would: {@code 6x(x²+1)²} and {@code x/√(1+x²)}, like terms and
 * factors collected, numbers worked out, nothing multiplied out without need.
 *
 * <p>The value is the same wherever the original has one; a common factor of numerator and
 * denominator is cancelled.
 */
public final class Simplifier {
    private static final int PASSES = 4;

    private Simplifier() {}

    public static Expr simplify(Expr e) {
        Expr current = e;
        for (int pass = 0; pass < PASSES; pass++) {
            Expr next = once(current);
            if (next.equals(current)) {
                return next;
            }
            current = next;
        }
        return current;
    }

    /** One pass from the leaves up. */
    private static Expr once(Expr e) {
        Expr inner = e.map(Simplifier::once);
        return switch (inner) {
            case Expr.Num(var value) -> Expr.num(value);
            case Expr.Constant _, Expr.Variable _, Expr.Vector _ -> inner;
            case Expr.Sum sum -> sum(sum);
            case Expr.Negative _, Expr.Product _, Expr.Quotient _ -> product(inner);
            case Expr.Power(var base, var exponent) -> power(base, exponent);
            case Expr.Call call -> call(call);
        };
    }

    static Expr sum(Expr e) {
        Terms terms = new Terms();
        terms.add(e, Rational.ONE);
        Expr collected = CommonFactor.of(terms.pythagoras()).orElse(terms.toExpr());
        Expr expanded = Expansion.of(collected);
        return Cost.of(expanded) < Cost.of(collected) ? expanded : collected;
    }

    static Expr product(Expr e) {
        Factors factors = new Factors();
        factors.multiply(e, ONE);
        Cancellation.in(factors);
        return factors.toExpr();
    }

    static Expr power(Expr base, Expr exponent) {
        Rational value = Numbers.rational(exponent);
        if (base instanceof Expr.Power(var b, var inner) && mayMultiply(b, inner, value)) {
            return power(b, product(inner.times(exponent)));
        }
        if (base instanceof Expr.Call(var f, var arguments)
                && f == Function.SQRT
                && value != null
                && value.isInteger()) {
            return power(arguments.getFirst(), product(exponent.over(Expr.Num.TWO)));
        }
        if (base instanceof Expr.Constant c
                && c == Expr.Constant.E
                && exponent instanceof Expr.Call(var ln, var of)
                && ln == Function.LN) {
            return of.getFirst();
        }
        if (value != null
                && value.isInteger()
                && (base instanceof Expr.Product
                        || base instanceof Expr.Quotient
                        || base instanceof Expr.Negative)) {
            return product(new Expr.Power(base, exponent));
        }
        Factors factors = new Factors();
        factors.raise(base, exponent);
        return factors.toExpr();
    }

    /** (b^p)^q = b^(pq) holds for whole q, and where b cannot be negative. */
    private static boolean mayMultiply(
            Expr b, Expr inner, @org.jspecify.annotations.Nullable Rational outer) {
        if (b instanceof Expr.Constant || (outer != null && outer.isInteger())) {
            return true;
        }
        Rational p = Numbers.rational(inner);
        return p != null
                && p.isInteger()
                && p.numerator().testBit(0)
                && outer != null
                && outer.denominator().testBit(0);
    }

    private static Expr call(Expr.Call call) {
        Expr u = call.argument();
        if (call.function() == Function.EXP) {
            return power(Expr.Constant.E, u);
        }
        return known(call);
    }

    /** A call whose argument is simplified already. */
    static Expr known(Expr.Call call) {
        Expr value = Known.value(call);
        return value == null ? call : value;
    }

    static boolean isZero(Expr e) {
        return e.equals(ZERO);
    }
}
