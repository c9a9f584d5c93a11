package nabla.web.gradebook;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import nabla.classroom.Enrollment;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.classroom.Standing;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Assignments;
import nabla.web.NotFound;
import nabla.web.Visitors;
import nabla.web.account.Doors;

/**
 * What a teacher may see. To everybody else it does not exist: that something is there is already
 * more than a stranger should learn.
 */
final class Teaching {
    private final Visitors visitors;
    private final Sections sections;
    private final Assignments assignments;

    Teaching(Visitors visitors, Sections sections, Assignments assignments) {
        this.visitors = visitors;
        this.sections = sections;
        this.assignments = assignments;
    }

    Person teacher(Context context) {
        return Doors.signedIn(visitors, context);
    }

    /** The section that the address names. */
    Section section(Context context) {
        return taughtBy(teacher(context), sections.find(context.pathParam("section")))
                .orElseThrow(() -> nothing("You teach no such section."));
    }

    /** The assignment that the address names. */
    Assignment assignment(Context context) {
        var teacher = teacher(context);
        return assignments
                .find(context.pathParam("assignment"))
                .filter(a -> taughtBy(teacher, sections.find(a.section())).isPresent())
                .orElseThrow(() -> nothing("None of your sections has such an assignment."));
    }

    Section section(Assignment assignment) {
        return sections.find(assignment.section()).orElseThrow();
    }

    /** The student of the assignment's section that the address names. */
    Enrollment student(Context context, Assignment assignment) {
        return sections.roster(section(assignment)).stream()
                .filter(e -> e.standing() == Standing.STUDENT)
                .filter(e -> e.person().id().equals(context.pathParam("student")))
                .findFirst()
                .orElseThrow(() -> nothing("No such student is in this section (any more)."));
    }

    /** What is archived is only read. */
    void requireTaught(Section section) {
        if (section.isTaught()) return;
        throw new HttpResponseException(
                HttpStatus.CONFLICT.getCode(),
                "This section is archived, so nothing was changed. Take it back from the archive"
                        + " first.");
    }

    private Optional<Section> taughtBy(Person teacher, Optional<Section> section) {
        if (!teacher.role().teaches()) return Optional.empty();
        return section.filter(
                s -> sections.standing(s, teacher).filter(Standing.TEACHER::equals).isPresent());
    }

    private static NotFound nothing(String words) {
        return new NotFound(words, "/teach", "Your sections");
    }
}
