package nabla.web.gradebook;

import io.javalin.http.Context;
import nabla.classroom.Enrollment;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.classroom.Standing;
import nabla.classroom.assignment.Assignment;
import nabla.web.NotFound;
import nabla.web.teach.TeachersDoor;

/** The teachers' door, and behind it the students whose work is read. */
final class GradersDoor {
    private final TeachersDoor door;
    private final Sections sections;

    GradersDoor(TeachersDoor door, Sections sections) {
        this.door = door;
        this.sections = sections;
    }

    Person teacher(Context context) {
        return door.teacher(context);
    }

    /** The section that the address names. */
    Section section(Context context) {
        return door.section(context).section();
    }

    /** The assignment that the address names. */
    Assignment assignment(Context context) {
        return door.assignment(context).assignment();
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
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "No such student is in this section (any more).",
                                        "/teach",
                                        "Your sections"));
    }
}
