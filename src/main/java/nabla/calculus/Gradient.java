package nabla.calculus;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Limits;
import nabla.simplify.Simplifier;
import nabla.simplify.Work;

/** First partial derivatives of a function of several variables. */
public final class Gradient {
    private Gradient() {}

    /** The vector of the partial derivatives, in the order of the variables. */
    public static Expr.Vector of(Expr f, List<String> variables) {
        return of(f, variables, Work.of(Limits.DERIVATIVES));
    }

    static Expr.Vector of(Expr f, List<String> variables, Work work) {
        List<Expr> partials = new ArrayList<>();
        for (String v : variables) {
            partials.add(Derivative.of(f, v, work));
        }
        return new Expr.Vector(partials);
    }

    /**
     * The derivative at a point in the direction of a vector, which need not have length one: ∇f ·
     * v / |v|.
     */
    public static Expr directional(Expr f, List<String> variables, List<? extends Expr> direction) {
        if (direction.size() != variables.size()) {
            throw new IllegalArgumentException("a direction needs one component for each variable");
        }
        Work work = Work.of(Limits.DERIVATIVES);
        List<Expr> terms = new ArrayList<>();
        List<Expr> squares = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            terms.add(Derivative.of(f, variables.get(i), work).times(direction.get(i)));
            squares.add(direction.get(i).pow(2));
        }
        Expr length = Expr.call(nabla.expr.Function.SQRT, Expr.sum(squares));
        return Simplifier.simplify(Expr.sum(terms).over(length), work);
    }
}
