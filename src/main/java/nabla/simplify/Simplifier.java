package nabla.simplify;

import static nabla.expr.Expr.Num.ONE;
import static nabla.expr.Expr.Num.ZERO;

import java.util.HashMap;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Limits;
import nabla.expr.Plain;
import nabla.expr.Rational;

/**
 * Writes an expression as a teacher would: {@code 6x(x²+1)²} and {@code x/√(1+x²)}, like terms and
 * factors collected, numbers worked out, nothing multiplied out without need.
 *
 * <p>The value is the same wherever the original has one; a common factor of numerator and
 * denominator is cancelled. Where the work would pass its bound, what was found until then stands.
 */
public final class Simplifier {
    private static final int PASSES = 4;

    private final Work work;
    private final Map<Expr, Expr> simplified = new HashMap<>();
    private final Map<Expr, Factors> factors = new HashMap<>();
    private final Map<Expr, Content> contents = new HashMap<>();
    private final Map<Expr, Expr> products = new HashMap<>();
    private final Map<Expr, Expr> expanded = new HashMap<>();
    private final Map<Expr, String> texts = new HashMap<>();

    Simplifier(Work work) {
        this.work = work;
    }

    /** The simplest form that is found within {@link Limits#SIMPLIFICATION}. */
    public static Expr simplify(Expr e) {
        return simplify(e, Work.of(Limits.SIMPLIFICATION));
    }

    /** The same within a budget, of which this takes a share. */
    public static Expr simplify(Expr e, Work whole) {
        Simplifier simplifier = new Simplifier(whole.share(Limits.SIMPLIFICATION));
        Expr current = e;
        for (int pass = 0; pass < PASSES; pass++) {
            Expr next = simplifier.once(current);
            if (next.equals(current)) {
                return next;
            }
            current = next;
            simplifier.simplified.clear();
        }
        return current;
    }

    /**
     * One pass from the leaves up. What would pass the bound on work stays as it is; parts of it
     * may be simpler already.
     */
    private Expr once(Expr e) {
        if (e.children().isEmpty() || work.isSpent()) {
            return e instanceof Expr.Num(var value) ? Expr.num(value) : e;
        }
        Expr known = simplified.get(e);
        if (known == null) {
            Expr inner = e.map(this::once);
            try {
                known = combined(inner);
            } catch (TooMuchWork _) {
                known = inner;
            }
            simplified.put(e, known);
        }
        return known;
    }

    private Expr combined(Expr inner) {
        return switch (inner) {
            case Expr.Num(var value) -> Expr.num(value);
            case Expr.Constant _, Expr.Variable _, Expr.Vector _ -> inner;
            case Expr.Sum sum -> sum(sum);
            case Expr.Negative _, Expr.Product _, Expr.Quotient _ -> product(inner);
            case Expr.Power(var base, var exponent) -> power(base, exponent);
            case Expr.Call call -> call(call);
        };
    }

    Expr sum(Expr e) {
        Terms terms = new Terms(this);
        terms.add(e, Rational.ONE);
        Expr collected = CommonFactor.of(terms.pythagoras(), this).orElse(terms.toExpr());
        Expr expanded = expand(collected);
        return Cost.of(expanded) < Cost.of(collected) ? expanded : collected;
    }

    Expr product(Expr e) {
        Expr known = products.get(e);
        if (known == null) {
            Factors product = factors(e).copy();
            new Cancellation(this).in(product);
            known = product.toExpr();
            products.put(e, known);
        }
        return known;
    }

    Expr power(Expr base, Expr exponent) {
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
        Factors power = new Factors(this);
        power.raise(base, exponent);
        return power.toExpr();
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

    private Expr call(Expr.Call call) {
        Expr u = call.argument();
        if (call.function() == Function.EXP) {
            return power(Expr.Constant.E, u);
        }
        return known(call);
    }

    /** A call whose argument is simplified already. */
    Expr known(Expr.Call call) {
        Expr value = new Known(this).value(call);
        return value == null ? call : value;
    }

    Expr expand(Expr e) {
        Expr known = expanded.get(e);
        if (known == null) {
            known = new Expansion(this).expand(e);
            expanded.put(e, known);
        }
        return known;
    }

    /** The factors of a product; worked out once, and not to be changed. */
    Factors factors(Expr e) {
        Factors known = factors.get(e);
        if (known == null) {
            work.spend(1 + e.size() / 8);
            known = new Factors(this);
            known.multiply(e, ONE);
            factors.put(e, known);
        }
        return known;
    }

    /** The content of a sum; worked out once. */
    Content content(Expr e) {
        Content known = contents.get(e);
        if (known == null) {
            work.spend(1 + e.size() / 8);
            known = Content.of(e, this);
            contents.put(e, known);
        }
        return known;
    }

    /** As it is printed, which orders what is alike in all else. */
    String text(Expr e) {
        return texts.computeIfAbsent(e, Plain::print);
    }

    /** A coefficient times what it belongs to, as one term. */
    Expr scaled(Rational coefficient, Expr rest) {
        Factors product = factors(rest).copy();
        product.scale(coefficient);
        return product.toExpr();
    }

    Work work() {
        return work;
    }

    static boolean isZero(Expr e) {
        return e.equals(ZERO);
    }
}
