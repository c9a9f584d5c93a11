package nabla.lesson.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that makes a careless parser take for ever or fall over. */
class PathologicalTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    static Stream<Map.Entry<String, String>> inputs() {
        return Map.of(
                "dollar signs that close nothing",
                "$a ".repeat(50_000),
                "dollar signs only",
                "$".repeat(50_000),
                "pairs that do not close",
                "$$a ".repeat(50_000),
                "backslashes",
                "$" + "\\".repeat(50_001),
                "quotes in quotes",
                "> ".repeat(10_000) + "a",
                "brackets",
                "[".repeat(50_000) + "$x$",
                "stars",
                "*$x$".repeat(20_000),
                "a fence that does not close",
                "```figure secant-tangent\n" + "a: 1\n".repeat(5_000),
                "control characters",
                "\u0000\u0001$\u0000$\u0007",
                "emoji",
                "$😀$ ".repeat(5_000))
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isReadSoon(Map.Entry<String, String> input) {
        Assertions.assertTimeoutPreemptively(
                SOON,
                () -> {
                    var flaws = new Flaws(Cases.FILE);
                    var blocks = new Blocks(new Markdown(Cases.TYPESETTER, flaws), flaws);
                    assertThat(blocks.read(new Text(input.getValue(), 1))).isNotNull();
                });
    }
}
