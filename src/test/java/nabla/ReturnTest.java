package nabla;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import nabla.store.Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a learner did is there when they come back, by plain forms and on either database. */
class ReturnTest {
    private static final String SET = "practice/calculus-for-machine-learning/derivative";

    private final CookieManager cookies = new CookieManager();

    @TempDir Path data;

    @ParameterizedTest
    @EnumSource(Server.class)
    void anAnswerOutlivesTheServer(Server server) throws Exception {
        String database = server.newDatabase();
        try (Site site = start(database);
                HttpClient ada = browser()) {
            assertThat(get(ada, site).headers().firstValue("Set-Cookie"))
                    .as("reading makes nobody a learner")
                    .isEmpty();
            assertThat(answer(ada, site, "item=secant-slope&seed=7&answer=12345"))
                    .contains("value=\"12345\"", "data-state=\"tried\"", "Not yet");
        }
        try (Site again = start(database);
                HttpClient ada = browser()) {
            assertThat(get(ada, again).body()).contains("data-state=\"tried\"", "value=\"12345\"");
        }
        try (Site again = start(database);
                HttpClient stranger = HttpClient.newHttpClient()) {
            assertThat(get(stranger, again).body()).doesNotContain("tried", "12345");
        }
    }

    private Site start(@Nullable String database) {
        Path home = Path.of("").toAbsolutePath();
        return Site.start(
                new Settings(
                        "127.0.0.1",
                        0,
                        home,
                        home.resolve("content"),
                        home.resolve("problem-sets"),
                        data,
                        false,
                        false,
                        database));
    }

    private HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(Redirect.ALWAYS)
                .build();
    }

    private static HttpResponse<String> get(HttpClient client, Site site) throws Exception {
        return client.send(request(site).build(), BodyHandlers.ofString());
    }

    private static String answer(HttpClient client, Site site, String form) throws Exception {
        HttpRequest post =
                request(site)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        return client.send(post, BodyHandlers.ofString()).body();
    }

    private static HttpRequest.Builder request(Site site) {
        return HttpRequest.newBuilder(URI.create(site.address() + SET));
    }
}
