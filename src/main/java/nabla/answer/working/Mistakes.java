package nabla.answer.working;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.answer.misconception.Diagnoses;
import nabla.answer.misconception.Diagnosis;
import nabla.expr.Expr;
import nabla.simplify.Simplifier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the wrong rule of differentiation by which a line came from the one before. Where that
 * holds several derivatives, each in turn is taken for the wrong one and all others for right, and
 * the line is solved for what was put in its place.
 */
final class Mistakes {
    private final Written before;
    private final Written after;

    private Mistakes(Written before, Written after) {
        this.before = before;
        this.after = after;
    }

    /** The mistake; null where none, or more than one, explains the line. */
    static @Nullable Diagnosis explaining(Written before, Written after) {
        return new Mistakes(before, after).find();
    }

    private @Nullable Diagnosis find() {
        Diagnosis found = null;
        for (Map.Entry<String, Operator> entry : before.operators().entrySet()) {
            Operator o = entry.getValue();
            if (after.holds(o) || before.defined().containsKey(o.by())) {
                continue;
            }
            Diagnosis one =
                    Diagnoses.of(
                                    new nabla.answer.misconception.Task.Differentiate(
                                            o.inner(), List.of(o.by())),
                                    claimed(entry.getKey()))
                            .orElse(null);
            if (one != null && found != null) {
                return null;
            }
            found = one == null ? found : one;
        }
        return found;
    }

    /** What must have been put in the place of one derivative, in which the line is linear. */
    private Expr claimed(String name) {
        if (before.expr().equals(Expr.variable(name))) {
            return after.value();
        }
        Expr without = valued(name, Expr.Num.ZERO);
        Expr factor = valued(name, Expr.Num.ONE).minus(without);
        return Simplifier.simplify(after.value().minus(without).over(factor));
    }

    private Expr valued(String name, Expr value) {
        Map<String, Expr> values = new LinkedHashMap<>();
        before.operators().forEach((n, o) -> values.put(n, n.equals(name) ? value : o.value()));
        return before.expr().substitute(values).substitute(before.defined());
    }
}
