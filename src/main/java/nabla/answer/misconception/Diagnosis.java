package nabla.answer.misconception;

import java.util.List;
import nabla.expr.Expr;

/**
 * The mistake behind an answer.
 *
 * @param kind the wrong rule
 * @param where the part of the function to which it was applied
 * @param parts what the message about it names, as {@link DiagnosisWords} says for each kind
 * @param variable the variable by which was differentiated; empty where there are several
 */
public record Diagnosis(Misconception kind, Expr where, List<Expr> parts, String variable) {
    public Diagnosis {
        parts = List.copyOf(parts);
    }
}
