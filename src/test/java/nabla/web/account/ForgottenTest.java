package nabla.web.account;

import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import nabla.Campus;
import nabla.mail.Mailbox;
import nabla.store.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Passwords that were forgotten, on a whole site with either database and a mail server. */
@ParameterizedClass
@EnumSource(Server.class)
class ForgottenTest {
    private final Campus campus;
    private final Mailbox box = new Mailbox();

    ForgottenTest(Server server, @TempDir Path folder) {
        campus = new Campus(server, folder, Path.of("problem-sets"));
    }

    @AfterEach
    void close() {
        campus.close();
        box.close();
    }

    @Test
    void aLetterHasALinkForEachAccountAndTheAnswerNeverTells() {
        campus.mailsThrough(box.address());
        campus.person("Ada");
        campus.somebody()
                .posts(
                        "/sign-up",
                        "name",
                        "Ada again",
                        "email",
                        "ada@example.org",
                        "password",
                        "nine blue herons");
        var unknown = campus.somebody().posts("/forgot", "email", "eve@example.org");
        var known = campus.somebody().posts("/forgot", "email", "Ada@Example.org ");
        assertThat(words(known).replace("Ada@Example.org ", ""))
                .isEqualTo(words(unknown).replace("eve@example.org", ""))
                .contains("If this address has an account, a letter");
        var letter = box.next().replace("=\n", "").replace("=3D", "=");
        assertThat(letter).contains("RCPT TO:<ada@example.org>", "Ada\n", "Ada again\n");
        var links = Pattern.compile("https://nabla\\.example\\.org(/welcome/\\S+)").matcher(letter);
        assertThat(links.find()).isTrue();
        var ada = campus.somebody();
        ada.posts(links.group(1), "password", "a new password of hers");
        assertThat(words(ada.follows("/account"))).contains("Where you are signed in");
        assertThat(links.find()).isTrue();
        assertThat(box.isEmpty()).isTrue();
    }

    @Test
    void lettersAreCountedWhetherThereIsAnAccountOrNot() {
        campus.mailsThrough(box.address());
        var eve = campus.somebody();
        for (int i = 0; i < 3; i++) {
            assertThat(eve.posts("/forgot", "email", "eve@example.org").statusCode())
                    .isEqualTo(200);
        }
        assertThat(eve.posts("/forgot", "email", "eve@example.org").statusCode()).isEqualTo(429);
        assertThat(words(eve.posts("/forgot", "email", "eve")))
                .contains("This is no email address");
    }

    @Test
    void aMailServerThatIsDownChangesNothingThatIsSeen() {
        campus.mailsThrough(box.address());
        box.close();
        campus.person("Ada");
        assertThat(words(campus.somebody().posts("/forgot", "email", "ada@example.org")))
                .contains("If this address has an account");
    }

    @Test
    void withoutAMailServerATeacherHelps() {
        assertThat(words(campus.somebody().gets("/forgot")))
                .contains("can give you a link to a new password")
                .doesNotContain("Send the link");
        assertThat(campus.somebody().gets("/sign-in").body()).contains("href=\"/forgot\"");
    }
}
