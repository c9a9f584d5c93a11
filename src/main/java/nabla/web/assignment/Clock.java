package nabla.web.assignment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The time that is left of a limited sitting, as the server counts it: a browser's clock may be
 * wrong, and may jump.
 *
 * @param seconds that are left
 */
public record Clock(long seconds) {

    /** Null where there is no limit, or nothing is left. */
    static @Nullable Clock of(Task task) {
        if (!task.isOpen() || !task.plan().isLimited()) return null;
        return new Clock(Math.max(0, Duration.between(task.now(), task.ends()).toSeconds()));
    }

    /** As it is read where no script counts it down. */
    public String words() {
        long minutes = (seconds + 59) / 60;
        return minutes == 1
                ? "1 minute left"
                : minutes < 120
                        ? minutes + " minutes left"
                        : minutes / 60 + " h " + minutes % 60 + " min left";
    }
}
