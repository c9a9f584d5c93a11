package nabla.command;

import java.util.List;
import java.util.Locale;
import nabla.answer.Verdict;
import nabla.answer.misconception.Diagnoses;
import nabla.answer.misconception.Diagnosis;
import nabla.answer.misconception.DiagnosisWords;
import nabla.answer.misconception.Task;
import nabla.calculus.NotDifferentiable;
import nabla.expr.Expr;
import nabla.expr.Plain;
import org.jspecify.annotations.Nullable;

/**
 * What a learner would be told of an answer.
 *
 * @param verdict correct, incorrect or undecided
 * @param diagnosis the mistake, or null where none, or more than one, explains the answer
 * @param message what to say
 */
record Told(String verdict, @Nullable Diagnosis diagnosis, String message) {
    static Told of(Task task, Expr answer) {
        try {
            return of(task.judge(answer), task, answer);
        } catch (NotDifferentiable e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        }
    }

    private static Told of(Verdict verdict, Task task, Expr answer) {
        return switch (verdict) {
            case Verdict.Equivalent _ -> new Told("correct", null, "This is right.");
            case Verdict.Undecided(var reason) -> new Told("undecided", null, reason);
            case Verdict.Different _ -> incorrect(Diagnoses.all(task, answer));
        };
    }

    private static Told incorrect(List<Diagnosis> found) {
        return switch (found.size()) {
            case 0 -> new Told("incorrect", null, "No single mistake explains this answer.");
            case 1 ->
                    new Told("incorrect", found.getFirst(), DiagnosisWords.plain(found.getFirst()));
            default ->
                    new Told(
                            "incorrect",
                            null,
                            "More than one mistake would explain this answer, so none is named.");
        };
    }

    /** The name of the misconception: {@code inner-forgotten}. */
    @Nullable String misconception() {
        return diagnosis == null
                ? null
                : diagnosis.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Nullable String where() {
        return diagnosis == null ? null : Plain.print(diagnosis.where());
    }
}
