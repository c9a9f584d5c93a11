package nabla.web.gradebook;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nabla.classroom.Enrollment;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Result;
import nabla.grading.Paper;
import nabla.grading.Papers;
import nabla.grading.Percent;
import nabla.grading.Sheet;
import nabla.problem.Item;
import nabla.web.Routes;
import nabla.web.gradebook.GradebookView.ChoiceView;
import nabla.web.teach.SectionFrame;
import org.jspecify.annotations.Nullable;

/**
 * {@code /teach/assignments/{assignment}/results}: students by items; and everything that was sent
 * as a table to be taken away.
 */
final class ResultPages implements Routes {
    private static final String ADDRESS = "/teach/assignments/{assignment}";

    private final GradersDoor door;
    private final Papers papers;
    private final Books books;

    ResultPages(GradersDoor door, Papers papers, Books books) {
        this.door = door;
        this.papers = papers;
        this.books = books;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(ADDRESS + "/results", this::show);
        routes.get(ADDRESS + "/submissions.csv", this::export);
    }

    /**
     * A student's score in an item.
     *
     * @param words what else is to be said of it, or empty
     */
    record ScoreView(String text, String signs, String words, String kind) {
        static final ScoreView NOTHING = new ScoreView("–", "", "nothing sent", "cell-open");

        static ScoreView of(Result result) {
            if (result.outcome().isEmpty() && !result.ruled()) return NOTHING;
            var words = new ArrayList<String>();
            result.outcome().ifPresent(o -> words.add(PaperView.words(o)));
            words.add(Spoken.count(result.attempts(), "attempt", "attempts"));
            if (result.awaits()) words.add("awaits a look");
            if (result.ruled()) words.add("set by hand");
            return new ScoreView(
                    Percent.text(result.score()),
                    (result.awaits() ? "?" : "") + (result.ruled() ? "*" : ""),
                    String.join(", ", words),
                    result.awaits() ? "cell-awaits" : "cell-done");
        }
    }

    record RowView(String student, String name, String whole, List<ScoreView> scores) {}

    private void show(Context context) {
        var assignment = door.assignment(context);
        var section = door.section(assignment);
        var items = items(assignment);
        var list = Listing.of(context);
        var students =
                books.students(section).stream()
                        .filter(e -> list.names(e.person().name()))
                        .toList();
        var all = byStudent(assignment);
        var model = SectionFrame.model(context, section);
        model.put("assignment", assignment);
        model.put("items", items);
        model.put("named", list.named());
        model.put("found", students.size());
        model.put("rows", list.onPage(students).stream().map(e -> row(e, items, all)).toList());
        model.put("pages", pages(students.size(), list));
        model.put("styles", List.of("css/gradebook.css"));
        context.render("gradebook/results", model);
    }

    private List<Item> items(Assignment assignment) {
        return Sheet.items(assignment.plan(), papers.set(assignment));
    }

    private Map<String, Paper> byStudent(Assignment assignment) {
        return papers.of(assignment).stream()
                .collect(Collectors.toMap(p -> p.sitting().person().id(), Function.identity()));
    }

    private static RowView row(Enrollment student, List<Item> items, Map<String, Paper> all) {
        var paper = all.get(student.person().id());
        return new RowView(
                student.person().id(),
                student.person().name(),
                paper == null ? "–" : Percent.text(paper.scores().earned()),
                items.stream().map(i -> score(paper, i)).toList());
    }

    private static ScoreView score(@Nullable Paper paper, Item item) {
        if (paper == null) return ScoreView.NOTHING;
        return ScoreView.of(paper.scores().results().getOrDefault(item.id(), Result.NONE));
    }

    private static List<ChoiceView> pages(int rows, Listing list) {
        var pages = new ArrayList<ChoiceView>();
        int count = (rows + Listing.ROWS - 1) / Listing.ROWS;
        for (int i = 1; i <= count && count > 1; i++) {
            pages.add(new ChoiceView(list.at(i), String.valueOf(i), i == list.page()));
        }
        return pages;
    }

    private void export(Context context) {
        var assignment = door.assignment(context);
        var names =
                books.students(door.section(assignment)).stream()
                        .collect(Collectors.toMap(e -> e.person().id(), e -> e.person()));
        var table = new ArrayList<List<String>>();
        table.add(
                List.of(
                        "Student",
                        "Email",
                        "Problem",
                        "Variant",
                        "Sent (UTC)",
                        "Answer",
                        "Verdict",
                        "Score (%)",
                        "Mistake",
                        "Counts"));
        for (var paper : papers.of(assignment)) {
            var person = names.get(paper.sitting().person().id());
            if (person == null) continue;
            for (var marked : paper.works()) {
                var work = marked.work();
                var mark = marked.mark();
                table.add(
                        List.of(
                                person.name(),
                                person.email().text(),
                                work.item(),
                                String.valueOf(work.seed()),
                                work.sent().toString(),
                                String.join(" | ", work.answers()),
                                PaperView.words(mark.outcome()),
                                Percent.text(mark.score()),
                                mark.misconception().isEmpty()
                                        ? ""
                                        : nabla.grading.Mistakes.name(mark.misconception()),
                                Counting.of(paper, marked).counts() ? "yes" : "no"));
            }
        }
        Sheets.send(context, assignment.plan().title() + " submissions", table);
    }
}
