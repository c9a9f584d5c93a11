package nabla.lesson.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KatexTest {
    private static final Katex KATEX = new Katex();

    @Test
    void writesHtmlWithMathMlInside() {
        assertThat(KATEX.html("x^2", false))
                .startsWith("<span class=\"katex\">")
                .contains(
                        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">",
                        "<msup>",
                        "class=\"katex-html\"");
        assertThat(KATEX.html("x", true)).startsWith("<span class=\"katex-display\">");
    }

    @Test
    void saysWhatIsWrongWithAFormula() {
        assertThatThrownBy(() -> KATEX.html("\\frac{1}{", false))
                .isInstanceOf(NotTypeset.class)
                .hasMessage(
                        "Unexpected end of input in a macro argument, expected '}' at its end; close every brace,"
                                + " and give each command its arguments");
        assertThatThrownBy(() -> KATEX.html("a \\foo b", false))
                .hasMessage(
                        "Undefined control sequence: \\foo at its character 3; KaTeX does not know it; write it otherwise");
        assertThatThrownBy(() -> KATEX.html("\\fraq{1}{2}", false))
                .hasMessage(
                        "Undefined control sequence: \\fraq at its character 1; did you mean `\\frac`?");
    }

    @Test
    void isAskedOnlyOnce(@TempDir Path folder) throws Exception {
        var asked = new int[1];
        Typesetter counting =
                (tex, _) -> {
                    asked[0]++;
                    return "<" + tex + ">";
                };
        assertThat(new CachedTypesetter(folder, counting).html("x", true)).isEqualTo("<x>");
        assertThat(new CachedTypesetter(folder, counting).html("x", true)).isEqualTo("<x>");
        assertThat(new CachedTypesetter(folder, counting).html("x", false)).isEqualTo("<x>");
        assertThat(asked[0]).as("text and display are two formulas").isEqualTo(2);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void servesManyThreads(@TempDir Path folder) {
        var typesetter = new CachedTypesetter(folder, KATEX);
        var all =
                IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(i -> typesetter.html("x_" + i % 4, false))
                        .collect(Collectors.toSet());
        assertThat(all).hasSize(4);
    }
}
