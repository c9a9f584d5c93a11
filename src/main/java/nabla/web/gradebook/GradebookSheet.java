package nabla.web.gradebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import nabla.classroom.assignment.Assignment;
import nabla.grading.Gradebook;
import nabla.grading.Percent;

/** A gradebook as a table of plain text: a row a student. */
final class GradebookSheet {
    private GradebookSheet() {}

    /**
     * The mark, and three columns an assignment: percentage, points and what is to be said of it.
     *
     * @param points what an assignment is worth
     */
    static List<List<String>> of(
            Gradebook book, List<Gradebook.Row> rows, ToIntFunction<Assignment> points) {
        var table = new ArrayList<List<String>>();
        var head = new ArrayList<>(List.of("Student", "Email", "Mark (%)"));
        for (var assignment : book.assignments()) {
            var plan = assignment.plan();
            head.add(plan.title() + " (%, weight " + Percent.text(plan.weight() / 100) + ")");
            head.add(plan.title() + " (points)");
            head.add(plan.title() + " (state)");
        }
        table.add(head);
        rows.forEach(row -> table.add(line(row, points)));
        return table;
    }

    private static List<String> line(Gradebook.Row row, ToIntFunction<Assignment> points) {
        var line = new ArrayList<String>();
        line.add(row.student().name());
        line.add(row.student().email().text());
        var mark = row.mark().earned();
        line.add(mark.isPresent() ? Percent.text(mark.getAsDouble()) : "");
        for (var cell : row.cells()) {
            line.add(cell.isScored() ? Percent.text(cell.earned()) : "");
            line.add(
                    cell.isScored()
                            ? Percent.text(
                                    cell.earned() * points.applyAsInt(cell.assignment()) / 100)
                            : "");
            line.add(CellView.of(row.student().id(), cell).words());
        }
        return line;
    }
}
