package nabla.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From where a form may be sent; the site is at https://nabla.example, behind a proxy. */
class ForeignFormsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Server server;

    @BeforeAll
    static void start() {
        Routes acts =
                routes -> {
                    routes.get("/act", context -> context.result("read"));
                    routes.post("/act", context -> context.result("done"));
                    routes.put("/act", context -> context.result("done"));
                    routes.delete("/act", context -> context.result("done"));
                    routes.patch("/act", context -> context.result("done"));
                };
        server = Server.start("127.0.0.1", 0, true, Folders.in(Path.of("")), List.of(acts));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # Sec-Fetch-Site | Origin                       | Cookie    | answer
                    same-origin      |                              | session=x | 200
                    none             |                              | session=x | 200
                    same-site        |                              | session=x | 403
                    cross-site       |                              | session=x | 403
                    nonsense         |                              | session=x | 403
                    cross-site       |                              |           | 403
                    same-origin      | https://evil.example         | session=x | 200
                    cross-site       | https://nabla.example        | session=x | 403
                                     | https://nabla.example        | session=x | 200
                                     | HTTPS://Nabla.Example        | session=x | 200
                                     | http://nabla.example         | session=x | 403
                                     | https://nabla.example:8443   | session=x | 403
                                     | https://nabla.example.evil   | session=x | 403
                                     | https://evil.example         | session=x | 403
                                     | https://evil.example         |           | 403
                                     | null                         | session=x | 403
                                     |                              | session=x | 403
                                     |                              | theme=x   | 403
                                     |                              |           | 200
                    """)
    void aFormIsAcceptedOnlyFromHere(String site, String origin, String cookie, int answer) {
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            var sent = send(method, site, origin, cookie);
            assertThat(sent.statusCode()).as(method).isEqualTo(answer);
            assertThat(sent.body().equals("done")).isEqualTo(answer == 200);
            if (answer == 403) assertThat(sent.body()).contains("so it was not accepted.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-site", "cross-site", "nonsense"})
    void aLinkMayComeFromAnywhere(String site) {
        assertThat(send("GET", site, "https://evil.example", "session=x").body()).isEqualTo("read");
    }

    private static HttpResponse<String> send(
            String method, String site, String origin, String cookie) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/act"))
                        .method(method, BodyPublishers.noBody())
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "nabla.example");
        if (site != null) request.header("Sec-Fetch-Site", site);
        if (origin != null) request.header("Origin", origin);
        if (cookie != null) request.header("Cookie", cookie);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
