package nabla.web.assignment;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.classroom.Unavailable;
import nabla.web.Visitors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that nothing was saved, and holds what was typed so that it can be sent again: a page for
 * people, JSON for scripts. Asks the database nothing, since it may be what is missing.
 */
final class NotSaved {
    private static final Logger LOG = LoggerFactory.getLogger(NotSaved.class);

    private NotSaved() {}

    /** What was posted under one name; {@code typed} by a person, or put there by the page. */
    public record Kept(String name, String value, boolean typed) {}

    /** A handler of answers that says so where the database is away or full. */
    static Handler keeping(Handler handler) {
        return context -> {
            try {
                handler.handle(context);
            } catch (Unavailable e) {
                unavailable(context, e);
            }
        };
    }

    private static void unavailable(Context context, Unavailable gone) {
        LOG.error("An answer was not saved: {}", gone.reason(), gone);
        show(
                context,
                HttpStatus.SERVICE_UNAVAILABLE,
                "Nothing was saved: our database does not answer or is full. What you typed is"
                        + " still here. Try again in a minute; if it goes on, copy it and tell your"
                        + " teacher.");
    }

    /** The session has ended, in another window or by time. */
    static void signedOut(Context context) {
        show(
                context,
                HttpStatus.UNAUTHORIZED,
                "Nothing was saved: you are not signed in any more. Sign in in another window, then"
                        + " try again here. What you typed is still here.");
    }

    private static void show(Context context, HttpStatus status, String message) {
        context.status(status);
        if (isScript(context)) {
            context.json(Map.of("saved", false, "message", message));
            return;
        }
        Visitors.askNoMore(context);
        context.render(
                "assignment/not-saved",
                Map.of("message", message, "action", context.path(), "kept", posted(context)));
    }

    /**
     * Drafts are saved by scripts alone; others say that they want to read the answer themselves.
     */
    static boolean isScript(Context context) {
        var accepted = context.header("Accept");
        return context.path().endsWith("/draft")
                || accepted != null && accepted.startsWith("application/json");
    }

    private static List<Kept> posted(Context context) {
        var kept = new ArrayList<Kept>();
        context.formParamMap()
                .forEach(
                        (name, values) ->
                                values.forEach(
                                        v ->
                                                kept.add(
                                                        new Kept(
                                                                name,
                                                                v,
                                                                name.startsWith("answer")))));
        return kept;
    }
}
