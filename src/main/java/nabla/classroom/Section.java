package nabla.classroom;

import java.time.Instant;
import java.util.Optional;

/**
 * A group of people who are taught together for a term.
 *
 * @param code by which students join; see {@link JoinCode}
 * @param dropLowest how many of a student's lowest scores do not count
 * @param archived since when it is kept only to be read; empty while it is taught
 */
public record Section(
        String id,
        String name,
        String term,
        JoinCode code,
        int dropLowest,
        Optional<Instant> archived) {

    /** Whether people join, teachers assign and students submit. */
    public boolean isTaught() {
        return archived.isEmpty();
    }
}
