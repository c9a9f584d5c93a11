package nabla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nabla.store.Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site that runs is backed up, and another goes on from there. */
class BackupCommandTest {
    private static final String SET = "/practice/calculus-for-machine-learning/derivative";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"SQLITE, POSTGRESQL", "POSTGRESQL, SQLITE"})
    void aSiteMovesToAnotherMachine(Server here, Server there) {
        @Nullable String from = here.newDatabase();
        @Nullable String to = there.newDatabase();
        Path file = folder.resolve("nabla.zip");
        try (Campus campus = new Campus(from, folder.resolve("one"), Path.of("problem-sets"))) {
            var ada = campus.person("Ada");
            ada.posts(SET, "item", "secant-slope", "seed", "7", "answer", "12345");
            assertThat(run(0, "backup", file, folder.resolve("one/data"), from))
                    .matches("Kept \\d+ rows of \\d+ tables in " + file + ".\\R");
        }
        assertThat(run(0, "restore", file, folder.resolve("two/data"), to))
                .matches("Restored \\d+ rows of \\d+ tables, as they were at \\S+\\.\\R");
        try (Campus campus = new Campus(to, folder.resolve("two"), Path.of("problem-sets"))) {
            assertThat(campus.signIn("Ada").gets(SET).body()).contains("value=\"12345\"");
        }
        assertThat(run(1, "restore", file, folder.resolve("two/data"), to))
                .contains(" is in use already; restore into an empty one:");
    }

    /** What a command says. */
    private static String run(
            int status, String command, Path file, Path data, @Nullable String url) {
        StringWriter said = new StringWriter();
        var words = List.of(command, file.toString(), "--data", data.toString());
        var where = url == null ? List.<String>of() : List.of("--database", url);
        assertThat(
                        Nabla.commandLine(Map.of())
                                .setOut(new PrintWriter(said))
                                .setErr(new PrintWriter(said))
                                .execute(
                                        Stream.concat(words.stream(), where.stream())
                                                .toArray(String[]::new)))
                .isEqualTo(status);
        return said.toString();
    }
}
