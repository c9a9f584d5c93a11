package nabla.web.gradebook;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nabla.classroom.Enrollment;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.classroom.Standing;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Totals;
import nabla.grading.Gradebook;

/** Gradebooks as they are now. */
final class Books {
    private final Sections sections;
    private final Assignments assignments;
    private final Totals totals;
    private final InstantSource clock;

    Books(Sections sections, Assignments assignments, Totals totals, InstantSource clock) {
        this.sections = sections;
        this.assignments = assignments;
        this.totals = totals;
        this.clock = clock;
    }

    Gradebook of(Section section) {
        return new Gradebook(
                section,
                assignments.of(section),
                assignments.extensions(section),
                assignments.audiences(section),
                clock.instant());
    }

    /** Those who are enrolled now, by name. */
    List<Enrollment> students(Section section) {
        return sections.roster(section).stream()
                .filter(e -> e.standing() == Standing.STUDENT)
                .toList();
    }

    List<Gradebook.Row> rows(Gradebook book, List<Enrollment> students) {
        return rows(book, students, totals.of(book.section().id()));
    }

    /** The rows of a few, without reading the totals of the others. */
    List<Gradebook.Row> few(Gradebook book, List<Enrollment> students) {
        Collection<String> ids = students.stream().map(e -> e.person().id()).toList();
        return rows(book, students, totals.of(book.section().id(), ids));
    }

    private static List<Gradebook.Row> rows(
            Gradebook book,
            List<Enrollment> students,
            Map<String, Map<String, Totals.Total>> totals) {
        return students.stream()
                .map(e -> book.row(e, totals.getOrDefault(e.person().id(), Map.of())))
                .toList();
    }
}
