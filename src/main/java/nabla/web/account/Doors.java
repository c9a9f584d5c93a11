package nabla.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import nabla.classroom.Person;
import nabla.web.Visitors;

/** Who may pass. */
public final class Doors {
    private Doors() {}

    /** Whoever is signed in; others are asked to sign in first. */
    public static Person signedIn(Visitors visitors, Context context) {
        return visitors.person(context).orElseThrow(() -> new SignInFirst(context));
    }

    /** A teacher or administrator. */
    public static Person teacher(Visitors visitors, Context context) {
        var person = signedIn(visitors, context);
        if (person.role().teaches()) return person;
        throw forbidden(
                "Only teachers see this page. A teacher gets a link from an administrator.");
    }

    /** An administrator. */
    public static Person admin(Visitors visitors, Context context) {
        var person = signedIn(visitors, context);
        if (person.role().administers()) return person;
        throw forbidden("Only administrators see this page.");
    }

    private static HttpResponseException forbidden(String words) {
        return new HttpResponseException(HttpStatus.FORBIDDEN.getCode(), words);
    }
}
