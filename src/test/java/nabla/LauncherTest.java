package nabla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on machines where something is missing: a checkout and a PATH made for each. */
class LauncherTest {
    private static final Path OUR_JDK = Path.of(System.getProperty("java.home"));

    /** What every Unix has. */
    private static final List<String> TOOLS =
            List.of(
                    "bash",
                    "cat",
                    "cksum",
                    "dirname",
                    "env",
                    "find",
                    "grep",
                    "id",
                    "mkdir",
                    "readlink",
                    "rm",
                    "sed",
                    "sleep",
                    "sort",
                    "tail",
                    "tee");

    @TempDir Path folder;

    private Path checkout;
    private Path tools;

    @BeforeEach
    void unpack() throws IOException {
        checkout = folder.resolve("a checkout");
        Files.createDirectories(checkout.resolve("src/main"));
        Files.copy(Path.of("nabla"), checkout.resolve("nabla"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.createDirectories(checkout.resolve(".mvn"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            program(tools.resolve(tool), "exec %s \"$@\"".formatted(find(tool)));
        }
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        assertThat(run(Map.of(), "serve"))
                .isEqualTo(
                        new Outcome(
                                1,
                                "",
                                "Nabla needs a JDK 25 or newer; install one (for example from"
                                        + " https://adoptium.net) or set JAVA_HOME to where it is.\n"));
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        Path old = folder.resolve("jdk");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        program(old.resolve("bin/javac"), "exit 1");
        assertThat(run(Map.of("JAVA_HOME", old.toString()), "test").err())
                .startsWith(
                        "Nabla needs a JDK 25 or newer, and found only version 17; install one");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        assertThat(run(Map.of("NABLA_JDKS", OUR_JDK.toString()), "serve"))
                .isEqualTo(
                        new Outcome(
                                1,
                                "",
                                "Nabla is built with Maven, and there is no mvn on the PATH; install it"
                                        + " (Debian and Ubuntu: apt-get install maven;"
                                        + " macOS: brew install maven).\n"));
    }

    @Test
    void withoutANetworkItSaysThatOneIsNeeded() throws Exception {
        maven("echo '[ERROR] Could not transfer artifact x from central'; exit 1");
        Outcome outcome = run(Map.of("NABLA_JDKS", OUR_JDK.toString()), "serve");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("Maven could not fetch what Nabla needs; connect to the network");
    }

    @Test
    void theSecondStartNeedsNoMaven() throws Exception {
        Path built = Files.createDirectories(checkout.resolve("target"));
        // More than the program needs, and nothing has to be fetched.
        Files.writeString(built.resolve("classpath"), System.getProperty("java.class.path"));
        Files.createDirectories(built.resolve("browser"));
        Files.writeString(built.resolve("browser/engine.js"), "// compiled");
        maven("echo built");
        Map<String, String> settings = Map.of("NABLA_JDKS", OUR_JDK.toString());
        assertThat(run(settings, "--version").out()).isEqualTo("Nabla 0.1.0\n");
        Files.delete(tools.resolve("mvn"));
        assertThat(run(settings, "--version")).isEqualTo(new Outcome(0, "Nabla 0.1.0\n", ""));
        Files.writeString(checkout.resolve("src/main/Changed.java"), "");
        assertThat(run(settings, "--version").err()).startsWith("Nabla is built with Maven");
    }

    @Test
    void withoutChromiumNoTestIsLeftOut() throws Exception {
        maven("echo never reached");
        assertThat(run(Map.of("NABLA_JDKS", OUR_JDK.toString()), "test"))
                .isEqualTo(
                        new Outcome(
                                1,
                                "",
                                "The browser tests need Chromium, and there is none on the PATH; install it"
                                        + " (Debian: apt-get install chromium; macOS: brew install chromium)"
                                        + " or set NABLA_CHROMIUM to where it is.\n"));
    }

    private record Outcome(int status, String out, String err) {}

    private Outcome run(Map<String, String> settings, String... arguments) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(find("bash").toString(), checkout.resolve("nabla").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", tools.toString(), "HOME", folder.toString()));
        builder.environment().putAll(Map.of("NABLA_JDKS", ""));
        builder.environment().putAll(settings);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int status =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Outcome(status, Files.readString(out), Files.readString(err));
    }

    private void maven(String script) throws IOException {
        program(tools.resolve("mvn"), script);
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!" + find("bash") + "\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path find(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
