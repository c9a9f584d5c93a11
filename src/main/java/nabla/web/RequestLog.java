package nabla.web;

import io.javalin.http.Context;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line for each request; those for style sheets, scripts and pictures are left out. */
public final class RequestLog implements Handled {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    @Override
    public void handled(Context context, Duration time) {
        var route = Request.route(context);
        if (route.startsWith("/static/")) return;
        LOG.atInfo()
                .addKeyValue("request", Request.name(context))
                .addKeyValue("method", context.method().name())
                .addKeyValue("route", route)
                .addKeyValue("status", context.statusCode())
                .addKeyValue("ms", time.toMillis())
                .log("Answered.");
    }
}
