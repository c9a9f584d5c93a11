package nabla.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a reader sees when something is not there or goes wrong: a page that says so, or JSON below
 * {@code /api}.
 */
final class Errors implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final String LOST_NOTHING =
            "Something went wrong on our side. Nothing you did was lost: what you"
                    + " answered before is kept. Try once more in a moment.";

    @Override
    public void register(RoutesConfig routes) {
        routes.exception(NotFound.class, Errors::notFound);
        routes.exception(HttpResponseException.class, Errors::refused);
        routes.exception(Exception.class, Errors::failed);
    }

    private static void notFound(NotFound missing, Context context) {
        show(
                context,
                HttpStatus.NOT_FOUND,
                "This page does not exist",
                words(missing),
                missing.onward(),
                missing.onwardLabel());
    }

    private static void refused(HttpResponseException refusal, Context context) {
        var status = HttpStatus.forStatus(refusal.getStatus());
        if (status == HttpStatus.NOT_FOUND) {
            notFound(
                    new NotFound("There is nothing at " + shortened(context.path()) + "."),
                    context);
        } else {
            show(context, status, "This did not work", words(refusal), "/", "All courses");
        }
    }

    private static void failed(Exception failure, Context context) {
        LOG.error("{} {} failed", context.method(), context.path(), failure);
        show(
                context,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "This did not work",
                LOST_NOTHING,
                "/",
                "All courses");
    }

    private static void show(
            Context context,
            HttpStatus status,
            String title,
            String message,
            String onward,
            String onwardLabel) {
        context.status(status);
        if (context.path().startsWith("/api/")) {
            context.json(Map.of("error", Map.of("status", status.getCode(), "message", message)));
        } else {
            context.render(
                    "error",
                    Map.of(
                            "title",
                            title,
                            "message",
                            message,
                            "onward",
                            onward,
                            "onwardLabel",
                            onwardLabel));
        }
    }

    private static String words(RuntimeException exception) {
        return Objects.requireNonNullElse(exception.getMessage(), "");
    }

    private static String shortened(String path) {
        return path.length() <= 80 ? path : path.substring(0, 80) + "…";
    }
}
