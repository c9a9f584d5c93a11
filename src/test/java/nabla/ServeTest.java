package nabla;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeTest {
    @TempDir Path data;

    @ParameterizedTest
    @CsvSource({"INT, 130, --authoring, 200", "TERM, 143, --no-authoring, 404"})
    void itSaysWhereItIsAndStopsCleanly(String signal, int status, String option, int author)
            throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin/java");
        ProcessBuilder builder =
                new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        java.toString(),
                        "-Dstdout.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nabla.Nabla",
                        "serve",
                        option,
                        "--port=0",
                        "--data=" + data,
                        "--content=" + data,
                        "--problem-sets=" + data);
        Process server = builder.redirectError(Redirect.INHERIT).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8))) {
            String ready = out.readLine();
            assertThat(ready)
                    .matches("Nabla is ready at http://127.0.0.1:\\d+/ — Ctrl-C stops it.");
            assertThat(out.readLine())
                    .startsWith("Nobody administers this site yet.")
                    .matches(".* http://127.0.0.1:\\d+/welcome/[\\w-]{22}");
            String address = ready.replaceAll(".*(http:\\S+).*", "$1");
            // Until everything is read it says that it is not ready yet.
            HttpResponse<String> health = get(address + "healthz");
            while (health.statusCode() == 503) health = get(address + "healthz");
            assertThat(health.body()).isEqualTo("ok");
            assertThat(get(address + "author").statusCode()).isEqualTo(author);
            new ProcessBuilder("kill", "-" + signal, String.valueOf(server.pid()))
                    .start()
                    .waitFor();
            assertThat(out.lines()).containsExactly("Nabla has stopped.");
        } finally {
            // A server that was asked to stop does not mind; one that failed the test must not
            // stay.
            server.destroy();
        }
        assertThat(server.waitFor()).isEqualTo(status);
    }

    @Test
    void aTakenPortIsOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(serve("--port", port, "--data", data.toString()))
                    .isEqualTo(
                            "Port %s is in use, perhaps by another Nabla; name another with --port.\n"
                                    .formatted(port));
        }
    }

    @Test
    void aPortThatDoesNotExistIsOneSentence() {
        assertThat(serve("--port", "65536"))
                .isEqualTo("There is no port 65536; name one up to 65535 with --port.\n");
    }

    @Test
    void aDataFolderThatCannotBeMadeIsOneSentence() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "");
        assertThat(serve("--port", "0", "--data", file + "/folder"))
                .isEqualTo(
                        "The data folder "
                                + file
                                + "/folder cannot be made; name another with --data.\n");
    }

    @Test
    void anUnknownHostIsOneSentence() {
        assertThat(serve("--port", "0", "--host", "nowhere.invalid"))
                .isEqualTo("There is no address nowhere.invalid; name another with --host.\n");
    }

    /** What a start that is bound to fail says. */
    private static String serve(String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        var commandLine =
                Nabla.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] arguments = new String[options.length + 1];
        arguments[0] = "serve";
        System.arraycopy(options, 0, arguments, 1, options.length);
        assertThat(commandLine.execute(arguments)).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        return err.toString();
    }

    private static HttpResponse<String> get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        }
    }
}
