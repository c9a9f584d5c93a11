package nabla.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Set;

/**
 * Refuses what another site sends in somebody's name. Whatever may change something says where it
 * was sent from: browsers do so in {@code Sec-Fetch-Site} on this machine and over HTTPS, and in
 * {@code Origin} everywhere. What says neither was not sent by a browser of today, and may not use
 * a cookie either.
 */
final class ForeignForms implements Routes {
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private static final String FOREIGN =
            "This form was sent from another site, so it was not accepted. Open the page here and"
                    + " send it from there.";

    private static final String UNKNOWN =
            "Your browser does not say from where this form was sent, so it was not accepted. A"
                    + " newer browser does; if you left a part of the address out, ask for the page"
                    + " again.";

    @Override
    public void register(RoutesConfig routes) {
        routes.before(
                context -> {
                    if (!reads(context)) refuseForeign(context);
                });
    }

    private static boolean reads(Context context) {
        return switch (context.method().name()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> false;
        };
    }

    private static void refuseForeign(Context context) {
        var site = context.header("Sec-Fetch-Site");
        var origin = context.header("Origin");
        if (site != null) {
            if (!OURS.contains(site)) throw refused(FOREIGN);
        } else if (origin != null) {
            if (!origin.equalsIgnoreCase(address(context))) throw refused(FOREIGN);
        } else if (!context.cookieMap().isEmpty()) {
            throw refused(UNKNOWN);
        }
    }

    /** Ours, as the browser wrote it into its address bar. */
    private static String address(Context context) {
        return context.scheme() + "://" + context.host();
    }

    private static HttpResponseException refused(String words) {
        return new HttpResponseException(HttpStatus.FORBIDDEN.getCode(), words);
    }
}
