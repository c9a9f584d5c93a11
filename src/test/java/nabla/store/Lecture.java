package nabla.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.Standing;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Plan;
import nabla.classroom.assignment.Sitting;

/** Emmy's section with Ada in it, who has begun the homework. */
record Lecture(Person emmy, Person ada, Section section, Assignment homework, Sitting sitting) {
    static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    static Lecture in(Database database) {
        var emmy = Newcomer.in(database, "Emmy");
        var ada = Newcomer.in(database, "Ada");
        var section = database.sections().create("Calculus A", "Autumn 2026", emmy);
        database.sections().enroll(section, ada, Standing.STUDENT);
        var homework = database.assignments().create(section, plan("Homework", true));
        return new Lecture(emmy, ada, section, homework, database.sittings().begin(homework, ada));
    }

    static Plan plan(String title, boolean published) {
        return new Plan(
                title,
                "calculus",
                "derivative",
                List.of("slope", "limit"),
                NOON,
                NOON.plus(Duration.ofDays(7)),
                NOON.plus(Duration.ofDays(8)),
                0.1,
                3,
                Counts.LATEST,
                Feedback.AFTER_CLOSE,
                Duration.ofMinutes(90),
                true,
                2.5,
                published);
    }
}
