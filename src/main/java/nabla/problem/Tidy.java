package nabla.problem;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Expr.Call;
import nabla.expr.Expr.Negative;
import nabla.expr.Expr.Num;
import nabla.expr.Expr.Power;
import nabla.expr.Expr.Product;
import nabla.expr.Expr.Quotient;
import nabla.expr.Expr.Sum;
import nabla.expr.Expr.Vector;
import nabla.expr.Rational;

/**
 * Writes a formula into which numbers were put as a person would: {@code 3x^2 - 2x} for {@code
 * 3*x^2 + (-2)*x^1}. Numbers that met are worked out; beyond that the author's form stays, nothing
 * is expanded, collected or reordered.
 */
public final class Tidy {
    private Tidy() {}

    public static Expr tidy(Expr e) {
        return switch (e) {
            case Num(var value) -> value.signum() < 0 ? Expr.num(value) : e;
            case Expr.Constant _, Expr.Variable _ -> e;
            case Sum(var terms) -> sum(all(terms));
            case Product(var factors) -> product(all(factors));
            case Quotient(var p, var q) -> quotient(tidy(p), tidy(q));
            case Negative(var operand) -> tidy(operand).negate();
            case Power(var base, var exponent) -> power(tidy(base), tidy(exponent));
            case Call(var f, var arguments) -> new Call(f, all(arguments));
            case Vector(var components) -> new Vector(all(components));
        };
    }

    private static List<Expr> all(List<Expr> parts) {
        return parts.stream().map(Tidy::tidy).toList();
    }

    /** Numbers are added up where the first of them stands. */
    private static Expr sum(List<Expr> terms) {
        var kept = new ArrayList<Expr>();
        int first = -1;
        for (var term : terms) {
            if (first >= 0 && isNumber(term))
                kept.set(first, number(kept.get(first), term, Rational::plus));
            else {
                if (isNumber(term)) first = kept.size();
                kept.add(term);
            }
        }
        return Expr.sum(kept);
    }

    /** Numbers are multiplied and lead the product. */
    private static Expr product(List<Expr> factors) {
        Expr coefficient = Expr.Num.ONE;
        var others = new ArrayList<Expr>();
        for (var factor : factors) {
            if (!isNumber(factor)) others.add(factor);
            else
                coefficient =
                        coefficient.equals(Expr.Num.ONE)
                                ? factor
                                : number(coefficient, factor, Rational::times);
        }
        others.addFirst(coefficient);
        return Expr.product(others);
    }

    private static Expr quotient(Expr p, Expr q) {
        if (q.equals(Expr.Num.ONE)) return p;
        if (p.equals(Expr.Num.ZERO) && !q.equals(Expr.Num.ZERO)) return p;
        if (isNumber(p) && isNumber(q) && !q.equals(Expr.Num.ZERO))
            return number(p, q, Rational::over);
        if (q instanceof Negative(var positive)) return p.negate().over(positive);
        return p.over(q);
    }

    private static Expr power(Expr base, Expr exponent) {
        if (exponent.equals(Expr.Num.ZERO)) return Expr.Num.ONE;
        var power = base.pow(exponent);
        return isNumber(base) ? Exact.of(power).<Expr>map(Expr::num).orElse(power) : power;
    }

    /** Whether it is one number as written: 3, -0.5, 1/2. */
    static boolean isNumber(Expr e) {
        return switch (e) {
            case Num _ -> true;
            case Negative(var operand) -> isNumber(operand);
            case Quotient(Num _, Num _) -> true;
            default -> false;
        };
    }

    private static Expr number(
            Expr a, Expr b, java.util.function.BinaryOperator<Rational> operation) {
        return Expr.num(operation.apply(Exact.of(a).orElseThrow(), Exact.of(b).orElseThrow()));
    }
}
