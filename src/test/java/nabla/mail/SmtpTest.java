package nabla.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail, handed in to a real server. */
class SmtpTest {

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.org, false, mail.example.org, 587, '', ''",
        "smtps://mail.example.org, true, mail.example.org, 465, '', ''",
        "smtp://nabla:s%40lt+pepper@mail.example.org:25, false, mail.example.org, 25, nabla, s@lt+pepper",
        "smtp://nabla@mail.example.org, false, mail.example.org, 587, nabla, ''",
    })
    void aServerIsWrittenAsAnAddress(
            String text, boolean secure, String host, int port, String user, String password) {
        var address = SmtpAddress.read(text);
        assertThat(address).isEqualTo(new SmtpAddress(secure, host, port, user, password));
        assertThat(address.toString()).doesNotContain("s@lt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.org", "http://mail.example.org", "smtp://", "smtp://a b"})
    void whatIsNoServerSaysHowOneIsWritten(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpAddress.read(text))
                .withMessageStartingWith(
                        "The mail server is written smtp://user:password@host:port");
    }

    @Test
    void aLetterArrivesAsItWasWritten() throws Post.NotSent {
        try (var box = new Mailbox()) {
            post(box).send("ada@example.org", "Zoë", "Dear Ada,\n.\nBye");
            assertThat(box.next())
                    .contains(
                            "MAIL FROM:<nabla@example.org>",
                            "RCPT TO:<ada@example.org>",
                            "Subject: =?UTF-8?",
                            "Auto-Submitted: auto-generated",
                            "Dear Ada,\n.\nBye");
        }
    }

    @Test
    void aServerThatIsNotThereIsToldWithoutNamingAnybody() {
        var box = new Mailbox();
        box.close();
        assertThatThrownBy(() -> post(box).send("ada@example.org", "Hello", "Hello"))
                .isInstanceOf(Post.NotSent.class)
                .message()
                .doesNotContain("ada");
    }

    private static Post post(Mailbox box) {
        return new SmtpPost(
                box.address(), "nabla@example.org", () -> Instant.parse("2026-09-01T12:00:00Z"));
    }
}
