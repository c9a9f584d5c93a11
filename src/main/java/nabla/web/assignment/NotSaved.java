package nabla.web.assignment;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import nabla.web.Visitors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says that nothing was saved, and holds what was typed so that it can be sent again: a page for
 * people, JSON for scripts. Asks the database nothing, since it may be what is missing.
 */
final class NotSaved {
    private NotSaved() {}

    /** What was posted under one name; {@code typed} by a person, or put there by the page. */
    public record Kept(String name, String value, boolean typed) {}

    /** The database is away or full. */
    static void unavailable(Context context) {
        if (!isPost(context)) {
            show(
                    context,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Our database does not answer, or is full. What was saved before is not lost."
                            + " Try again in a minute.");
            return;
        }
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
        Visitors.leaveOut(context);
        context.render(
                "assignment/not-saved",
                Map.of(
                        "message",
                        message,
                        "action",
                        context.path(),
                        "post",
                        isPost(context),
                        "kept",
                        isAnswer(context) ? posted(context) : List.of()));
    }

    private static boolean isPost(Context context) {
        return context.method().name().equals("POST");
    }

    /** What else is posted, a password say, is not for a page to show. */
    private static boolean isAnswer(Context context) {
        return isPost(context) && context.path().startsWith("/assignments/");
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
