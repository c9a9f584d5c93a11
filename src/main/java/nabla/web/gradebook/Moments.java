package nabla.web.gradebook;

import io.javalin.http.Context;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** Moments as they are written for whoever asks. */
final class Moments {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private Moments() {}

    static Function<Instant, String> shownTo(Context context) {
        return at -> DAY_AND_TIME.format(at.atZone(ZoneOffset.UTC));
    }
}
