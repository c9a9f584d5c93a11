package nabla.web.author;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;

/**
 * Answers a page that asks, with what the files look like now, as soon as that is not what the page
 * has seen; after a while with nothing, so that the page asks again. A request waits on a thread of
 * its own, which costs little: they are virtual.
 */
final class Changes {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final int MOST_LOOKS = 160;

    private final Glance glance;

    Changes(Glance glance) {
        this.glance = glance;
    }

    void await(Context context) throws InterruptedException {
        var seen = context.queryParam("seen");
        for (int look = 0; look < MOST_LOOKS; look++) {
            var now = glance.now();
            if (!now.equals(seen)) {
                context.result(now);
                return;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        context.status(HttpStatus.NO_CONTENT);
    }
}
