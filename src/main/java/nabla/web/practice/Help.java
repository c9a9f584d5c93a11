package nabla.web.practice;

import io.javalin.http.Context;

/**
 * How much help with a problem is on the page. It stands in the address, so that it outlives an
 * answer and a return.
 *
 * @param hints how many rungs of the ladder
 * @param steps whether the worked solution
 */
public record Help(int hints, boolean steps) {
    public static final Help NONE = new Help(0, false);

    public static Help of(Context context) {
        boolean form = !context.method().name().equals("GET");
        var hints = form ? context.formParam("hints") : context.queryParam("hints");
        return new Help(
                hints != null && hints.matches("[1-9][0-9]?") ? Integer.parseInt(hints) : 0,
                !form && "shown".equals(context.queryParam("steps")));
    }

    /** Whether an answer is sent from a page that shows the worked solution. */
    static boolean assisted(Context context) {
        return "shown".equals(context.formParam("steps"));
    }

    Help withHints(int count) {
        return new Help(count, steps);
    }

    Help withSteps() {
        return new Help(hints, true);
    }

    /** The end of an address. */
    public String query() {
        return (hints > 0 ? "&hints=" + hints : "") + (steps ? "&steps=shown" : "");
    }
}
