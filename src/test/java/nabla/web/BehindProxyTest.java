package nabla.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import nabla.store.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a proxy says of whoever asks: believed by one server, ignored by the other. */
class BehindProxyTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Database database;
    private static Server behind;
    private static Server alone;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = Database.embedded(folder, InstantSource.system());
        var visitors = new Visitors(database.learners(), database.sessions());
        Routes who =
                routes -> {
                    routes.get("/who", c -> c.result(c.scheme() + " " + c.host() + " " + c.ip()));
                    routes.get(
                            "/known", c -> c.result(visitors.known(c).isPresent() ? "yes" : "no"));
                    routes.post("/answer", c -> c.result(visitors.learner(c).id()));
                };
        var folders = Folders.in(Path.of(""));
        behind = Server.start("127.0.0.1", 0, true, folders, List.of(who));
        alone = Server.start("127.0.0.1", 0, false, folders, List.of(who));
    }

    @AfterAll
    static void stop() {
        behind.close();
        alone.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # -Proto     | -Host              | -For                    | who asks, and by which address
                    https        | nabla.example      | 203.0.113.7             | https nabla.example 203.0.113.7
                    http         | nabla.example:8080 | 203.0.113.7:4711        | http nabla.example:8080 203.0.113.7
                    https        | [2001:db8::1]:8443 | 2001:db8::7             | https [2001:db8::1]:8443 [2001:db8:0:0:0:0:0:7]
                    https        | nabla.example      | [2001:db8::7]:4711      | https nabla.example [2001:db8:0:0:0:0:0:7]
                    # what stands further left was written by whoever asks
                    http, https  | evil, nabla.example| 6.6.6.6, 203.0.113.7    | https nabla.example 203.0.113.7
                    https        | nabla.example      | "6.6.6.6, 203.0.113.7   | https nabla.example 203.0.113.7
                    # what makes no sense does not count
                    gopher       | nabla.example      | 203.0.113.7             | http nabla.example 203.0.113.7
                    https        | <script>           | unknown                 | https HERE 127.0.0.1
                    https        | nabla.example      | 203.0.113.7, evil.test  | https nabla.example 127.0.0.1
                    """,
            quoteCharacter = '`')
    void theLastValueCounts(String proto, String host, String client, String expected) {
        var answer = get(behind, proto, host, client).body();
        assertThat(answer).isEqualTo(expected.replace("HERE", "127.0.0.1:" + behind.port()));
        assertThat(get(alone, proto, host, client).body())
                .as("without --behind-proxy")
                .isEqualTo("http 127.0.0.1:" + alone.port() + " 127.0.0.1");
    }

    @Test
    void whatIsSaidInSeveralLinesEndsWithTheLast() throws Exception {
        var request =
                request(behind, "/who")
                        .header("X-Forwarded-For", "6.6.6.6")
                        .header("X-Forwarded-For", "203.0.113.7");
        assertThat(send(request).body()).endsWith(" 203.0.113.7");
    }

    @Test
    void overHttpsCookiesAreSecureAndNobodyElseWritesThem() throws Exception {
        var request =
                request(behind, "/answer")
                        .header("X-Forwarded-Proto", "https")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.noBody());
        var cookie = send(request).headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .startsWith("__Host-learner=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
        var token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        assertThat(known("https", "__Host-learner=" + token)).isEqualTo("yes");
        assertThat(known("https", "learner=" + token)).isEqualTo("no");
        assertThat(known("http", "__Host-learner=" + token)).isEqualTo("no");
    }

    @Test
    void withoutAProxyACookieIsPlainWhateverTheHeadersSay() throws Exception {
        var request =
                request(alone, "/answer")
                        .header("X-Forwarded-Proto", "https")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.noBody());
        assertThat(send(request).headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("learner=")
                .contains("; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Secure");
    }

    @ParameterizedTest
    @CsvSource({"https, max-age=31536000", "http, "})
    void overHttpsBrowsersAreToldToStayThere(String proto, String policy) {
        assertThat(
                        get(behind, proto, "nabla.example", "203.0.113.7")
                                .headers()
                                .firstValue("Strict-Transport-Security")
                                .orElse(null))
                .isEqualTo(policy);
    }

    private static String known(String proto, String cookie) throws Exception {
        return send(request(behind, "/known")
                        .header("X-Forwarded-Proto", proto)
                        .header("Cookie", cookie))
                .body();
    }

    private static HttpResponse<String> get(
            Server server, String proto, String host, String client) {
        return send(
                request(server, "/who")
                        .header("X-Forwarded-Proto", proto)
                        .header("X-Forwarded-Host", host)
                        .header("X-Forwarded-For", client));
    }

    private static HttpRequest.Builder request(Server server, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
