package nabla.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nabla.Specification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions are said as speech.txt says. */
class SpeechTest {
    static Stream<List<String>> rows() {
        return Specification.rows(SpeechTest.class, "speech.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysIt(List<String> row) {
        assertThat(Speech.say(Parser.parse(row.get(0)))).isEqualTo(row.get(1));
    }
}
