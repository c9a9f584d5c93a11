package nabla.web.practice;

import io.javalin.http.Context;
import java.util.ArrayList;
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
import nabla.web.Fragments;
import nabla.web.practice.ProblemView.FieldView;
import nabla.web.practice.ProblemView.OptionView;
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
        var evidence = grade == null ? List.of() : Evidence.of(variant, grade, place.anchor());
        return Fragments.html(
                context, "practice/problem", Map.of("problem", view, "evidence", evidence));
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
                fields(variant, place, answers, grade, formulas),
                options(variant, answers, grade, formulas),
                grade == null ? null : new Findings(formulas).of(grade, key(variant)),
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

    private static Key key(Variant variant) {
        return variant.questions().getFirst().key();
    }

    private static int number(ProblemSet set, Entry entry) {
        return set.entries().indexOf(entry) + 1;
    }

    private static @Nullable String next(ProblemSet set, Item item) {
        int at = set.entries().indexOf(item) + 1;
        return at < set.entries().size() ? Addresses.item(set, set.entries().get(at).id()) : null;
    }

    private static List<FieldView> fields(
            Variant variant,
            Place place,
            List<String> answers,
            @Nullable Grade grade,
            Formulas formulas) {
        var views = new ArrayList<FieldView>();
        if (!(key(variant) instanceof Key.Fields(var fields))) return views;
        for (int i = 0; i < fields.size(); i++) {
            views.add(
                    new FieldView(
                            place.anchor() + "-answer-" + (i + 1),
                            formulas.line(fields.get(i).label()),
                            Formulas.plain(fields.get(i).label()),
                            i < answers.size() ? answers.get(i) : "",
                            grade == null
                                    ? null
                                    : Findings.state(grade.fields().get(i).finding())));
        }
        return views;
    }

    private static List<OptionView> options(
            Variant variant, List<String> answers, @Nullable Grade grade, Formulas formulas) {
        var views = new ArrayList<OptionView>();
        if (!(key(variant) instanceof Key.Choice choice)) return views;
        for (int i = 0; i < choice.options().size(); i++) {
            var value = String.valueOf(i + 1);
            var chosen = !answers.isEmpty() && answers.getFirst().equals(value);
            views.add(
                    new OptionView(
                            value,
                            formulas.line(choice.options().get(i).text()),
                            chosen,
                            chosen && grade != null
                                    ? Findings.state(grade.fields().getFirst().finding())
                                    : null));
        }
        return views;
    }
}
