package nabla.web.account;

import io.javalin.http.Context;
import nabla.classroom.Token;

/** Whole addresses, to be handed from person to person. */
public final class Links {
    private Links() {}

    public static String welcome(Context context, Token token) {
        return context.scheme() + "://" + context.host() + path(token);
    }

    public static String path(Token token) {
        return "/welcome/" + token.text();
    }
}
