package nabla.calculus;

import java.util.List;
import nabla.expr.Expr;

/** First partial derivatives of a vector function. */
public final class Jacobian {
    private Jacobian() {}

    /** One row for each component of f, one column for each variable. */
    public static Expr.Vector of(Expr.Vector f, List<String> variables) {
        return new Expr.Vector(
                f.components().stream()
                        .map(component -> (Expr) Gradient.of(component, variables))
                        .toList());
    }
}
