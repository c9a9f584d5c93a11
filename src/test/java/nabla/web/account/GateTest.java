package nabla.web.account;

import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nabla.classroom.Email;
import nabla.classroom.Person;
import nabla.classroom.Role;
import nabla.classroom.Ticket.Purpose;
import nabla.classroom.Token;
import nabla.store.Database;
import nabla.store.Server;
import nabla.web.Client;
import nabla.web.Folders;
import nabla.web.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How often somebody may try, on two nodes with one database. */
@ParameterizedClass
@EnumSource(Server.class)
class GateTest {
    private static final String RIGHT = "seven grey herons";
    private static final String WRONG = "nobody has this one";
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Database database;
    private final List<nabla.web.Server> nodes;
    private final SecureRandom random = new SecureRandom();
    private Instant now = Instant.parse("2026-09-01T08:00:00Z");

    GateTest(Server server, @TempDir Path folder) {
        database = server.open(folder, () -> now);
        nodes = List.of(node(), node());
    }

    private nabla.web.Server node() {
        var visitors = new Visitors(database.learners(), database.sessions());
        var accounts =
                new Accounts(
                        database.people(),
                        database.sessions(),
                        database.tickets(),
                        database.sections(),
                        database.audit(),
                        database.allowance(),
                        database.passwords(),
                        database.traces(),
                        database.familiarity(),
                        visitors);
        return nabla.web.Server.start(0, Folders.in(Path.of("")), List.of(visitors, accounts));
    }

    @AfterEach
    void close() {
        nodes.forEach(nabla.web.Server::close);
        database.close();
    }

    @Test
    void anAddressIsTriedTenTimesAQuarterOfAnHourOnAllNodesTogether() {
        account("ada@example.org");
        for (var address : List.of("ada@example.org", "nobody@example.org")) {
            for (int i = 0; i < 10; i++) {
                assertThat(signIn(somebody(i), address, WRONG).statusCode()).isEqualTo(422);
            }
            var refused = signIn(somebody(0), address, RIGHT);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(words(refused))
                    .contains("This was tried too often. Wait a quarter of an hour");
        }
        now = now.plus(QUARTER);
        assertThat(signIn(somebody(1), "ada@example.org", RIGHT).statusCode()).isEqualTo(303);
    }

    @Test
    void nobodyIsLockedOutOfABrowserInWhichTheyWere() {
        account("ada@example.org");
        var ada = somebody(0);
        signIn(ada, "ada@example.org", RIGHT);
        ada.posts("/sign-out");
        var eve = somebody(0);
        for (int i = 0; i < 11; i++) signIn(eve, "ada@example.org", WRONG);
        assertThat(signIn(eve, "ada@example.org", RIGHT).statusCode()).isEqualTo(429);
        assertThat(signIn(ada, "ada@example.org", RIGHT).statusCode()).isEqualTo(303);
    }

    @Test
    void aFamiliarBrowserIsNoWayRoundTheLimit() {
        account("ada@example.org");
        account("eve@example.org");
        var ada = somebody(0);
        signIn(ada, "ada@example.org", RIGHT);
        ada.posts("/sign-out");
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(ada, "ada@example.org", WRONG).statusCode()).isEqualTo(422);
        }
        assertThat(signIn(ada, "ada@example.org", RIGHT).statusCode()).isEqualTo(429);
        // Eve's own browser is not familiar with Ada's address.
        var eve = somebody(0);
        signIn(eve, "eve@example.org", RIGHT);
        eve.posts("/sign-out");
        for (int i = 0; i < 10; i++) signIn(eve, "ada@example.org", WRONG);
        assertThat(signIn(eve, "ada@example.org", RIGHT).statusCode()).isEqualTo(429);
    }

    @Test
    void signingInCostsTheSameWhoeverHasAnAccount() {
        account("ada@example.org");
        twin("ada@example.org");
        account("emmy@example.org");
        for (var address : List.of("ada@example.org", "emmy@example.org", "nobody@example.org")) {
            var before = database.passwords().computed();
            signIn(somebody(0), address, WRONG);
            assertThat(database.passwords().computed() - before).as(address).isEqualTo(1);
        }
    }

    @Test
    void signingUpCostsTheSameWhoeverHasAnAccount() {
        account("ada@example.org");
        for (var address : List.of("ada@example.org", "nobody@example.org")) {
            var before = database.passwords().computed();
            var page =
                    somebody(0)
                            .postsOnly(
                                    "/sign-up", "name", "Eve", "email", address, "password", WRONG);
            assertThat(page.statusCode()).isEqualTo(303);
            assertThat(database.passwords().computed() - before).as(address).isEqualTo(1);
        }
    }

    @Test
    void linksAreGuessedAHundredTimesAndThoseWhoHoldOneComeIn() {
        var token = Token.fresh(random);
        var admin = account("ada@example.org");
        database.people().appoint(admin, Role.ADMIN);
        database.tickets().issue(token, Purpose.BECOME_TEACHER, null, admin);
        for (int i = 0; i < 100; i++) {
            assertThat(somebody(i).gets(guess()).statusCode()).isEqualTo(404);
        }
        var refused = somebody(0).gets(guess());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(words(refused)).contains("Wait a quarter of an hour.");
        assertThat(somebody(1).gets(Links.path(token)).statusCode()).isEqualTo(200);
        now = now.plus(QUARTER);
        assertThat(somebody(0).gets(guess()).statusCode()).isEqualTo(404);
    }

    private String guess() {
        return Links.path(Token.fresh(random));
    }

    private Client somebody(int node) {
        var port = nodes.get(node % nodes.size()).port();
        return new Client(URI.create("http://127.0.0.1:" + port + "/"));
    }

    private static HttpResponse<String> signIn(Client browser, String address, String password) {
        return browser.postsOnly("/sign-in", "email", address, "password", password);
    }

    private Person account(String address) {
        return account(address, RIGHT);
    }

    /** Another account with the same address, which may be. */
    private void twin(String address) {
        account(address, "nine blue herons");
    }

    private Person account(String address, String password) {
        var email = new Email(address);
        var learner = database.learners().welcome(Token.fresh(random));
        var hash = database.passwords().hash(email, password);
        return database.people().signUp(learner, address, email, hash);
    }
}
