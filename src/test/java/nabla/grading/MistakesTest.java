package nabla.grading;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.answer.misconception.Misconception;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MistakesTest {
    @ParameterizedTest
    @EnumSource(Misconception.class)
    void everyMistakeHasAName(Misconception one) {
        assertThat(Mistakes.name(one.name())).matches("\\p{Lu}.*[^.]");
    }

    @Test
    void oneThatIsGoneIsSpelledOut() {
        assertThat(Mistakes.name("SIGN_LOST")).isEqualTo("sign lost");
    }
}
