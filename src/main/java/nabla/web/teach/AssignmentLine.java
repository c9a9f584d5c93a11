package nabla.web.teach;

import java.time.Instant;
import java.util.Optional;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Window;
import nabla.web.WallClock;

/**
 * An assignment in a list.
 *
 * @param state in words: {@code open until Fri 4 Sep 2026, 18:00}
 * @param begun how many students have begun
 */
public record AssignmentLine(
        String id, String title, String opens, String due, String state, int begun) {

    /**
     * @param only those whom it is for, in words; empty for everybody
     */
    static AssignmentLine of(
            Assignment assignment, int begun, String only, Instant now, WallClock clock) {
        var plan = assignment.plan();
        return new AssignmentLine(
                assignment.id(),
                plan.title(),
                clock.shown(plan.opens()),
                clock.shown(plan.due()),
                state(assignment, now, clock) + (only.isEmpty() ? "" : ", for " + only),
                begun);
    }

    /** What students can do with it now. */
    static String state(Assignment assignment, Instant now, WallClock clock) {
        var plan = assignment.plan();
        if (!plan.published()) return "a draft: students do not see it";
        return switch (Window.of(plan, Optional.empty(), 1).at(now)) {
            case NOT_YET -> "opens later";
            case OPEN -> "open";
            case LATE -> "late until " + clock.shown(plan.closes());
            case CLOSED -> "closed";
        };
    }
}
