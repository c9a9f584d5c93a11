package nabla.answer.misconception;

import java.util.List;
import java.util.function.UnaryOperator;
import nabla.expr.Expr;

/**
 * A derivation with one wrong rule in it.
 *
 * @param kind the wrong rule
 * @param where the part of the function to which it was applied
 * @param parts what the message about it names, as {@link DiagnosisWords} says for each kind
 * @param variable by which variable was differentiated
 * @param result what comes out
 */
record Slip(Misconception kind, Expr where, List<Expr> parts, String variable, Expr result) {
    Slip {
        parts = List.copyOf(parts);
    }

    /** The same slip in a larger derivation. */
    Slip within(UnaryOperator<Expr> rest) {
        return new Slip(kind, where, parts, variable, rest.apply(result));
    }

    Diagnosis diagnosis() {
        return new Diagnosis(kind, where, parts, variable);
    }
}
