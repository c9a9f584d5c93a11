package nabla.calculus;

import java.util.List;
import nabla.expr.Expr;

/**
 * One use of a rule: the derivative of an expression by a variable, and the steps it rests on.
 *
 * @param rule the rule that was used; for {@link Rule#CHAIN} the first substep is the outer
 *     derivative, taken at {@link #inner}, and the second the inner one
 * @param of what was differentiated
 * @param variable by which variable
 * @param result the derivative as the rule gives it, put together from the results of the substeps
 * @param substeps the derivatives of the parts, in the order in which they are written
 */
public record Step(Rule rule, Expr of, String variable, Expr result, List<Step> substeps) {
    public Step {
        substeps = List.copyOf(substeps);
    }

    static Step leaf(Rule rule, Expr of, String variable, Expr result) {
        return new Step(rule, of, variable, result, List.of());
    }

    /** For the chain rule, the inner function; otherwise what was differentiated. */
    public Expr inner() {
        return rule == Rule.CHAIN ? substeps.getLast().of() : of;
    }

    /** The number of steps in this tree. */
    public int size() {
        return 1 + substeps.stream().mapToInt(Step::size).sum();
    }
}
