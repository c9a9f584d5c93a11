package nabla.calculus;

import java.util.List;
import nabla.expr.Expr;

/** Second partial derivatives of a scalar function. */
public final class Hessian {
    private Hessian() {}

    /**
     * The square matrix whose entry in row i and column j is the derivative by the i-th, then the
     * j-th variable.
     */
    public static Expr.Vector of(Expr f, List<String> variables) {
        return Jacobian.of(Gradient.of(f, variables), variables);
    }
}
