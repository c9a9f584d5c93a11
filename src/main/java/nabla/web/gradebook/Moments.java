package nabla.web.gradebook;

import io.javalin.http.Context;

import nabla.web.WallClock;

import java.time.Instant;
import java.util.function.Function;

/** Moments as they are written for whoever asks. */
final class Moments {
    private Moments() {}

    static Function<Instant, String> shownTo(Context context) {
        return WallClock.of(context)::shown;
    }
}
