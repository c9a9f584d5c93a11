package nabla.web;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Optional;
import nabla.classroom.Outcome;

/** What may be said of a request in the log: nothing that somebody typed, no address, no token. */
public final class Request {
    /** Letters and digits that nobody mixes up on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final String NAME = "request";
    private static final String GRADED = "graded";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Request() {}

    /** A name by which log and error page speak of the same request. */
    public static String name(Context context) {
        return context.attributeOrCompute(NAME, _ -> fresh());
    }

    /** The address as it was registered, {@code /welcome/{token}}; a dash where there is none. */
    public static String route(Context context) {
        var endpoint = context.endpoints().matchedHttpEndpoint();
        return endpoint == null ? "-" : endpoint.path;
    }

    /** Notes what became of an answer that was judged and kept. */
    public static void graded(Context context, Outcome outcome) {
        context.attribute(GRADED, outcome);
    }

    /** What became of the answer that this request sent, where it sent one. */
    public static Optional<Outcome> graded(Context context) {
        return Optional.ofNullable(context.attribute(GRADED));
    }

    private static String fresh() {
        var name = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            name.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return name.toString();
    }
}
