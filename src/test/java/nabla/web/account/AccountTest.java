package nabla.web.account;

import static nabla.web.Client.find;
import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import nabla.Campus;
import nabla.store.Server;
import nabla.web.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts, on a whole site with either database. */
@ParameterizedClass
@EnumSource(Server.class)
class AccountTest {
    private static final String SET = "/practice/calculus-for-machine-learning/derivative";

    private final Campus campus;

    AccountTest(Server server, @TempDir Path folder) {
        campus = new Campus(server, folder, Path.of("problem-sets"));
    }

    @AfterEach
    void close() {
        campus.close();
    }

    @Test
    void whatWasAnsweredWithoutAnAccountIsKeptByIt() {
        var ada = campus.somebody();
        var page = answers(ada, "nonsense(");
        assertThat(page.body()).contains("nonsense(");
        assertThat(words(ada.gets("/sign-up"))).contains("answered in this browser comes with you");
        ada.posts(
                "/sign-up",
                "name",
                "Ada",
                "email",
                "Ada@Example.org ",
                "password",
                "seven grey herons");
        assertThat(ada.gets(SET).body()).contains("nonsense(");
        assertThat(campus.signIn("Ada").gets(SET).body()).contains("nonsense(");
    }

    @Test
    void whatWasAnsweredBeforeSigningInIsAdoptedOnlyIfWanted() {
        campus.person("Ada");
        for (var keep : new boolean[] {false, true}) {
            var elsewhere = campus.somebody();
            answers(elsewhere, "kept(" + keep);
            var form = new String[] {"email", "ada@example.org", "password", "seven grey herons"};
            if (keep) {
                elsewhere.posts("/sign-in", form[0], form[1], form[2], form[3], "keep", "on");
            } else {
                elsewhere.posts("/sign-in", form);
            }
            assertThat(elsewhere.gets(SET).body().contains("kept(" + keep)).isEqualTo(keep);
        }
    }

