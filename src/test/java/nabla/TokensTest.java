package nabla;

import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import nabla.classroom.Email;
import nabla.classroom.Person;
import nabla.classroom.Role;
import nabla.classroom.Session;
import nabla.classroom.Sessions;
import nabla.classroom.Ticket.Purpose;
import nabla.classroom.Token;
import nabla.store.Database;
import nabla.store.Server;
import nabla.web.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that open nothing: what is said of each, and that nothing comes of it. */
class TokensTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NO_LINK =
            "This link was used already, has ended or was never given out. Ask whoever gave it to"
                    + " you for another.";

    private final Campus campus;
    private final Database database;
    private final Person ada;
    private final Person emmy;
    private final Person root;

    TokensTest(@TempDir Path folder) {
        campus = new Campus(Server.SQLITE, folder, Path.of("problem-sets"));
        database = campus.database();
        ada = person("Ada");
        emmy = person("Emmy");
        database.people().appoint(emmy, Role.TEACHER);
        root = person("Root");
        database.people().appoint(root, Role.ADMIN);
    }

    @AfterEach
    void close() {
        database.close();
        campus.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "AAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAA",
                "../../../../etc/passwd",
                "' or 1=1 --",
                "%00%00%00%00%00%00%00%00%00%00"
            })
    void aSessionThatWasNeverOpenedIsNone(String text) {
        assertSignedOut(new Client(campus.address(), text));
    }

    @Test
    void aSessionEndsUnusedAfterThirtyDays() {
        var browser = signedIn();
        campus.pass(Sessions.IDLE.minusMinutes(1));
        assertThat(browser.gets("/account").statusCode()).isEqualTo(200);
        campus.pass(Sessions.IDLE.minusMinutes(1));
        assertThat(browser.gets("/account").statusCode()).isEqualTo(200);
        campus.pass(Sessions.IDLE.plusMinutes(1));
        assertSignedOut(browser);
    }

    @Test
    void aSessionThatWasEndedElsewhereIsNone() {
        var browser = signedIn();
        database.sessions().endAll(ada);
        assertSignedOut(browser);
    }

    @Test
    void aLearnersTokenIsNoSession() {
        var token = Token.fresh(RANDOM);
        database.learners().welcome(token);
        assertSignedOut(new Client(campus.address(), token));
    }

    @Test
    void nobodysSessionIsEndedBySomebodyElse() {
        var browser = signedIn();
        var session = database.sessions().of(ada).getFirst();
        campus.person("Eve").posts("/account/sessions", "session", session.id());
        assertThat(database.sessions().of(ada)).extracting(Session::id).contains(session.id());
        assertThat(browser.gets("/account").statusCode()).isEqualTo(200);
    }

    /** Somebody put a session of theirs, or an invented one, into another's browser. */
    @Test
    void aSessionThatWasPlantedIsNotTheOneAfterSigningIn() {
        var eve = person("Eve");
        var planted = session(eve);
        var browser = new Client(campus.address(), planted);
        campus.person("Grace");
        var page =
                browser.postsOnly(
                        "/sign-in",
                        "email",
                        Campus.email("Grace"),
                        "password",
                        "seven grey herons");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(browser.cookie("session")).isNotEqualTo(planted.text());
        assertThat(browser.gets("/account").body()).contains("Grace");
        assertThat(database.sessions().find(planted)).isEmpty();
    }

    @Test
    void aRoleThatWasTakenAwayIsGoneAtOnceOnEveryNode() {
        database.people().appoint(ada, Role.TEACHER);
        var browser = signedIn();
        try (var other = campus.another()) {
            var elsewhere =
                    new Client(java.net.URI.create(other.address()), browser.cookie("session"));
            assertThat(elsewhere.gets("/teach").statusCode()).isEqualTo(200);
            database.people().appoint(ada, Role.LEARNER);
            assertThat(elsewhere.gets("/teach").statusCode()).isEqualTo(403);
            assertThat(browser.gets("/teach").statusCode()).isEqualTo(403);
        }
    }

    /** What is wrong with a link. */
    enum Wrong {
        MALFORMED,
        FORGED,
        EXPIRED,
        USED,
        REPLACED,
        OF_NOBODY,
        TO_A_SEAT_THAT_IS_GONE,
        OF_ONE_WHO_ADMINISTERS_NO_MORE,
        FOR_ONE_WHO_TEACHES_NOW
    }

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void aLinkThatIsNotGoodSaysSoAndDoesNothing(Wrong wrong) {
        var link = "/welcome/" + link(wrong);
        var somebody = campus.somebody();
        var page = somebody.gets(link);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(words(page)).contains(NO_LINK);
        var form =
                new String[] {
                    "name", "Eve", "email", "e@example.org", "password", "nine herons up"
                };
        assertThat(somebody.postsOnly(link, form).statusCode()).isEqualTo(404);
        assertThat(database.people().search("e@example.org", 1)).isEmpty();
        assertThat(database.sessions().of(ada)).isEmpty();
    }

    private String link(Wrong wrong) {
        var token = Token.fresh(RANDOM);
        var tickets = database.tickets();
        switch (wrong) {
            case MALFORMED -> {
                return "%3Cscript%3E";
            }
            case FORGED -> {}
            case EXPIRED -> {
                tickets.issue(token, Purpose.RESET_PASSWORD, ada.id(), emmy);
                campus.pass(Purpose.RESET_PASSWORD.lasts().plus(Duration.ofMinutes(1)));
            }
            case USED -> tickets.use(tickets.issue(token, Purpose.BECOME_TEACHER, null, root), ada);
            case REPLACED -> {
                tickets.issue(token, Purpose.RESET_PASSWORD, ada.id(), emmy);
                tickets.issue(Token.fresh(RANDOM), Purpose.RESET_PASSWORD, ada.id(), emmy);
            }
            case OF_NOBODY -> tickets.issue(token, Purpose.RESET_PASSWORD, "nobody", root);
            case TO_A_SEAT_THAT_IS_GONE -> {
                var section = database.sections().create("Calculus", "Autumn", emmy);
                var seat = database.sections().addSeat(section, "Eve", "e@example.org", "");
                tickets.issue(token, Purpose.TAKE_SEAT, seat.id(), emmy);
                database.sections().removeSeat(seat);
            }
            case OF_ONE_WHO_ADMINISTERS_NO_MORE -> {
                tickets.issue(token, Purpose.BECOME_ADMIN, null, root);
                database.people().appoint(root, Role.TEACHER);
            }
            case FOR_ONE_WHO_TEACHES_NOW -> {
                tickets.issue(token, Purpose.RESET_PASSWORD, ada.id(), emmy);
                database.people().appoint(ada, Role.TEACHER);
            }
        }
        return token.text();
    }

    private static void assertSignedOut(Client browser) {
        var page = browser.gets("/account");
        assertThat(page.headers().firstValue("Location")).hasValue("/sign-in?next=/account");
        assertThat(browser.gets("/").statusCode()).isEqualTo(200);
    }

    private Client signedIn() {
        return new Client(campus.address(), session(ada));
    }

    private Token session(Person person) {
        var token = Token.fresh(RANDOM);
        database.sessions().open(person, token, "");
        return token;
    }

    private Person person(String name) {
        var learner = database.learners().welcome(Token.fresh(RANDOM));
        return database.people().signUp(learner, name, new Email(Campus.email(name)), "none");
    }
}
