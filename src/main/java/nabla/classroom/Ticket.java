package nabla.classroom;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that works once, handed from hand to hand.
 *
 * @param subject whom or what it is about: a person's id to reset a password, a seat's id to take
 *     it; null where it is about whoever comes
 * @param by the id of who issued it; null for the one printed at the first start
 */
public record Ticket(
        String id, Purpose purpose, @Nullable String subject, @Nullable String by, Instant ends) {

    /** What a ticket is good for, and for how long. */
    public enum Purpose {
        BECOME_ADMIN(Duration.ofDays(7)),
        BECOME_TEACHER(Duration.ofDays(14)),
        /** Only the latest link for a person holds. */
        RESET_PASSWORD(Duration.ofDays(3)),
        /** Every link to a seat holds until somebody has taken it. */
        TAKE_SEAT(Duration.ofDays(90));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }

        public Duration lasts() {
            return lasts;
        }
    }
}
