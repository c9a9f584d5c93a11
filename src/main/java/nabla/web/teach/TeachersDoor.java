package nabla.web.teach;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import nabla.classroom.Audit;
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
 * Lets those pass who teach the section that an address is about. To everybody else, students and
 * administrators among them, there is no such section.
 */
public final class TeachersDoor {
    private final Visitors visitors;
    private final Sections sections;
    private final Assignments assignments;
    private final Audit audit;

    public TeachersDoor(
            Visitors visitors, Sections sections, Assignments assignments, Audit audit) {
        this.visitors = visitors;
        this.sections = sections;
        this.assignments = assignments;
        this.audit = audit;
    }

    /** A section, and the teacher of it who asks. */
    public record Lectern(Person teacher, Section section, Audit audit) {
        /** Adds to the audit what the teacher does. */
        public void did(String act, String subject, String detail) {
            var where = section.name() + " (" + section.term() + ")";
            audit.add(teacher, act, subject, detail.isEmpty() ? where : detail + " · " + where);
        }
    }

    /** An assignment, and the teacher who asks. */
    public record Set(Lectern lectern, Assignment assignment) {
        public Section section() {
            return lectern.section();
        }
    }

    /** Anybody who teaches. */
    public Person teacher(Context context) {
        return Doors.teacher(visitors, context);
    }

    /** A section that somebody is known to teach. */
    Lectern lectern(Person teacher, Section section) {
        return new Lectern(teacher, section, audit);
    }

    /** The section {@code {section}} of the address. */
    public Lectern section(Context context) {
        var person = Doors.signedIn(visitors, context);
        return sections.find(context.pathParam("section"))
                .flatMap(s -> of(person, s))
                .orElseThrow(() -> missing("section"));
    }

    /** The same, where something is to be changed: refuses in an archived section. */
    public Lectern taught(Context context) {
        return unarchived(section(context));
    }

    /** The assignment {@code {assignment}} of the address. */
    public Set assignment(Context context) {
        var person = Doors.signedIn(visitors, context);
        return assignments
                .find(context.pathParam("assignment"))
                .flatMap(
                        a ->
                                sections.find(a.section())
                                        .flatMap(s -> of(person, s))
                                        .map(lectern -> new Set(lectern, a)))
                .orElseThrow(() -> missing("assignment"));
    }

    /** The same, where something is to be changed: refuses in an archived section. */
    public Set changing(Context context) {
        var set = assignment(context);
        unarchived(set.lectern());
        return set;
    }

    private Optional<Lectern> of(Person person, Section section) {
        return person.role().teaches()
                        && sections.standing(section, person)
                                .filter(s -> s == Standing.TEACHER)
                                .isPresent()
                ? Optional.of(lectern(person, section))
                : Optional.empty();
    }

    private static Lectern unarchived(Lectern lectern) {
        requireTaught(lectern.section());
        return lectern;
    }

    /** What is archived is only read. */
    public static void requireTaught(Section section) {
        if (section.isTaught()) return;
        throw new HttpResponseException(
                HttpStatus.CONFLICT.getCode(),
                "This section is archived, so nothing in it can be changed. Restore it first.");
    }

    private static NotFound missing(String what) {
        return new NotFound(
                "You teach no such " + what + ". Its own teachers can add you.",
                "/teach",
                "Your sections");
    }
}
