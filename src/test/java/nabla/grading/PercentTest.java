package nabla.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 100", "0.625, 62.5", "0.58, 58", "0.333333, 33.3", "0.9996, 100"})
    void aFractionIsWrittenWithOneDecimalAtMost(double fraction, String text) {
        assertThat(Percent.text(fraction)).isEqualTo(text);
    }
}
