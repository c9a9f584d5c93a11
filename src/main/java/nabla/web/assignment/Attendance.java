package nabla.web.assignment;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.classroom.Enrollment;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.classroom.Standing;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Extension;
import nabla.classroom.assignment.Plan;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Sittings;
import nabla.classroom.assignment.Window;
import nabla.grading.Closing;
import nabla.grading.Sheet;
import nabla.problem.reader.ProblemLibrary;
import nabla.web.NotFound;
import nabla.web.Visitors;
import nabla.web.WallClock;
import nabla.web.account.Doors;

/** Finds what a person has to do with an assignment; closes on the way what is over. */
final class Attendance {
    /** Every teacher of a section sees the same variant of each problem. */
    private static final long PREVIEW = 1;

    private final ProblemLibrary problems;
    private final Sections sections;
    private final Assignments assignments;
    private final Sittings sittings;
    private final Closing closing;
    private final Visitors visitors;
    private final InstantSource clock;

    Attendance(
            ProblemLibrary problems,
            Sections sections,
            Assignments assignments,
            Sittings sittings,
            Closing closing,
            Visitors visitors,
            InstantSource clock) {
        this.problems = problems;
        this.sections = sections;
        this.assignments = assignments;
        this.sittings = sittings;
        this.closing = closing;
        this.visitors = visitors;
        this.clock = clock;
    }

    /** The task that the address names; there is none for whoever has no part in it. */
    Task task(Context context) {
        var person = Doors.signedIn(visitors, context);
        return assignments
                .find(context.pathParam("id"))
                .flatMap(a -> task(a, person, WallClock.of(context)))
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "There is no such assignment among yours. If a teacher gave"
                                                + " you this address, see that you have joined the"
                                                + " section, and that you are signed in as"
                                                + " yourself.",
                                        "/assignments",
                                        "Your assignments"));
    }

    /** All that a student is set, by due date. */
    List<Task> tasks(Context context, Person student) {
        var clock = WallClock.of(context);
        return assignments.of(student).stream()
                .flatMap(a -> task(a, student, clock).stream())
                .toList();
    }

    /** The task as it stands after something was done. */
    Task again(Task task) {
        return task(task.assignment(), task.person(), task.clock()).orElseThrow();
    }

    private Optional<Task> task(Assignment assignment, Person person, WallClock clock) {
        var section = sections.find(assignment.section()).orElseThrow();
        return sections.enrollment(section, person)
                .filter(e -> isTeacher(e) || isFor(assignment, section, person))
                .map(e -> task(assignment, section, e, clock));
    }

    private boolean isFor(Assignment assignment, Section section, Person student) {
        var audience = assignments.audiences(section).get(assignment.id());
        return assignment.plan().published()
                && (audience == null || audience.contains(student.id()));
    }

    private Task task(
            Assignment assignment, Section section, Enrollment enrollment, WallClock wall) {
        var plan = assignment.plan();
        var person = enrollment.person();
        var now = clock.instant();
        var extension = assignments.extension(assignment, person);
        var window = Window.of(plan, extension, enrollment.factor());
        var found =
                isTeacher(enrollment)
                        ? Optional.<Sitting>empty()
                        : sittings.find(assignment, person);
        var sheet = sheet(plan, found.map(Sitting::seed).orElse(PREVIEW)).orElse(null);
        var sitting =
                found.map(
                                s ->
                                        sheet == null
                                                ? s
                                                : closing.settle(assignment, window, sheet, s, now))
                        .orElse(null);
        return new Task(
                assignment,
                section,
                person,
                isTeacher(enrollment),
                window,
                now,
                wall,
                now.isAfter(lastClose(assignment).plus(Window.GRACE)),
                sitting,
                sheet,
                sitting == null ? List.of() : sittings.works(sitting),
                sitting == null ? Map.of() : sittings.drafts(sitting),
                sitting == null ? List.of() : sittings.rulings(sitting));
    }

    private Optional<Sheet> sheet(Plan plan, long seed) {
        return problems.find(plan.course(), plan.set()).map(set -> Sheet.of(plan, set, seed));
    }

    private Instant lastClose(Assignment assignment) {
        return Stream.concat(
                        Stream.of(assignment.plan().closes()),
                        assignments.extensions(assignment).values().stream().map(Extension::closes))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static boolean isTeacher(Enrollment enrollment) {
        return enrollment.standing() == Standing.TEACHER;
    }
}
