package nabla.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import nabla.classroom.Learner;
import nabla.classroom.Learners;
import nabla.classroom.Token;

/**
 * Who is asking: the learner whose token the browser's cookie holds. Reading a page makes nobody a
 * learner; one becomes a learner by doing something worth keeping, so that crawlers leave no rows
 * behind.
 */
public final class Visitors {
    private static final String COOKIE = "learner";

    /** The longest that browsers allow; each answer sent begins it anew. */
    private static final Duration LIFETIME = Duration.ofDays(400);

    private final Learners learners;
    private final SecureRandom random = new SecureRandom();

    public Visitors(Learners learners) {
        this.learners = learners;
    }

    /** The learner known by this request's cookie; asks the database, sets nothing. */
    public Optional<Learner> known(Context ctx) {
        return token(ctx).flatMap(learners::find);
    }

    /**
     * The learner of this request, welcomed now if there was none, and known by the cookie from
     * here on.
     */
    public Learner learner(Context ctx) {
        Optional<Token> held = token(ctx);
        Optional<Learner> known = held.flatMap(learners::find);
        Token token = known.isPresent() ? held.orElseThrow() : Token.fresh(random);
        ctx.cookie(cookie(token, ctx.scheme().equals("https")));
        return known.orElseGet(() -> learners.welcome(token));
    }

    private static Optional<Token> token(Context ctx) {
        return Optional.ofNullable(ctx.cookie(COOKIE)).flatMap(Token::read);
    }

    private static Cookie cookie(Token token, boolean secure) {
        int seconds = (int) LIFETIME.toSeconds();
        return new Cookie(COOKIE, token.text(), "/", seconds, secure, true, null, SameSite.LAX);
    }
}
