package nabla.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

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
                    "form-action 'self'",
                    "frame-ancestors 'self'",
                    "base-uri 'none'");

    @Override
    public void register(RoutesConfig routes) {
        routes.before(Headers::secure);
        routes.before(Headers::refuseForeignForms);
    }

    private static void secure(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        // A page shows one learner's work and theme: a browser may keep it, but asks again, and no
        // proxy keeps it.
        context.header("Cache-Control", "private, no-cache");
        context.header("Vary", "Cookie");
    }

    /** A form on another site may not act in a learner's name. */
    private static void refuseForeignForms(Context context) {
        var reads =
                switch (context.method().name()) {
                    case "GET", "HEAD", "OPTIONS" -> true;
                    default -> false;
                };
        if (!reads && "cross-site".equals(context.header("Sec-Fetch-Site"))) {
            throw new io.javalin.http.HttpResponseException(
                    HttpStatus.FORBIDDEN.getCode(),
                    "This form was sent from another site, so it was not accepted.");
        }
    }
}
