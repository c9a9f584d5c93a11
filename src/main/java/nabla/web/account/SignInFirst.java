package nabla.web.account;

import io.javalin.http.Context;

/** Thrown where a page is for those who are signed in; see {@link Doors}. */
final class SignInFirst extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String wanted;

    SignInFirst(Context context) {
        super("not signed in", null, false, false);
        // What was posted cannot be asked for again.
        wanted = context.method().name().equals("GET") ? context.path() : "/";
    }

    String wanted() {
        return wanted;
    }
}
