package nabla.web.practice;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A problem as its template shows it; whatever ends in Html is typeset already.
 *
 * @param number its place in the set, counted from 1
 * @param verdict what became of the last answer as a whole, or null before the first
 * @param hints as many as were asked for
 * @param steps the worked solution, or null while it is not asked for
 * @param stepsHref the address that shows it, or null where it is not offered
 * @param anotherHref the address of the problem with other numbers, or null where there are none
 * @param next the next problem's address, or null where there is none
 * @param answering what an assignment adds, or null in practice
 */
public record ProblemView(
        String anchor,
        boolean embedded,
        String back,
        String action,
        String item,
        String seed,
        int number,
        String title,
        boolean done,
        String promptHtml,
        String variables,
        List<QuestionView> questions,
        @Nullable VerdictView verdict,
        HintsView hints,
        @Nullable List<SolutionView> steps,
        @Nullable String stepsHref,
        @Nullable String anotherHref,
        @Nullable String next,
        @Nullable Answering answering) {

    private static final Set<String> TYPED = Set.of("lines", "grid", "iterations");

    /** Whether one field and the button stand side by side. */
    public boolean isShort() {
        var only = questions.getFirst();
        return questions.size() == 1 && only.kind().equals("lines") && only.fields().size() == 1;
    }

    /** Whether an answer can be sent. */
    public boolean isOpen() {
        return answering == null || answering.open();
    }

    /** Whether the worked solution can be asked for now. */
    public boolean offersSteps() {
        return stepsHref != null && steps == null && (verdict != null || !isOpen());
    }

    /** Whether formulas are typed into it. */
    public boolean isTyped() {
        return questions.stream().anyMatch(q -> TYPED.contains(q.kind()));
    }

    /** Whether it asks for several things, each with a verdict of its own. */
    public boolean hasParts() {
        return questions.size() > 1;
    }
}
