package nabla.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** {@code docs/DIAGNOSES.md} shows what the command prints. */
class DiagnosesPageTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```\n\\$ \\./nabla diagnose ([^\n]*)\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    record Example(String command, String said) {}

    static Stream<Example> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("docs/DIAGNOSES.md")))
                .results()
                .map(e -> new Example(e.group(1), e.group(2)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleSaysWhatTheCommandPrints(Example example) {
        assertThat(printed(words(example.command()))).isEqualTo(example.said());
    }

    @Test
    void everyKindHasAnExample() throws IOException {
        var commands = examples().map(Example::command).toList();
        var kinds =
                Pattern.compile("(?s).*--kind=<kind>(.*?)\\.\n.*")
                        .matcher(printed(List.of("--help")))
                        .replaceFirst("$1")
                        .strip()
                        .split("(,| or)\\s+");
        assertThat(kinds).contains("gradient", "backward");
        // These three are told from what is asked.
        assertThat(kinds)
                .filteredOn(k -> !List.of("derivative", "partial", "number").contains(k))
                .allMatch(k -> commands.stream().anyMatch(c -> c.contains("--kind " + k + " ")));
    }

    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(w -> w.group(1) != null ? w.group(1) : w.group(2))
                .toList();
    }

    private static String printed(List<String> arguments) {
        var out = new StringWriter();
        new CommandLine(new Diagnose())
                .setOut(new PrintWriter(out, true))
                .execute(arguments.toArray(String[]::new));
        return out.toString().strip();
    }
}
