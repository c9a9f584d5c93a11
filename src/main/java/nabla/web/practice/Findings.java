package nabla.web.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import nabla.classroom.Outcome;
import nabla.problem.Finding;
import nabla.problem.Grade;
import nabla.problem.Key;
import nabla.problem.Question;
import nabla.problem.Variant;
import nabla.web.practice.VerdictView.FindingView;
import org.jspecify.annotations.Nullable;

/** Prepares a grade for its template: which sentences say it, and with what in them. */
final class Findings {
    /** Of many fields the first that are not right are spoken of; a mark stands beside each. */
    private static final int MOST = 3;

    private final Formulas formulas;

    Findings(Formulas formulas) {
        this.formulas = formulas;
    }

    /**
     * Of the only question of a problem, or of one of several.
     *
     * @param ids of the elements in which its fields were typed
     */
    VerdictView of(Variant variant, Question question, Grade.Part part, IntFunction<String> ids) {
        var key = question.key();
        var fields = part.fields();
        var sentences = new Sentences(formulas, variant);
        var shown = new ArrayList<FindingView>();
        for (int i : worthSaying(fields)) {
            var field = key.entries().isEmpty() ? null : key.entries().get(i);
            shown.add(sentences.of(label(question, i), field, fields.get(i), ids.apply(i)));
        }
        int right = (int) fields.stream().filter(f -> f.finding().isRight()).count();
        return new VerdictView(
                kind(part),
                right,
                empty(fields),
                fields.size(),
                fields.size() > 1,
                percent(part.outcome(), part.score()),
                simplest(question, part),
                meaning(key, part),
                fields.stream().flatMap(f -> sentences.left(f).stream()).toList(),
                empty(fields) > 0 ? Wanted.of(question, variant.item().variables()) : null,
                List.copyOf(shown));
    }

    /**
     * The first that are not right; and, once, that one follows from an earlier one. What is still
     * empty says so in its own place.
     */
    private static List<Integer> worthSaying(List<Grade.Field> fields) {
        var said = new ArrayList<Integer>();
        for (int i = 0; i < fields.size() && said.size() < MOST; i++) {
            var finding = fields.get(i).finding();
            if (!finding.isRight() && !(finding instanceof Finding.Empty)) said.add(i);
        }
        for (int i = 0; i < fields.size(); i++) {
            if (!(fields.get(i).finding() instanceof Finding.Follows)) continue;
            said.add(i);
            break;
        }
        return said;
    }

    /** Of a problem of several parts: what each is, is said beside it. */
    VerdictView of(Grade grade) {
        var parts = grade.parts();
        int right = (int) parts.stream().filter(p -> p.outcome() == Outcome.CORRECT).count();
        return new VerdictView(
                outcome(grade.fields()),
                right,
                (int) parts.stream().filter(p -> empty(p.fields()) == p.fields().size()).count(),
                parts.size(),
                true,
                percent(grade.outcome(), grade.score()),
                "",
                "",
                List.of(),
                null,
                List.of());
    }

    private static String kind(Grade.Part part) {
        var form =
                part.fields().stream()
                        .map(Grade.Field::finding)
                        .allMatch(f -> f.isRight() || f instanceof Finding.Unformed);
        var outcome = outcome(part.fields());
        return form && outcome.equals("incorrect") ? "form" : outcome;
    }

    /** What became of all that is filled in. */
    private static String outcome(List<Grade.Field> fields) {
        int empty = empty(fields);
        if (empty == fields.size()) return "empty";
        var filled = fields.stream().filter(f -> !(f.finding() instanceof Finding.Empty)).toList();
        var outcome = Grade.outcome(filled).name().toLowerCase(Locale.ROOT);
        return empty > 0 && outcome.equals("correct") ? "open" : outcome;
    }

    private static int empty(List<Grade.Field> fields) {
        return (int) fields.stream().filter(f -> f.finding() instanceof Finding.Empty).count();
    }

    private static int percent(Outcome outcome, double score) {
        return outcome == Outcome.INCORRECT && score < 1 ? (int) Math.round(100 * score) : 0;
    }

    /** What a single right answer is called; for several fields, their number says it. */
    private static String meaning(Key key, Grade.Part part) {
        if (part.fields().size() > 1 || key.entries().isEmpty()) return "";
        if (!(part.fields().getFirst().finding() instanceof Finding.Right)) return "";
        return key.entries().getFirst().meaning().name().toLowerCase(Locale.ROOT);
    }

    /** A right answer that the engine would write with fewer parts is shown so. */
    private String simplest(Question question, Grade.Part part) {
        var answer = part.fields().getFirst().reading();
        var entries = question.key().entries();
        if (entries.size() != 1 || answer == null || question.part().form() != null) return "";
        var simple = entries.getFirst().value();
        var right = part.fields().getFirst().finding() instanceof Finding.Right;
        return right && simple.size() < answer.size() ? formulas.html(simple) : "";
    }

    static String state(Finding finding) {
        return switch (finding) {
            case Finding.Right _, Finding.Follows _ -> "right";
            case Finding.Unformed _ -> "form";
            case Finding.Wrong _ -> "wrong";
            case Finding.Empty _ -> "empty";
            case Finding.Unreadable _, Finding.Doubtful _, Finding.Misnamed _ -> "unreadable";
            case Finding.Waiting _ -> "waiting";
            case Finding.Undecided _ -> "undecided";
        };
    }

    static @Nullable String state(@Nullable Grade grade, int part, int field) {
        return grade == null ? null : state(grade.parts().get(part).fields().get(field).finding());
    }

    /** What a field is called, in Markdown. */
    static String label(Question question, int i) {
        return switch (question.key()) {
            case Key.Grid grid -> Tables.label(grid, i);
            case Key.Iterations iterations -> Tables.label(iterations, i);
            case Key.Fields(var fields) -> fields.get(i).label();
            case Key.Working _, Key.Points _, Key.Choice _, Key.Choices _, Key.Order _ -> "";
        };
    }
}
