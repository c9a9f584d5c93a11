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
import nabla.problem.ProblemSet;
import nabla.problem.Seed;
import nabla.problem.Variant;
import nabla.web.Fragments;
import org.jspecify.annotations.Nullable;

/** Renders one problem of practice as it stands for the learner who asks. */
final class ProblemParts {
    private final Desk desk;
    private final ProblemHtml problems;

    ProblemParts(Desk desk, Typesetter typesetter) {
        this.desk = desk;
        this.problems = new ProblemHtml(typesetter);
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
        return problems.html(
                context, variant, around(context, set, variant, place), answers, grade, help);
    }

    /** As {@link ProblemHtml#working}. */
    Optional<String> working(Context context, Variant variant, List<String> answers, String field) {
        return problems.working(context, variant, answers, field);
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

    private Around around(Context context, ProblemSet set, Variant variant, Place place) {
        var item = variant.item();
        return new Around(
                place.anchor(),
                place.back(),
                Addresses.set(set),
                number(set, item),
                desk.progress(context, set).of(item.id()).map(s -> s.done()).orElse(false),
                help -> Addresses.problem(set, variant, variant.seed(), place, help),
                true,
                true,
                item.parameters().isEmpty()
                        ? null
                        : Addresses.problem(set, variant, Desk.another(variant), place, Help.NONE),
                place.isEmbedded() ? null : next(set, item),
                null);
    }

    private static int number(ProblemSet set, Entry entry) {
        return set.entries().indexOf(entry) + 1;
    }

    private static @Nullable String next(ProblemSet set, Item item) {
        int at = set.entries().indexOf(item) + 1;
        return at < set.entries().size() ? Addresses.item(set, set.entries().get(at).id()) : null;
    }
}
