package nabla.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/**
 * Our cookies, which no script reads and no other site sends. Over HTTPS they have a prefix for
 * which browsers let neither plain HTTP nor a neighbouring host write them (RFC 6265bis, section
 * 4.1.3).
 */
public final class Cookies {
    private Cookies() {}

    public static Optional<String> read(Context context, String name) {
        return Optional.ofNullable(context.cookie(full(context, name)));
    }

    /** Keeps a cookie so long; zero takes it away. */
    public static void keep(Context context, String name, String value, Duration lifetime) {
        context.cookie(
                new Cookie(
                        full(context, name),
                        value,
                        "/",
                        (int) lifetime.toSeconds(),
                        isSecure(context),
                        true,
                        null,
                        SameSite.LAX));
    }

    private static String full(Context context, String name) {
        return isSecure(context) ? "__Host-" + name : name;
    }

    private static boolean isSecure(Context context) {
        return context.scheme().equals("https");
    }
}
