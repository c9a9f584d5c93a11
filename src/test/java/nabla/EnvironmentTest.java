package nabla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings from the environment. */
class EnvironmentTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NABLA_PORT | 99999 | There is no port 99999; name one up to 65535 with --port.",
                "NABLA_PORT | x | Invalid value for option '--port': 'x' is not an int, which NABLA_PORT says. `nabla serve --help` says what there is.",
                "NABLA_AUTHORING | x | Invalid value for option '--authoring': 'x' is not a boolean, which NABLA_AUTHORING says. `nabla serve --help` says what there is.",
                "NABLA_HOST | nowhere.invalid | There is no address nowhere.invalid; name another with --host.",
                "NABLA_DATABASE | mysql://a:b@c/d | The database mysql://a@c/d is not an address Nabla knows; write postgresql://user:password@host/name, or leave --database out to use the embedded one.",
                "NABLA_DATABASE_FILE | /nowhere | The file /nowhere cannot be read; name one that holds the address with --database-file."
            })
    void aSettingThatCannotBeUsedIsOneSentence(String variable, String value, String said) {
        assertThat(serve(Map.of(variable, value))).isEqualTo(said + "\n");
    }

    @Test
    void theCommandLineCountsMore() {
        assertThat(serve(Map.of("NABLA_PORT", "99998"), "--port", "99999"))
                .startsWith("There is no port 99999");
        assertThat(serve(Map.of("NABLA_PORT", "99998"), "--port=x"))
                .startsWith("Invalid value for option '--port': 'x' is not an int. ");
    }

    @Test
    void theAddressOfTheDatabaseMayStandInAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("url"), "mysql://ada:secret@host/nabla\n");
        assertThat(serve(Map.of(), "--port", "0", "--database-file", file.toString()))
                .startsWith("The database mysql://ada@host/nabla is not an address Nabla knows;");
        assertThat(serve(Map.of("NABLA_DATABASE_FILE", file.toString(), "NABLA_DATABASE", "x")))
                .isEqualTo(
                        "The database is named twice; leave --database or --database-file out.\n");
    }

    @Test
    void theHelpNamesThemAll() {
        StringWriter out = new StringWriter();
        Nabla.commandLine(Map.of()).setOut(new PrintWriter(out)).execute("serve", "--help");
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("NABLA_PORT, NABLA_HOST, NABLA_DATA", "NABLA_LOG", "counts more.");
    }

    /** What a start that is bound to fail says. */
    private static String serve(Map<String, String> variables, String... options) {
        StringWriter err = new StringWriter();
        String[] words = new String[options.length + 1];
        words[0] = "serve";
        System.arraycopy(options, 0, words, 1, options.length);
        int status = Nabla.commandLine(variables).setErr(new PrintWriter(err)).execute(words);
        assertThat(status).isNotZero();
        return err.toString();
    }
}
