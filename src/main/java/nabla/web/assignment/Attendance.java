package nabla.web.assignment;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.classroom.Enrollment;
import nabla.classroom.Person;
import nabla.classroom.Reads;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.classroom.Standing;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Assignments;
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
    private final Reads reads;
    private final Sections sections;
    private final Assignments assignments;
    private final Sittings sittings;
    private final Closing closing;
    private final Visitors visitors;
    private final InstantSource clock;

    Attendance(
            ProblemLibrary problems,
            Reads reads,
            Sections sections,
            Assignments assignments,
            Sittings sittings,
            Closing closing,
            Visitors visitors,
            InstantSource clock) {
        this.problems = problems;
        this.reads = reads;
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
        return reads.together(() -> found(context, person))
                .map(this::settled)
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

    private Optional<Task> found(Context context, Person person) {
        return assignments
                .find(context.pathParam("id"))
                .flatMap(a -> task(a, person, WallClock.of(context)));
    }

    /** All that a student is set, by due date. */
    List<Task> tasks(Context context, Person student) {
        var clock = WallClock.of(context);
        var tasks =
                reads.together(
                        () ->
                                assignments.of(student).stream()
                                        .flatMap(a -> task(a, student, clock).stream())
                                        .toList());
        return tasks.stream().map(this::settled).toList();
    }

    /** The task as it stands after something was done. */
    Task again(Task task) {
        return reads.together(() -> task(task.assignment(), task.person(), task.clock()))
                .map(this::settled)
                .orElseThrow();
    }

    /** Whose time has run out has handed in. */
    private Task settled(Task task) {
        var sitting = task.sitting();
        var sheet = task.sheet();
        if (sitting == null || sheet == null) return task;
        var settled = closing.settle(task.assignment(), task.window(), sheet, sitting, task.now());
        return settled.equals(sitting) ? task : task.with(settled, sittings.counted(settled));
    }

    private Optional<Task> task(Assignment assignment, Person person, WallClock clock) {
        var section = sections.find(assignment.section()).orElseThrow();
        return sections.enrollment(section, person)
                .filter(e -> isTeacher(e) || isSet(assignment, person))
                .map(e -> task(assignment, section, e, clock));
    }

    private boolean isSet(Assignment assignment, Person student) {
        return assignment.plan().published() && assignments.isFor(assignment, student);
    }

    private Task task(
            Assignment assignment, Section section, Enrollment enrollment, WallClock wall) {
        var plan = assignment.plan();
        var person = enrollment.person();
        var now = clock.instant();
        var extension = assignments.extension(assignment, person);
        var sitting =
                isTeacher(enrollment)
                        ? Optional.<Sitting>empty()
                        : sittings.find(assignment, person);
        return new Task(
                assignment,
                section,
                person,
                isTeacher(enrollment),
                Window.of(plan, extension, enrollment.factor()),
                now,
                wall,
                isClosed(assignment, now),
                sitting.orElse(null),
                sheet(plan, sitting.map(Sitting::seed).orElse(PREVIEW)).orElse(null),
                sitting.map(sittings::counted).orElse(List.of()),
                sitting.map(sittings::drafts).orElse(Map.of()),
                sitting.map(sittings::rulings).orElse(List.of()));
    }

    private Optional<Sheet> sheet(Plan plan, long seed) {
        return problems.find(plan.course(), plan.set()).map(set -> Sheet.of(plan, set, seed));
    }

    /** Whether nobody can submit any more, not even who was granted the most. */
    private boolean isClosed(Assignment assignment, Instant now) {
        return isPast(assignment.plan().closes(), now)
                && assignments.extensions(assignment).values().stream()
                        .allMatch(e -> isPast(e.closes(), now));
    }

    private static boolean isPast(Instant closes, Instant now) {
        return now.isAfter(closes.plus(Window.GRACE));
    }

    private static boolean isTeacher(Enrollment enrollment) {
        return enrollment.standing() == Standing.TEACHER;
    }
}
