package nabla.grading;

import java.util.List;
import java.util.Optional;
import nabla.classroom.Outcome;
import nabla.classroom.assignment.Mark;
import nabla.classroom.assignment.Work;
import nabla.problem.Finding;
import nabla.problem.Grade;
import nabla.problem.Grader;
import nabla.problem.Variant;

/** Turns a grade into the mark that is kept. */
public final class Marking {
    private Marking() {}

    public static Mark mark(Variant variant, List<String> answers) {
        return mark(Grader.grade(variant, answers));
    }

    public static Mark mark(Grade grade) {
        return new Mark(grade.outcome(), grade.score(), misconception(grade));
    }

    /** Of a work, as it was sent: by its student, or by {@link Closing} at the end. */
    public static Mark mark(Variant variant, Work work) {
        var grade = Grader.grade(variant, work.answers());
        return work.isOfTheEnd() ? last(grade) : mark(grade);
    }

    /**
     * While one sits, an answer with something empty or unreadable in it costs nothing and earns
     * nothing. At the end nothing can be filled in any more: what is right counts, and the rest is
     * worth nothing.
     */
    static Mark last(Grade grade) {
        var mark = mark(grade);
        return mark.outcome() == Outcome.UNREADABLE && mark.score() > 0
                ? new Mark(Outcome.INCORRECT, mark.score(), mark.misconception())
                : mark;
    }

    /** The wrong rule behind the first field for which one was found, as reports name it. */
    private static String misconception(Grade grade) {
        return grade.fields().stream()
                .map(f -> diagnosed(f.finding()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private static Optional<String> diagnosed(Finding finding) {
        return finding instanceof Finding.Wrong(_, Finding.Diagnosed(var diagnosis))
                ? Optional.of(diagnosis.kind().name())
                : Optional.empty();
    }
}
