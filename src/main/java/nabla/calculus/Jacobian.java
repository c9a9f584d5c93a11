package nabla.calculus;

import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.simplify.Work;

/** First partial derivatives of a vector function. */
public final class Jacobian {
    private Jacobian() {}

    /** One row for each component of f, one column for each variable. */
    public static Expr.Vector of(Expr.Vector f, List<String> variables) {
        return of(f, variables, Work.of(Limits.DERIVATIVES));
    }

    static Expr.Vector of(Expr.Vector f, List<String> variables, Work work) {
        return new Expr.Vector(
                f.components().stream()
                        .map(component -> (Expr) Gradient.of(component, variables, work))
                        .toList());
    }
}
