package nabla.answer.working;

import nabla.calculus.Rule;
import nabla.expr.Expr;

/** Why a line follows from the one before. */
public sealed interface Reason {
    /** A derivative was worked out by a rule. */
    record Derived(Rule rule, Expr of) implements Reason {}

    /** The expression was written in another way. */
    record Rewritten(Rewriting how) implements Reason {}
}
