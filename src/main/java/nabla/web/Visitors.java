package nabla.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import nabla.classroom.Learner;
import nabla.classroom.Learners;
import nabla.classroom.Person;
import nabla.classroom.Session;
import nabla.classroom.Sessions;
import nabla.classroom.Token;

/**
 * Who is asking: the person whose session the browser holds, or else the learner whose token it
 * holds. Reading a page makes nobody a learner; one becomes a learner by doing something worth
 * keeping, so that crawlers leave no rows behind.
 */
public final class Visitors implements Routes {
    private static final String LEARNER = "learner";
    private static final String SESSION = "session";
    private static final int AGENT = 200;

    /** The longest that browsers allow; each answer sent begins it anew. */
    private static final Duration LIFETIME = Duration.ofDays(400);

    private final Learners learners;
    private final Sessions sessions;
    private final SecureRandom random = new SecureRandom();

    public Visitors(Learners learners, Sessions sessions) {
        this.learners = learners;
        this.sessions = sessions;
    }

    /** Lets every page say who is signed in. */
    @Override
    public void register(RoutesConfig routes) {
        routes.before(ctx -> ctx.attribute(SESSION + "-of", this));
    }

    /** The person signed in, for the frame of a page; empty before {@link #register}. */
    static Optional<Person> shown(Context ctx) {
        Visitors visitors = ctx.attribute(SESSION + "-of");
        return visitors == null ? Optional.empty() : visitors.person(ctx);
    }

    /** From here on nobody is signed in, without asking the database. */
    public static void askNoMore(Context ctx) {
        ctx.attribute(SESSION, Optional.<Session>empty());
    }

    /** The person signed in. */
    public Optional<Person> person(Context ctx) {
        return session(ctx).map(Session::person);
    }

    /** The session of this request; the database is asked once a request. */
    public Optional<Session> session(Context ctx) {
        Optional<Session> found = ctx.attribute(SESSION);
        if (found == null) {
            found = token(ctx, SESSION).flatMap(sessions::find);
            ctx.attribute(SESSION, found);
        }
        return found;
    }

    /** The learner known by this request's cookies; asks the database, sets nothing. */
    public Optional<Learner> known(Context ctx) {
        return person(ctx)
                .map(Person::learner)
                .or(() -> token(ctx, LEARNER).flatMap(learners::find));
    }

    /**
     * The learner of this request, welcomed now if there was none, and known by the cookie from
     * here on.
     */
    public Learner learner(Context ctx) {
        Optional<Person> person = person(ctx);
        if (person.isPresent()) return person.get().learner();
        Optional<Token> held = token(ctx, LEARNER);
        Optional<Learner> known = held.flatMap(learners::find);
        Token token = known.isPresent() ? held.orElseThrow() : Token.fresh(random);
        Cookies.keep(ctx, LEARNER, token.text(), LIFETIME);
        return known.orElseGet(() -> learners.welcome(token));
    }

    /**
     * Signs a person in, in this browser, whose session before ends: a token that somebody else put
     * there opens nothing.
     */
    public void signIn(Context ctx, Person person) {
        session(ctx).ifPresent(s -> sessions.end(s.person(), s.id()));
        var token = Token.fresh(random);
        var agent = Optional.ofNullable(ctx.userAgent()).orElse("");
        sessions.open(person, token, agent.substring(0, Math.min(AGENT, agent.length())));
        Cookies.keep(ctx, SESSION, token.text(), Sessions.IDLE);
        ctx.attribute(SESSION, sessions.find(token));
    }

    /** Signs out, in this browser; what was done here without an account is not seen again. */
    public void signOut(Context ctx) {
        session(ctx).ifPresent(s -> sessions.end(s.person(), s.id()));
        Cookies.keep(ctx, SESSION, Token.fresh(random).text(), Duration.ZERO);
        ctx.attribute(SESSION, Optional.<Session>empty());
    }

    /** Somebody who is no more: this browser lets go of them. */
    public void forget(Context ctx) {
        Cookies.keep(ctx, SESSION, Token.fresh(random).text(), Duration.ZERO);
        askNoMore(ctx);
    }

    private static Optional<Token> token(Context ctx, String cookie) {
        return Cookies.read(ctx, cookie).flatMap(Token::read);
    }
}
