package nabla.web.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nabla.lesson.typeset.Typesetter;
import nabla.problem.Grade;
import nabla.problem.Grader;
import nabla.problem.Key;
import nabla.problem.Question;
import nabla.problem.Variant;
import org.jspecify.annotations.Nullable;

/**
 * What was sent for a variant, as whoever looks it over reads it: what was asked, what was typed,
 * how it was read, what became of it and why.
 *
 * @param seed of the variant
 * @param drawn the numbers drawn, in words; or empty
 * @param parts what it asks for, in order
 */
public record Reading(String seed, String drawn, String promptHtml, List<PartView> parts) {
    public Reading {
        parts = List.copyOf(parts);
    }

    /**
     * @param question with its verdict and evidence, as practice shows it
     */
    public record PartView(
            String letter, String promptHtml, List<AnswerView> answers, QuestionView question) {}

    /**
     * One field.
     *
     * @param typed to the letter
     * @param readHtml how it was read, typeset; or empty where it could not be, and for lists
     * @param state right, wrong, form, empty, unreadable, waiting or undecided
     */
    public record AnswerView(String labelHtml, String typed, String readHtml, String state) {}

    /**
     * @param anchor a name that is unique on its page
     */
    public static Reading of(
            Variant variant, List<String> answers, String anchor, Typesetter typesetter) {
        return of(variant, answers, Grader.grade(variant, answers), anchor, typesetter);
    }

    private static Reading of(
            Variant variant,
            List<String> answers,
            Grade grade,
            String anchor,
            Typesetter typesetter) {
        var formulas = new Formulas(typesetter, variant.isInDecimals());
        var asked = new Asking(formulas, variant, anchor, answers, grade).all();
        var parts = new ArrayList<PartView>();
        for (int i = 0; i < asked.size(); i++) {
            var question = asked.get(i);
            parts.add(
                    new PartView(
                            question.letter(),
                            question.promptHtml(),
                            answers(variant.questions().get(i), grade.parts().get(i), formulas),
                            question));
        }
        return new Reading(
                variant.seed().toString(),
                variant.drawn(),
                formulas.prose(variant.prompt()),
                parts);
    }

    private static List<AnswerView> answers(Question question, Grade.Part part, Formulas formulas) {
        var views = new ArrayList<AnswerView>();
        for (int i = 0; i < part.fields().size(); i++) {
            var field = part.fields().get(i);
            views.add(
                    new AnswerView(
                            formulas.line(Findings.label(question, i)),
                            field.typed(),
                            read(question, field, formulas),
                            Findings.state(field.finding())));
        }
        return views;
    }

    private static String read(Question question, Grade.Field field, Formulas formulas) {
        var options = question.key().options();
        if (!options.isEmpty()) return chosen(question, field.typed(), formulas);
        var reading = field.reading();
        return reading == null ? "" : formulas.html(reading);
    }

    /** The options that were chosen or ticked, or in the order in which they were put. */
    private static String chosen(Question question, String typed, Formulas formulas) {
        var options = question.key().options();
        var lines = Arrays.asList(typed.split("\n", -1));
        var chosen = new ArrayList<String>();
        if (question.key() instanceof Key.Order) {
            for (int place = 1; place <= options.size(); place++) {
                int at = lines.indexOf(String.valueOf(place));
                if (at >= 0 && at < options.size()) {
                    chosen.add(formulas.line(options.get(at).text()));
                }
            }
        } else {
            for (int i = 0; i < options.size(); i++) {
                if (lines.contains(String.valueOf(i + 1))) {
                    chosen.add(formulas.line(options.get(i).text()));
                }
            }
        }
        return String.join("<br>", chosen);
    }

    /** What a variant asks, where nothing was sent. */
    public static String prompt(Variant variant, Typesetter typesetter) {
        return new Formulas(typesetter, variant.isInDecimals()).prose(variant.prompt());
    }

    /** One answer as it was read, typeset; empty where it cannot be read. */
    public static String formula(nabla.expr.@Nullable Expr read, Typesetter typesetter) {
        return read == null ? "" : new Formulas(typesetter, false).html(read);
    }
}
