package nabla.problem;

import java.util.List;
import nabla.answer.working.Checker;
import nabla.answer.working.Conclusion;
import nabla.answer.working.Task;
import nabla.answer.working.Working;
import nabla.calculus.NotDifferentiable;
import org.jspecify.annotations.Nullable;

/** Judges lines of working, each by the one before it. */
public final class WorkingJudge {
    private static final Conclusion LACKS_FORM = new Conclusion.Unfinished(Conclusion.Missing.FORM);

    private WorkingJudge() {}

    /** What is found of each line that was typed for a question of the kind {@link Key.Working}. */
    public static Working check(Variant variant, Question question, String typed) {
        return Checker.check(task(variant, question), List.of(typed.split("\n", -1)));
    }

    /** A derivative is worked out from the function; anything else is rewritten from its value. */
    private static Task task(Variant variant, Question question) {
        var key = question.key().entries().getFirst();
        var form = question.part().form();
        var variables = variant.item().variables();
        if (key.origin().computation() instanceof Computation.Differentiation(var of, var by)) {
            var f =
                    of instanceof Computation.Formula formula
                            ? formula.written(variant.known())
                            : of.value(variant.known());
            try {
                var task = new Task(f, by, variables, form);
                task.goal();
                return task;
            } catch (NotDifferentiable e) {
                throw new NoVariant(String.valueOf(e.getMessage()));
            }
        }
        return new Task(key.value(), null, variables, form);
    }

    static Grade.Field judge(Variant variant, Question question, String typed, FieldJudge fields) {
        var working = check(variant, question, typed);
        var finding = finding(working, question, typed, fields);
        return new Grade.Field(typed, working.end(), finding);
    }

    private static Finding finding(
            Working working, Question question, String typed, FieldJudge fields) {
        if (working.conclusion() instanceof Conclusion.Complete) {
            return new Finding.Right("Every line follows.");
        }
        var unread = unread(working, typed);
        if (unread != null) return unread;
        if (working.conclusion() instanceof Conclusion.Undecided) {
            return new Finding.Undecided("It could not be decided whether every line follows.");
        }
        var end = working.end();
        var form = question.part().form();
        if (working.conclusion().equals(LACKS_FORM) && form != null && end != null) {
            var lack = Lacking.of(form, end);
            if (lack.isPresent()) return new Finding.Unformed(lack.get());
        }
        var cause = end == null ? null : fields.cause(question.key().entries().getFirst(), end);
        return new Finding.Wrong(new Finding.Lines(working), cause);
    }

    /** Where the last line cannot be read, it is to be mended before anything counts. */
    private static @Nullable Finding unread(Working working, String typed) {
        var lines = List.of(typed.split("\n", -1));
        int offset = typed.length();
        for (int i = lines.size() - 1; i >= 0; i--) {
            offset -= lines.get(i).length();
            var found = working.findings().get(i);
            if (found
                    instanceof
                    nabla.answer.working.Finding.Unreadable(var start, var end, var message, _)) {
                return new Finding.Unreadable(offset + start, offset + end, message, null);
            }
            if (!(found instanceof nabla.answer.working.Finding.Blank)) return null;
            offset--;
        }
        return new Finding.Empty();
    }
}
