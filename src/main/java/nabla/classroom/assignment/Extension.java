package nabla.classroom.assignment;

import java.time.Instant;

/**
 * What one student was granted for one assignment. The latest grant is the one that holds. It never
 * takes anything away: where a date of the assignment is later, that one holds.
 *
 * @param due the new due date
 * @param closes when they can submit no more
 * @param factor by how much a time limit is longer, on top of what they always have
 * @param attempts how many more they have for each item
 */
public record Extension(
        String assignment,
        String person,
        Instant due,
        Instant closes,
        double factor,
        int attempts,
        String reason) {

    /** Nothing is granted (any more). */
    public static Extension none(String assignment, String person, String reason) {
        return new Extension(assignment, person, Instant.EPOCH, Instant.EPOCH, 1, 0, reason);
    }

    /** Whether anything is granted. */
    public boolean holds() {
        return factor > 1 || attempts > 0 || closes.isAfter(Instant.EPOCH);
    }
}
