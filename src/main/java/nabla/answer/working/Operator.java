package nabla.answer.working;

import nabla.expr.Expr;
import nabla.simplify.Simplifier;

/**
 * A derivative that stands in a line unevaluated, such as {@code d/dx(x²)} or {@code u'}.
 *
 * @param inner what is to be differentiated, in the variables of the task
 * @param by by which variable
 * @param value what comes of it
 * @param name how it was typed where it only names a derivative, such as {@code u'}; otherwise
 *     empty
 */
record Operator(Expr inner, String by, Expr value, String name) {
    Operator(Expr inner, String by, Expr value) {
        this(inner, by, value, "");
    }

    Operator called(String typed) {
        return new Operator(inner, by, value, typed);
    }

    /** Whether both ask for the same derivative, however it is written. */
    boolean isLike(Operator other) {
        return by.equals(other.by)
                && (inner.equals(other.inner)
                        || Simplifier.simplify(inner).equals(Simplifier.simplify(other.inner)));
    }
}
