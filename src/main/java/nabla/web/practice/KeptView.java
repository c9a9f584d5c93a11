package nabla.web.practice;

import java.util.ArrayList;
import java.util.List;
import nabla.problem.Finding;
import nabla.problem.Grade;
import nabla.problem.Key;
import nabla.problem.Variant;
import nabla.web.practice.VerdictView.FindingView;
import org.jspecify.annotations.Nullable;

/**
 * How an answer was read, telling nothing of whether it is right.
 *
 * @param costsNothing whether something is empty or cannot be read, so that no attempt is used up
 */
public record KeptView(List<Line> lines, boolean costsNothing) {

    /**
     * One field.
     *
     * @param labelHtml what it is called, or empty where there is only one
     * @param readHtml how it was read; empty where there is nothing to say of that
     * @param trouble what hinders reading; null where nothing does
     */
    public record Line(
            String labelHtml, String readHtml, boolean empty, @Nullable FindingView trouble) {}

    /** Whether only their places tell the fields apart. */
    public boolean isNumbered() {
        return lines.size() > 1 && lines.stream().allMatch(l -> l.labelHtml().isEmpty());
    }

    static KeptView of(Formulas formulas, Variant variant, Grade grade) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < variant.questions().size(); i++) {
            var question = variant.questions().get(i);
            var fields = grade.parts().get(i).fields();
            var letter = variant.questions().size() > 1 ? "(" + Sentences.letter(i) + ") " : "";
            var sentences = new Sentences(formulas, variant);
            for (int j = 0; j < fields.size(); j++) {
                Key.Field key =
                        question.key().entries().isEmpty() ? null : question.key().entries().get(j);
                var label = letter + Findings.label(question, j);
                var line = line(sentences, formulas, label.strip(), key, fields.get(j));
                if (line != null) lines.add(line);
            }
        }
        return new KeptView(
                List.copyOf(lines), grade.fields().stream().anyMatch(f -> f.finding().isUnread()));
    }

    private static @Nullable Line line(
            Sentences sentences,
            Formulas formulas,
            String label,
            Key.@Nullable Field key,
            Grade.Field field) {
        var html = formulas.line(label);
        return switch (field.finding()) {
            case Finding.Empty _ -> new Line(html, "", true, null);
            case Finding.Unreadable _, Finding.Doubtful _, Finding.Misnamed _ ->
                    new Line(html, "", false, sentences.of(label, key, field));
            case Finding.Right _,
                    Finding.Follows _,
                    Finding.Unformed _,
                    Finding.Wrong _,
                    Finding.Waiting _,
                    Finding.Undecided _ ->
                    field.reading() == null
                            ? null
                            : new Line(html, formulas.html(field.reading()), false, null);
        };
    }
}
