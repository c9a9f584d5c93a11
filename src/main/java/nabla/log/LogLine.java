package nabla.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * One line of the log.
 *
 * @param millis when, since 1970 in UTC
 * @param facts what else one would want to know, by name
 * @param thrown the classes of an exception and its causes, each with where it came from; never
 *     their messages
 */
record LogLine(
        long millis,
        Level level,
        String logger,
        String message,
        Map<String, Object> facts,
        List<String> thrown) {

    /** Deeper frames are those of the server, the same for all. */
    private static final int FRAMES = 25;

    private static final int CAUSES = 8;

    static List<String> thrown(@Nullable Throwable thrown) {
        var lines = new ArrayList<String>();
        var one = thrown;
        for (int depth = 0; one != null && depth < CAUSES; depth++) {
            lines.add((depth == 0 ? "" : "caused by ") + one.getClass().getName());
            var frames = one.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                lines.add("at " + frames[i]);
            }
            one = one.getCause();
        }
        return List.copyOf(lines);
    }
}
