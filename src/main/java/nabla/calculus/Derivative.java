package nabla.calculus;

import java.util.List;
import nabla.expr.Expr;
import nabla.simplify.Simplifier;

/** Derivatives as values, simplified for a reader. */
public final class Derivative {
    private Derivative() {}

    /** The derivative by one variable; of a vector, component by component. */
    public static Expr of(Expr f, String variable) {
        if (f instanceof Expr.Vector(var components)) {
            return new Expr.Vector(components.stream().map(c -> of(c, variable)).toList());
        }
        return Simplifier.simplify(Differentiator.derive(f, variable).result());
    }

    /**
     * The derivative by each of several variables in turn: mixed, or higher where one is repeated.
     */
    public static Expr of(Expr f, List<String> variables) {
        Expr result = f;
        for (String v : variables) {
            result = of(result, v);
        }
        return result;
    }
}
