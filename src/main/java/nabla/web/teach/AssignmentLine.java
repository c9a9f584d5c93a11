package nabla.web.teach;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Window;
import nabla.web.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * An assignment in a list.
 *
 * @param state in words: {@code open until Fri 4 Sep 2026, 18:00}
 * @param begun how many students have begun
 */
public record AssignmentLine(
        String id, String title, String opens, String due, String state, int begun) {

    /**
     * @param audience the ids of those whom it is for, where it is not for everybody
     */
    static AssignmentLine of(
            Assignment assignment,
            int begun,
            @Nullable Set<String> audience,
            Instant now,
            WallClock clock) {
        var plan = assignment.plan();
        return new AssignmentLine(
                assignment.id(),
                plan.title(),
                clock.shown(plan.opens()),
                clock.shown(plan.due()),
                state(assignment, now, clock) + only(audience),
                begun);
    }

    private static String only(@Nullable Set<String> audience) {
        if (audience == null) return "";
        return audience.size() == 1
                ? ", for 1 student only"
                : ", for " + audience.size() + " students only";
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
