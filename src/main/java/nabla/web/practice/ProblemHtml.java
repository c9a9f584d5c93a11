package nabla.web.practice;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.lesson.typeset.Typesetter;
import nabla.problem.Grade;
import nabla.problem.Key;
import nabla.problem.Variant;
import nabla.problem.WorkingJudge;
import nabla.web.Fragments;
import org.jspecify.annotations.Nullable;

/** Renders a variant with what was answered, whatever it stands in. */
public final class ProblemHtml {
    private final Typesetter typesetter;

    public ProblemHtml(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /**
     * @param answers what stands in the fields
     * @param grade what is told of them; null to tell nothing
     */
    public String html(
            Context context,
            Variant variant,
            Around around,
            List<String> answers,
            @Nullable Grade grade,
            Help help) {
        var view = view(variant, around, answers, grade, help);
        return Fragments.html(context, "practice/problem", Map.of("problem", view));
    }

    /**
     * Typesets what a variant shows before anything is answered, for a typesetter that remembers.
     */
    public void prepare(Variant variant) {
        var formulas = new Formulas(typesetter, variant.isInDecimals());
        var _ = formulas.prose(variant.prompt());
        var _ =
                new Asking(formulas, variant, "", Collections.nCopies(variant.size(), ""), null)
                        .all();
    }

    /** How answers were read, telling nothing of whether they are right. */
    public KeptView kept(Variant variant, Grade grade) {
        return KeptView.of(new Formulas(typesetter, variant.isInDecimals()), variant, grade);
    }

    /** Tells the text of a variant from what it was before its author mended it. */
    public static String seen(Variant variant) {
        return Integer.toHexString(
                (variant.prompt()
                                + variant.questions().stream()
                                        .map(q -> q.prompt() + q.key().options() + q.key().size())
                                        .toList())
                        .hashCode());
    }

    /** What was posted in the form of a variant. */
    public static List<String> posted(Context context, Variant variant) {
        return Posted.answers(context, variant);
    }

    /**
     * The marks of lines that are still being typed; empty where the field asks for something else.
     *
     * @param field the name of the field in the form
     */
    public Optional<String> working(
            Context context, Variant variant, List<String> answers, String field) {
        int at = 0;
        for (var question : variant.questions()) {
            if (question.key() instanceof Key.Working && field.equals(Asking.name(at))) {
                var typed = answers.get(at);
                var view = WorkingView.live(WorkingJudge.check(variant, question, typed), typed);
                return Optional.of(
                        Fragments.html(context, "practice/working-live", Map.of("working", view)));
            }
            at += question.key().size();
        }
        return Optional.empty();
    }

    private ProblemView view(
            Variant variant,
            Around around,
            List<String> answers,
            @Nullable Grade grade,
            Help help) {
        var item = variant.item();
        var formulas = new Formulas(typesetter, variant.isInDecimals());
        var questions = new Asking(formulas, variant, around.anchor(), answers, grade).all();
        return new ProblemView(
                around.anchor(),
                around.isEmbedded(),
                around.back(),
                around.action(),
                item.id(),
                variant.seed().toString(),
                around.number(),
                item.title(),
                around.done(),
                formulas.prose(variant.prompt()),
                String.join(", ", item.variables()),
                questions,
                verdict(questions, grade, formulas),
                hints(variant, around, help, formulas),
                around.steps() && help.steps()
                        ? new SolutionHtml(formulas).solutions(variant)
                        : null,
                around.steps() ? around.href().apply(help.withSteps()) : null,
                around.another(),
                around.next(),
                around.answering());
    }

    private static HintsView hints(Variant variant, Around around, Help help, Formulas formulas) {
        if (!around.hints()) return new HintsView(List.of(), 0, "");
        var all = new SolutionHtml(formulas).hints(variant);
        var shown = all.subList(0, Math.min(help.hints(), all.size()));
        return new HintsView(
                shown, all.size(), around.href().apply(help.withHints(shown.size() + 1)));
    }

    /** The verdict on the only question is that on the whole. */
    private static @Nullable VerdictView verdict(
            List<QuestionView> questions, @Nullable Grade grade, Formulas formulas) {
        if (grade == null) return null;
        return questions.size() == 1
                ? questions.getFirst().verdict()
                : new Findings(formulas).of(grade);
    }
}
