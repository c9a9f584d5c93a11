package nabla.web.teach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Plan;
import nabla.problem.ProblemSet;
import nabla.web.WallClock;

/** What a new assignment begins as. */
enum Preset {
    /** A week, any number of attempts with feedback at once, three more days at a loss. */
    HOMEWORK {
        @Override
        Plan plan(ProblemSet set, Instant now, WallClock clock) {
            var today = now.atZone(clock.zone()).toLocalDate();
            var due = clock.last(today.plusDays(7).atTime(EVENING));
            return new Plan(
                    set.title(),
                    set.course(),
                    set.name(),
                    List.of(),
                    clock.first(today.atStartOfDay()),
                    due,
                    clock.last(today.plusDays(10).atTime(EVENING)),
                    0.1,
                    0,
                    Counts.BEST,
                    Feedback.AT_ONCE,
                    Duration.ZERO,
                    false,
                    1,
                    true);
        }
    },
    /**
     * An hour on one day, one attempt, in an order of one's own, and feedback when all are done.
     */
    EXAM {
        @Override
        Plan plan(ProblemSet set, Instant now, WallClock clock) {
            var day = now.atZone(clock.zone()).toLocalDate().plusDays(7);
            var end = clock.last(day.atTime(LocalTime.NOON));
            return new Plan(
                    "Exam: " + set.title(),
                    set.course(),
                    set.name(),
                    List.of(),
                    clock.first(day.atTime(MORNING)),
                    end,
                    end,
                    0,
                    1,
                    Counts.LATEST,
                    Feedback.AFTER_CLOSE,
                    Duration.ofHours(1),
                    true,
                    1,
                    true);
        }
    };

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime EVENING = LocalTime.of(23, 59);

    abstract Plan plan(ProblemSet set, Instant now, WallClock clock);
}
