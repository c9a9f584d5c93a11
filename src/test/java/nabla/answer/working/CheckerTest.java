package nabla.answer.working;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found of each line, and of all together, is what working.txt says, to the letter. */
class CheckerTest {
    static Stream<String> blocks() {
        return WorkingBlock.all();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void judges(String block) {
        assertThat(WorkingBlock.found(block)).isEqualTo(WorkingBlock.said(block));
    }
}
