package nabla.web.gradebook;

import java.util.ArrayList;
import java.util.List;
import nabla.classroom.Section;
import nabla.classroom.assignment.Assignment;
import nabla.grading.Gradebook;
import nabla.grading.Percent;

/**
 * A page of a gradebook as its template shows it.
 *
 * @param revision of the totals that it shows
 * @param found how many students the listing has on all pages
 * @param others links to the other pages
 */
record GradebookView(
        Section section,
        long revision,
        List<HeadView> heads,
        List<RowView> rows,
        int found,
        int students,
        String named,
        List<ChoiceView> shown,
        List<ChoiceView> others) {

    /**
     * @param sort whether and how the rows are sorted by it, as {@code aria-sort} says
     * @param order the address of the rows sorted by it
     * @param href the page about it, or empty
     */
    record HeadView(String title, String about, String sort, String order, String href) {}

    record RowView(String student, String name, String mark, List<CellView> cells) {}

    record ChoiceView(String href, String label, boolean current) {}

    static GradebookView of(
            Gradebook book, long revision, List<Gradebook.Row> rows, int students, Listing list) {
        return new GradebookView(
                book.section(),
                revision,
                heads(book, list),
                list.onPage(rows).stream().map(GradebookView::row).toList(),
                rows.size(),
                students,
                list.named(),
                List.of(
                        shown(list, "all", "everybody"),
                        shown(list, "awaits", "who awaits a look"),
                        shown(list, "missing", "who has not sent something")),
                pages(rows.size(), list));
    }

    private static List<HeadView> heads(Gradebook book, Listing list) {
        var heads = new ArrayList<HeadView>();
        heads.add(new HeadView("Student", "", list.order("name"), list.sortedBy("name"), ""));
        heads.add(new HeadView("Mark", "", list.order("mark"), list.sortedBy("mark"), ""));
        for (var assignment : book.assignments()) {
            heads.add(
                    new HeadView(
                            assignment.plan().title(),
                            weight(assignment),
                            list.order(assignment.id()),
                            list.sortedBy(assignment.id()),
                            "/teach/assignments/" + assignment.id() + "/results"));
        }
        return heads;
    }

    private static String weight(Assignment assignment) {
        var weight = assignment.plan().weight();
        if (weight == 0) return "does not count";
        return weight == 1 ? "" : "weight " + Percent.text(weight / 100);
    }

    private static ChoiceView shown(Listing list, String what, String label) {
        return new ChoiceView(list.showing(what), label, list.show().equals(what));
    }

    private static List<ChoiceView> pages(int rows, Listing list) {
        var pages = new ArrayList<ChoiceView>();
        int count = (rows + Listing.ROWS - 1) / Listing.ROWS;
        for (int i = 1; i <= count && count > 1; i++) {
            pages.add(new ChoiceView(list.at(i), String.valueOf(i), i == list.page()));
        }
        return pages;
    }

    static RowView row(Gradebook.Row row) {
        var student = row.student().id();
        return new RowView(
                student,
                row.student().name(),
                mark(row),
                row.cells().stream().map(c -> CellView.of(student, c)).toList());
    }

    static String mark(Gradebook.Row row) {
        var earned = row.mark().earned();
        return earned.isPresent() ? Percent.text(earned.getAsDouble()) : "–";
    }
}
