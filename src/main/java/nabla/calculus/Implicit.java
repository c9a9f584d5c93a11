package nabla.calculus;

import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.simplify.Simplifier;
import nabla.simplify.Work;

/** Slopes of curves that are given by an equation. */
public final class Implicit {
    private Implicit() {}

    /**
     * dy/dx on the curve F(x, y) = c: −F_x/F_y, where F_y is not zero (the implicit function
     * theorem).
     */
    public static Expr slope(Expr f, String x, String y) {
        Work work = Work.of(Limits.DERIVATIVES);
        Expr ratio = Derivative.of(f, x, work).over(Derivative.of(f, y, work));
        return Simplifier.simplify(ratio.negate(), work);
    }
}
