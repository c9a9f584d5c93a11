package nabla.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/**
 * Headers that keep a page to itself. Scripts and styles come only from this server and never from
 * within a page; {@code style} attributes alone are allowed, because typeset mathematics is placed
 * with them.
 */
final class Headers implements Routes {
    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src-elem 'self'",
                    "style-src-attr 'unsafe-inline'",
                    "font-src 'self'",
                    "img-src 'self' data:",
                    "connect-src 'self'",
                    "object-src 'none'",
                    "frame-src 'none'",
                    "worker-src 'none'",
                    "form-action 'self'",
                    "frame-ancestors 'self'",
                    "base-uri 'none'");

    /** Pages with links that work once, or with what is told to teachers alone. */
    private static final List<String> SECRET = List.of("/welcome/", "/account", "/teach");

    private static final String YEAR = "max-age=31536000";

    @Override
    public void register(RoutesConfig routes) {
        routes.before(Headers::secure);
    }

    private static void secure(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        // Not "no-referrer", of which browsers make the Origin "null" even of our own forms. A link
        // that works once is thus told to this site alone, which knows it.
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (context.scheme().equals("https")) context.header("Strict-Transport-Security", YEAR);
        // A page shows one learner's work and theme: a browser may keep it, but asks again, and no
        // proxy keeps it.
        context.header(
                "Cache-Control", isSecret(context.path()) ? "no-store" : "private, no-cache");
        context.header("Vary", "Cookie");
    }

    private static boolean isSecret(String path) {
        return SECRET.stream().anyMatch(path::startsWith);
    }
}