    @Test
    void anAddressTellsNobodyWhetherItHasAnAccount() {
        campus.person("Ada");
        var known =
                campus.somebody()
                        .posts("/sign-in", "email", "ada@example.org", "password", "wrong wrong");
        var unknown =
                campus.somebody()
                        .posts("/sign-in", "email", "eve@example.org", "password", "wrong wrong");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
        assertThat(words(known))
                .isEqualTo(words(unknown))
                .contains("This address and this password do not belong together.");
        var eve = campus.somebody();
        var page =
                eve.posts(
                        "/sign-up",
                        "name",
                        "Eve",
                        "email",
                        "ada@example.org",
                        "password",
                        "eve was here too");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(eve.gets("/account").body()).contains("Eve");
        assertThat(campus.signIn("Ada").gets("/account").body())
                .contains("Ada")
                .doesNotContain("Eve");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''   | ada@example.org | seven grey herons | Write the name by which your teacher knows you.
                    Ada  | ada             | seven grey herons | This is no email address; write one like ada@example.org.
                    Ada  | a b@example.org | seven grey herons | This is no email address
                    Ada  | ada@example.org | short             | Choose a password of at least 10 characters
                    Ada  | ada@example.org | aaaaaaaaaaaaaaaa  | This password is easy to guess
                    Ada  | ada@example.org | Ada@example.org   | Choose a password that is not your name or your address.
                    """)
    void whatIsWrongIsSaidBesideItsField(String name, String email, String password, String words) {
        var page =
                campus.somebody()
                        .posts("/sign-up", "name", name, "email", email, "password", password);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(words(page)).contains(words);
        assertThat(page.body()).contains("aria-invalid=\"true\"").doesNotContain(password);
        if (!email.isEmpty()) assertThat(page.body()).contains("value=\"" + email + "\"");
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        var ada = campus.person("Ada");
        var phone = campus.signIn("Ada");
        assertThat(phone.follows("/account").body()).contains("Where you are signed in");
        var wrong =
                ada.posts(
                        "/account/password",
                        "email",
                        "ada@example.org",
                        "present",
                        "not it at all",
                        "password",
                        "nine blue herons");
        assertThat(words(wrong))
                .contains("This is not your present password, so nothing was changed.");
        ada.posts(
                "/account/password",
                "email",
                "ada@example.net",
                "present",
                "seven grey herons",
                "password",
                "nine blue herons");
        assertThat(words(phone.follows("/account"))).contains("Make an account");
        assertThat(words(ada.follows("/account"))).contains("Where you are signed in");
        var again = campus.somebody();
        again.posts("/sign-in", "email", "ada@example.net", "password", "nine blue herons");
        assertThat(words(again.follows("/account"))).contains("Where you are signed in");
    }

    @Test
    void sessionsEndWhenToldTo() {
        var ada = campus.person("Ada");
        var phone = campus.signIn("Ada");
        var cookie = phone.cookie("session");
        ada.posts(
                "/account/sessions",
                "session",
                find(ada.gets("/account"), "name=\"session\" value=\"([^\"]+)\""));
        assertThat(words(phone.follows("/account"))).doesNotContain("Where you are signed in");
        assertThat(cookie).isNotEmpty();
        var tablet = campus.signIn("Ada");
        ada.posts("/account/sessions");
        assertThat(words(tablet.follows("/account"))).doesNotContain("Where you are signed in");
        assertThat(words(ada.follows("/account"))).doesNotContain("Where you are signed in");
    }

    @Test
    void aSessionThatNobodyUsesEnds() {
        var ada = campus.person("Ada");
        campus.pass(Duration.ofDays(20));
        assertThat(words(ada.follows("/account"))).contains("Where you are signed in");
        campus.pass(Duration.ofDays(20));
        assertThat(words(ada.follows("/account"))).contains("Where you are signed in");
        campus.pass(Duration.ofDays(31));
        assertThat(words(ada.follows("/account"))).doesNotContain("Where you are signed in");
    }

    @Test
    void guessingEndsAfterTenTries() {
        campus.person("Ada");
        for (int i = 0; i < 10; i++) {
            campus.somebody()
                    .posts("/sign-in", "email", "ada@example.org", "password", "guess number " + i);
        }
        var right =
                campus.somebody()
                        .posts(
                                "/sign-in",
                                "email",
                                "ada@example.org",
                                "password",
                                "seven grey herons");
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(words(right)).contains("This was tried too often.");
        campus.pass(Duration.ofMinutes(16));
        assertThat(words(campus.signIn("Ada").follows("/account")))
                .contains("Where you are signed in");
    }

    @Test
    void theFirstLinkMakesOneAdministratorAndIsVoidThen() {
        var first = campus.site().firstAdmin().orElseThrow();
        var second = campus.site().firstAdmin().orElseThrow();
        var emmy = campus.somebody();
        emmy.posts(
                first,
                "name",
                "Emmy",
                "email",
                "emmy@example.org",
                "password",
                "seven grey herons");
        assertThat(emmy.gets("/teach/people").statusCode()).isEqualTo(200);
        assertThat(campus.site().firstAdmin()).isEmpty();
        for (var link : new String[] {first, second}) {
            var late = campus.somebody().gets(link);
            assertThat(late.statusCode()).isEqualTo(404);
            assertThat(words(late))
                    .contains("This link was used already, has ended or was never given out.");
        }
    }

    @Test
    void anInvitationMakesOneTeacher() {
        var admin = campus.admin("Emmy");
        var page = admin.posts("/teach/people/invite", "role", "teacher");
        var link = find(page, "http://[^\"]*(/welcome/[^\"]+)");
        var sofia = campus.person("Sofia");
        assertThat(words(sofia.gets(link)))
                .contains("You are signed in as Sofia (sofia@example.org) .");
        sofia.posts(link);
        assertThat(campus.somebody().gets(link).statusCode()).isEqualTo(404);
        assertThat(sofia.gets("/teach/people").statusCode()).isEqualTo(403);
        assertThat(words(admin.gets("/teach/people")))
                .contains("Sofia sofia@example.org · teacher");
    }

    @Test
    void anInvitationEnds() {
        var admin = campus.admin("Emmy");
        var link =
                find(
                        admin.posts("/teach/people/invite", "role", "teacher"),
                        "http://[^\"]*(/welcome/[^\"]+)");
        campus.pass(Duration.ofDays(15));
        assertThat(campus.somebody().gets(link).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkToANewPasswordWorksOnceAndOnlyTheLatest() {
        var ada = campus.person("Ada");
        var admin = campus.admin("Emmy");
        var page = admin.gets("/teach/people?search=ad");
        var reset = find(page, "action=\"(/teach/people/[^\"]+/reset)\"");
        var old = find(admin.posts(reset), "http://[^\"]*(/welcome/[^\"]+)");
        var link = find(admin.posts(reset), "http://[^\"]*(/welcome/[^\"]+)");
        assertThat(campus.somebody().gets(old).statusCode()).isEqualTo(404);
        var phone = campus.somebody();
        phone.posts(link, "password", "nine blue herons");
        assertThat(words(phone.follows("/account"))).contains("Where you are signed in");
        assertThat(words(ada.follows("/account"))).doesNotContain("Where you are signed in");
        assertThat(campus.somebody().gets(link).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "javascript:alert(1)"
            })
    void afterSigningInOneStaysHere(String next) {
        campus.person("Ada");
        var onward =
                campus.somebody()
                        .postsOnly(
                                "/sign-in",
                                "email",
                                "ada@example.org",
                                "password",
                                "seven grey herons",
                                "next",
                                next);
        assertThat(onward.headers().firstValue("Location")).hasValue("/");
    }

    private static java.net.http.HttpResponse<String> answers(Client client, String answer) {
        var page = client.gets(SET);
        return client.posts(
                SET,
                "item",
                find(page, "name=\"item\" value=\"([^\"]+)\""),
                "seed",
                find(page, "name=\"seed\" value=\"([^\"]+)\""),
                "answer",
                answer);
    }
}
