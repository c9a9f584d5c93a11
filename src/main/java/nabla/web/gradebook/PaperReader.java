package nabla.web.gradebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Regrades.Past;
import nabla.classroom.assignment.Result;
import nabla.grading.Editions;
import nabla.grading.Paper;
import nabla.grading.Percent;
import nabla.grading.Returned;
import nabla.grading.Sheet;
import nabla.lesson.typeset.Typesetter;
import nabla.web.gradebook.PaperView.ItemView;
import nabla.web.gradebook.PaperView.WorkView;
import nabla.web.practice.Reading;

/** Lays out a paper: item by item, and each submission with what was read and why it counts. */
final class PaperReader {
    private final Editions editions;
    private final Typesetter typesetter;

    PaperReader(Editions editions, Typesetter typesetter) {
        this.editions = editions;
        this.typesetter = typesetter;
    }

    /**
     * @param returned by item
     * @param history every mark, by work
     * @param shown how a moment is written
     */
    PaperView view(
            Paper paper,
            Map<String, Returned> returned,
            Map<String, List<Past>> history,
            Function<Instant, String> shown) {
        var items = new ArrayList<ItemView>();
        for (var question : paper.sheet().questions()) {
            items.add(item(paper, question, returned, history, shown));
        }
        gone(paper).forEach(id -> items.add(gone(paper, id, returned, history, shown)));
        return new PaperView(
                Percent.text(paper.scores().earned()),
                Percent.text(paper.scores().earned() * paper.sheet().points() / 100)
                        + " of "
                        + Spoken.count(paper.sheet().points(), "point", "points"),
                times(paper, shown),
                paper.sitting().handedIn().isPresent(),
                returned.getOrDefault("", Returned.NOTHING),
                items);
    }

    private static List<String> times(Paper paper, Function<Instant, String> shown) {
        var times = new ArrayList<String>();
        times.add("Begun " + shown.apply(paper.sitting().started()));
        paper.sitting().handedIn().ifPresent(at -> times.add("Handed in " + shown.apply(at)));
        times.add("Due " + shown.apply(paper.window().due()));
        return times;
    }

    private ItemView item(
            Paper paper,
            Sheet.Question question,
            Map<String, Returned> returned,
            Map<String, List<Past>> history,
            Function<Instant, String> shown) {
        var item = question.item();
        var result = paper.scores().results().getOrDefault(item.id(), Result.NONE);
        var works = works(paper, item.id(), history, shown);
        return new ItemView(
                item.id(),
                question.number(),
                item.title(),
                item.points(),
                score(result),
                Percent.text(result.score()),
                result.awaits(),
                works.isEmpty() ? Reading.prompt(question.variant(), typesetter) : "",
                works,
                returned.getOrDefault(item.id(), Returned.NOTHING));
    }

    private static String score(Result result) {
        if (result.outcome().isEmpty() && !result.ruled()) return "nothing sent";
        return Percent.text(result.score()) + " %" + (result.ruled() ? ", set by hand" : "");
    }

    /** Items of which something was sent and that are not on the sheet any more. */
    private static List<String> gone(Paper paper) {
        var gone = new LinkedHashSet<String>();
        for (var marked : paper.works()) {
            var id = marked.work().item();
            if (paper.sheet().find(id).isEmpty()) gone.add(id);
        }
        return List.copyOf(gone);
    }

    private ItemView gone(
            Paper paper,
            String id,
            Map<String, Returned> returned,
            Map<String, List<Past>> history,
            Function<Instant, String> shown) {
        return new ItemView(
                id,
                0,
                "",
                0,
                "not in the problem set any more, so it does not count",
                "",
                false,
                "",
                works(paper, id, history, shown),
                returned.getOrDefault(id, Returned.NOTHING));
    }

    private List<WorkView> works(
            Paper paper,
            String item,
            Map<String, List<Past>> history,
            Function<Instant, String> shown) {
        var views = new ArrayList<WorkView>();
        var before = paper.sitting().started();
        for (var marked : paper.works(item)) {
            var took = Spoken.time(Duration.between(before, marked.work().sent()));
            views.add(
                    work(
                            paper,
                            marked,
                            history,
                            shown,
                            took
                                    + (views.isEmpty()
                                            ? " after the beginning"
                                            : " after the one before")));
            before = marked.work().sent();
        }
        return views.reversed();
    }

    private WorkView work(
            Paper paper,
            Marked marked,
            Map<String, List<Past>> history,
            Function<Instant, String> shown,
            String took) {
        var work = marked.work();
        var mark = marked.mark();
        var variant = editions.variant(paper.assignment(), work);
        var why = Counting.of(paper, marked);
        return new WorkView(
                work.id(),
                shown.apply(work.sent()),
                took,
                PaperView.kind(mark.outcome()),
                words(mark.outcome(), mark.score()),
                why.counts(),
                why.words(),
                work.answers(),
                variant.map(v -> Reading.of(v, work.answers(), "work-" + work.id(), typesetter))
                        .orElse(null),
                past(history.getOrDefault(work.id(), List.of()), shown));
    }

    private static String words(nabla.classroom.Outcome outcome, double score) {
        return PaperView.words(outcome)
                + (outcome.judged() && score > 0 && score < 1
                        ? ", " + Percent.text(score) + " %"
                        : "");
    }

    /** What stood before the mark that holds. */
    private static List<String> past(List<Past> all, Function<Instant, String> shown) {
        var words = new ArrayList<String>();
        for (int i = 1; i < all.size(); i++) {
            var then = all.get(i - 1).mark();
            var now = all.get(i);
            words.add(
                    "Marked anew "
                            + shown.apply(now.at())
                            + ": "
                            + words(then.outcome(), then.score())
                            + " → "
                            + words(now.mark().outcome(), now.mark().score()));
        }
        return words;
    }
}
