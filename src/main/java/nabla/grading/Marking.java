package nabla.grading;

import nabla.classroom.assignment.Mark;
import nabla.problem.Finding;
import nabla.problem.Grade;
import nabla.problem.Grader;
import nabla.problem.Variant;

import java.util.List;
import java.util.Optional;

/** Turns a grade into the mark that is kept. */
public final class Marking {
    private Marking() {}

    public static Mark mark(Variant variant, List<String> answers) {
        return mark(Grader.grade(variant, answers));
    }

    public static Mark mark(Grade grade) {
        return new Mark(grade.outcome(), grade.score(), misconception(grade));
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
