package nabla.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import nabla.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The command {@code derive} prints what derive.txt says. */
class DeriveTest {
    static Stream<List<String>> rows() {
        return Specification.rows(DeriveTest.class, "derive.txt");
    }

    private static String said(String... arguments) {
        var out = new StringWriter();
        var command =
                new CommandLine(new Derive())
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(out, true))
                        .setExecutionExceptionHandler(
                                (e, line, _) -> {
                                    line.getOut().println(e.getMessage());
                                    return 1;
                                });
        command.execute(arguments);
        return out.toString().strip();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void derives(List<String> row) {
        assertThat(said(row.get(0).split(" ")).replace("\n", " / ")).isEqualTo(row.get(1));
    }

    @Test
    void saysWhatElseTheTextCouldMean() {
        assertThat(said("1/2x"))
                .isEqualTo(
                        """
                        read as (…/2)·x; for a fraction with 2x below, write parentheses around it.
                        For 1/(2*x) write 1/(2x).
                        1/2""");
    }

    @Test
    void complainsInSentences() {
        assertThat(said("2x +")).startsWith("Expected a number, a variable");
        assertThat(said("x*y", "--by", "x,y", "--order", "2"))
                .isEqualTo("--order goes with one variable, as in --by x.");
        assertThat(said("x*y", "--by", "x,y", "--direction", "1"))
                .isEqualTo(
                        "A direction has one number for each variable: --by x,y --direction 3,4.");
        assertThat(said("x", "--taylor", "0"))
                .isEqualTo("A Taylor polynomial needs a point and a degree: --taylor 0,4.");
        assertThat(said("x*y", "--critical"))
                .isEqualTo("The function has the variables x, y: name them all, as in --by x,y.");
        assertThat(said("--help")).contains("For example:", "--critical");
    }
}
