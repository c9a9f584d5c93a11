package nabla.web.practice;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.lesson.typeset.Typesetter;
import nabla.problem.Entry;
import nabla.problem.Grade;
import nabla.problem.Grader;
import nabla.problem.Item;
import nabla.problem.Key;
import nabla.problem.ProblemSet;
import nabla.problem.Seed;
import nabla.problem.Variant;
import nabla.problem.WorkingJudge;
import nabla.web.Fragments;
import org.jspecify.annotations.Nullable;

/** Renders one problem as it stands for the learner who asks. */
final class ProblemParts {
    private final Desk desk;
    private final Typesetter typesetter;

    ProblemParts(Desk desk, Typesetter typesetter) {
        this.desk = desk;
        this.typesetter = typesetter;
    }

    /**
     * @param named the seed that the address names
     */
    String html(
            Context context,
            ProblemSet set,
            Entry entry,
            Place place,
            Optional<Seed> named,
            Help help) {
        return switch (entry) {
            case Entry.Broken broken -> broken(context, set, broken, place);
            case Item item -> {
                var variant = desk.variant(context, set, item, named);
                var sent = desk.latest(context, set, variant);
                yield html(
                        context,
                        set,
                        variant,
                        place,
                        sent.map(s -> s.answers()).orElse(List.of()),
                        sent.map(s -> Grader.grade(variant, s.answers())).orElse(null),
                        help);
            }
        };
    }

    String html(
            Context context,
            ProblemSet set,
            Variant variant,
            Place place,
            List<String> answers,
            @Nullable Grade grade,
            Help help) {
        var view = view(context, set, variant, place, answers, grade, help);
        return Fragments.html(context, "practice/problem", Map.of("problem", view));
    }

    /**
     * The marks of lines that are still being typed; empty where the field asks for something else.
     *
     * @param field the name of the field in the form
     */
    Optional<String> working(Context context, Variant variant, List<String> answers, String field) {
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

    private String broken(Context context, ProblemSet set, Entry.Broken broken, Place place) {
        var model =
                Map.of(
                        "anchor",
                        place.anchor(),
                        "number",
                        number(set, broken),
                        "embedded",
                        place.isEmbedded());
        return Fragments.html(context, "practice/broken", model);
    }

    private ProblemView view(
            Context context,
            ProblemSet set,
            Variant variant,
            Place place,
            List<String> answers,
            @Nullable Grade grade,
            Help help) {
        var item = variant.item();
        var formulas = new Formulas(typesetter, variant.isInDecimals());
        var done = desk.progress(context, set).of(item.id()).map(s -> s.done()).orElse(false);
        var questions = new Asking(formulas, variant, place.anchor(), answers, grade).all();
        return new ProblemView(
                place.anchor(),
                place.isEmbedded(),
                place.back(),
                Addresses.set(set),
                item.id(),
                variant.seed().toString(),
                number(set, item),
                item.title(),
                done,
                formulas.prose(variant.prompt()),
                String.join(", ", item.variables()),
                questions,
                verdict(questions, grade, formulas),
                hints(set, variant, place, help, formulas),
                help.steps() ? new SolutionHtml(formulas).solutions(variant) : null,
                Addresses.problem(set, variant, variant.seed(), place, help.withSteps()),
                Addresses.problem(set, variant, Desk.another(variant), place, Help.NONE),
                !item.parameters().isEmpty(),
                place.isEmbedded() ? null : next(set, item));
    }

    private static HintsView hints(
            ProblemSet set, Variant variant, Place place, Help help, Formulas formulas) {
        var all = new SolutionHtml(formulas).hints(variant);
        var shown = all.subList(0, Math.min(help.hints(), all.size()));
        var next = help.withHints(shown.size() + 1);
        return new HintsView(
                shown, all.size(), Addresses.problem(set, variant, variant.seed(), place, next));
    }

    /** The verdict on the only question is that on the whole. */
    private static @Nullable VerdictView verdict(
            List<QuestionView> questions, @Nullable Grade grade, Formulas formulas) {
        if (grade == null) return null;
        return questions.size() == 1
                ? questions.getFirst().verdict()
                : new Findings(formulas).of(grade);
    }

    private static int number(ProblemSet set, Entry entry) {
        return set.entries().indexOf(entry) + 1;
    }

    private static @Nullable String next(ProblemSet set, Item item) {
        int at = set.entries().indexOf(item) + 1;
        return at < set.entries().size() ? Addresses.item(set, set.entries().get(at).id()) : null;
    }
}
