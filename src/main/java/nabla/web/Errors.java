package nabla.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nabla.classroom.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a reader sees when something is not there or goes wrong: a page that says so, or JSON below
 * {@code /api} and for whoever asks for JSON.
 */
final class Errors implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final String LOST_NOTHING =
            "Something went wrong on our side. Nothing you did was lost: what you"
                    + " answered before is kept. Try once more in a moment.";
    private static final String TOO_LARGE =
            "This is more than a million characters, so nothing was saved. Go back, and send less at"
                    + " once.";
    private static final String NOTHING_SAVED =
            "Our database does not answer just now. What you typed is still in the form: go back,"
                    + " and send it once more in a moment.";
    private static final String NOTHING_SHOWN =
            "This page cannot be shown, since our database does not answer just now. Nothing is"
                    + " lost. Try once more in a moment.";

    /** After so many seconds programs may try again. */
    private static final String A_MOMENT = "10";

    @Override
    public void register(RoutesConfig routes) {
        routes.exception(NotFound.class, Errors::notFound);
        routes.exception(HttpResponseException.class, Errors::refused);
        routes.exception(Unavailable.class, Errors::unavailable);
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
            boolean unsaid = words(refusal).equals(status.getMessage());
            show(
                    context,
                    status,
                    "This did not work",
                    unsaid && status == HttpStatus.CONTENT_TOO_LARGE ? TOO_LARGE : words(refusal),
                    "/",
                    "All courses");
        }
    }

    private static void unavailable(Unavailable gone, Context context) {
        log(context, "The database failed (" + gone.reason() + ").", gone);
        boolean wrote = !context.method().name().equals("GET");
        // The frame of the page would ask the database who is signed in.
        Visitors.askNoMore(context);
        context.header("Retry-After", A_MOMENT);
        show(
                context,
                HttpStatus.SERVICE_UNAVAILABLE,
                wrote ? "Nothing was saved" : "Not just now",
                wrote ? NOTHING_SAVED : NOTHING_SHOWN,
                "/",
                "All courses");
    }

    private static void failed(Exception failure, Context context) {
        log(context, "A request failed.", failure);
        show(
                context,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "This did not work",
                LOST_NOTHING,
                "/",
                "All courses");
    }

    private static void log(Context context, String message, Exception cause) {
        LOG.atError()
                .addKeyValue("request", Request.name(context))
                .addKeyValue("method", context.method().name())
                .addKeyValue("route", Request.route(context))
                .setCause(cause)
                .log(message);
    }

    private static void show(
            Context context,
            HttpStatus status,
            String title,
            String message,
            String onward,
            String onwardLabel) {
        context.status(status);
        // What went wrong on our side can be reported, by the name it has in the log.
        var request = status.getCode() >= 500 ? Request.name(context) : "";
        if (wantsJson(context)) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("status", status.getCode());
            error.put("message", message);
            if (!request.isEmpty()) error.put("request", request);
            context.json(Map.of("error", error));
        } else {
            context.render(
                    "error",
                    Map.of(
                            "title",
                            title,
                            "message",
                            message,
                            "request",
                            request,
                            "onward",
                            onward,
                            "onwardLabel",
                            onwardLabel));
        }
    }

    private static boolean wantsJson(Context context) {
        return context.path().startsWith("/api/")
                || Objects.requireNonNullElse(context.header("Accept"), "")
                        .startsWith("application/json");
    }

    private static String words(RuntimeException exception) {
        return Objects.requireNonNullElse(exception.getMessage(), "");
    }

    private static String shortened(String path) {
        return path.length() <= 80 ? path : path.substring(0, 80) + "…";
    }
}
