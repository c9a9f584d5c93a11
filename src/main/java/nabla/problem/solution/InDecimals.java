package nabla.problem.solution;

import nabla.expr.Decimals;
import nabla.expr.Expr;
import nabla.expr.Expr.Num;
import nabla.expr.Expr.Quotient;
import nabla.expr.Rational;

/** Writes fractions as decimals where these are short. */
public final class InDecimals {
    private static final int MOST_PLACES = 6;

    private InDecimals() {}

    public static Expr of(Expr e) {
        if (e instanceof Quotient(Num(var p), Num(var q)) && !q.isZero()) {
            return isShort(p.over(q)) ? new Num(p.over(q)) : e;
        }
        return e.map(InDecimals::of);
    }

    private static boolean isShort(Rational value) {
        var text = Decimals.exact(value);
        return text != null && text.length() - Math.max(text.indexOf('.'), 0) - 1 <= MOST_PLACES;
    }
}
