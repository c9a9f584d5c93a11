package nabla.calculus;

import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.simplify.Simplifier;
import nabla.simplify.Work;

/** Derivatives as values, simplified for a reader. */
public final class Derivative {
    private Derivative() {}

    /** The derivative by one variable; of a vector, component by component. */
    public static Expr of(Expr f, String variable) {
        return of(f, variable, Work.of(Limits.DERIVATIVES));
    }

    /** The same, simplified within a budget that several derivatives share. */
    public static Expr of(Expr f, String variable, Work work) {
        if (f instanceof Expr.Vector(var components)) {
            return new Expr.Vector(components.stream().map(c -> of(c, variable, work)).toList());
        }
        return Simplifier.simplify(Differentiator.derive(f, variable).result(), work);
    }

    /**
     * The derivative by each of several variables in turn: mixed, or higher where one is repeated.
     */
    public static Expr of(Expr f, List<String> variables) {
        Work work = Work.of(Limits.DERIVATIVES);
        Expr result = f;
        for (String v : variables) {
            result = of(result, v, work);
        }
        return result;
    }
}
