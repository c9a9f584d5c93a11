package nabla.web.gradebook;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nabla.classroom.Audit;
import nabla.classroom.Enrollment;
import nabla.classroom.Sections;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Totals;
import nabla.grading.Gradebook;
import nabla.grading.Papers;
import nabla.web.Routes;
import nabla.web.gradebook.GradebookView.RowView;
import nabla.web.teach.SectionFrame;
import nabla.web.teach.TeachersDoor;

/**
 * {@code /teach/sections/{section}/gradebook}: how all students stand. Below it, {@code /changes}
 * answers with the cells that changed since a revision.
 */
final class GradebookPages implements Routes {
    /** Of more changes at once than this, all totals are read. */
    private static final int FEW = 200;

    /**
     * How many sittings whose time is up are closed before a page comes; the next question closes
     * more.
     */
    private static final int CLOSED_AT_ONCE = 10;

    private static final int MOST_DROPPED = 20;

    private final GradersDoor door;
    private final Sections sections;
    private final Books books;
    private final Totals totals;
    private final Papers papers;
    private final Audit audit;

    GradebookPages(
            GradersDoor door,
            Sections sections,
            Books books,
            Totals totals,
            Papers papers,
            Audit audit) {
        this.door = door;
        this.sections = sections;
        this.books = books;
        this.totals = totals;
        this.papers = papers;
        this.audit = audit;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/teach/sections/{section}/gradebook", this::show);
        routes.get("/teach/sections/{section}/gradebook/changes", this::changes);
        routes.get("/teach/sections/{section}/gradebook.csv", this::export);
        routes.post("/teach/sections/{section}/gradebook/lowest", this::dropLowest);
    }

    private void show(Context context) {
        var section = door.section(context);
        papers.settle(section, CLOSED_AT_ONCE);
        var list = Listing.of(context);
        var revision = totals.revision(section.id());
        var book = books.of(section);
        var students = books.students(section);
        var named = students.stream().filter(e -> list.names(e.person().name())).toList();
        var model = SectionFrame.model(context, section);
        model.put(
                "book",
                GradebookView.of(book, revision, rows(book, named, list), students.size(), list));
        model.put("styles", List.of("css/gradebook.css"));
        model.put("scripts", List.of("js/gradebook/gradebook.js"));
        context.render("gradebook/gradebook", model);
    }

    private List<Gradebook.Row> rows(Gradebook book, List<Enrollment> named, Listing list) {
        if (!list.isByName()) {
            return list.sorted(books.rows(book, named).stream().filter(list::shows).toList());
        }
        // Whoever is on another page is only counted.
        var order = list.down() ? named.reversed() : named;
        var shown = list.onPage(order);
        var rows = new ArrayList<>(order.stream().map(e -> book.row(e, Map.of())).toList());
        int from = order.isEmpty() ? 0 : Math.min((list.page() - 1) * Listing.ROWS, order.size());
        var few = books.few(book, shown);
        for (int i = 0; i < few.size(); i++) rows.set(from + i, few.get(i));
        return rows;
    }

    /**
     * @param revision of the totals that these cells bring a page to
     */
    record Changes(long revision, List<CellView> cells, Map<String, String> marks) {}

    private void changes(Context context) {
        var section = door.section(context);
        papers.settle(section, CLOSED_AT_ONCE);
        var since = since(context);
        var revision = totals.revision(section.id());
        var tag = "\"" + revision + "\"";
        context.header("ETag", tag);
        if (revision == since || tag.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        var changed =
                totals.since(section.id(), since).stream()
                        .map(Totals.Total::person)
                        .collect(Collectors.toSet());
        var book = books.of(section);
        var students =
                books.students(section).stream()
                        .filter(e -> changed.contains(e.person().id()))
                        .toList();
        var rows =
                (students.size() <= FEW ? books.few(book, students) : books.rows(book, students))
                        .stream().map(GradebookView::row).toList();
        context.json(
                new Changes(
                        revision,
                        rows.stream().flatMap(r -> r.cells().stream()).toList(),
                        rows.stream().collect(Collectors.toMap(RowView::student, RowView::mark))));
    }

    private static long since(Context context) {
        var since = Optional.ofNullable(context.queryParam("since")).orElse("");
        return since.matches("[0-9]{1,15}") ? Long.parseLong(since) : 0;
    }

    private void export(Context context) {
        var section = door.section(context);
        var book = books.of(section);
        var rows = books.rows(book, books.students(section));
        Sheets.send(
                context,
                section.name() + " gradebook",
                GradebookSheet.of(book, rows, points(book)));
    }

    /** What each assignment is worth, each problem set read once. */
    private ToIntFunction<Assignment> points(Gradebook book) {
        var points =
                book.assignments().stream()
                        .collect(Collectors.toMap(Assignment::id, papers::points));
        return assignment -> points.getOrDefault(assignment.id(), 0);
    }

    private void dropLowest(Context context) {
        var section = door.section(context);
        TeachersDoor.requireTaught(section);
        var typed = Optional.ofNullable(context.formParam("scores")).orElse("").strip();
        if (typed.matches("[0-9]{1,2}") && Integer.parseInt(typed) <= MOST_DROPPED) {
            sections.dropLowest(section, Integer.parseInt(typed));
            audit.add(door.teacher(context), "drop lowest scores", section.id(), typed);
        }
        context.redirect("/teach/sections/" + section.id() + "/gradebook", HttpStatus.SEE_OTHER);
    }
}
