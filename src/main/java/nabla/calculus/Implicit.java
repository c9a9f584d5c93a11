package nabla.calculus;

import nabla.expr.Expr;
import nabla.simplify.Simplifier;

/** Slopes of curves that are given by an equation. */
public final class Implicit {
    private Implicit() {}

    /**
     * dy/dx on the curve F(x, y) = c: −F_x/F_y, where F_y is not zero (the implicit function
     * theorem).
     */
    public static Expr slope(Expr f, String x, String y) {
        return Simplifier.simplify(Derivative.of(f, x).over(Derivative.of(f, y)).negate());
    }
}
