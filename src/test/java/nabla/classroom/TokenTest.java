package nabla.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void aFreshTokenReadsBackAndDiffersFromEveryOther() {
        Token token = Token.fresh(new SecureRandom());
        assertThat(Token.read(token.text())).contains(token);
        assertThat(Token.fresh(new SecureRandom())).isNotEqualTo(token);
    }

    @Test
    void whatAStrangerWritesIntoTheCookieIsNoToken() {
        assertThat(Token.read("")).isEmpty();
        assertThat(Token.read("x".repeat(10_000))).isEmpty();
        assertThat(Token.read("' or 1 = 1 -- 00000000")).isEmpty();
    }

    @Test
    void onlyTheHashMayBeStoredAndNothingIsPrinted() {
        Token token = new Token("AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(token.hash()).hasSize(64).doesNotContain(token.text());
        assertThat(token.toString()).doesNotContain(token.text());
    }
}
