package nabla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import nabla.store.Server;
import nabla.web.Client;
import nabla.web.metrics.Metrics;
import nabla.web.metrics.MetricsPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code /metrics} tells, and to whom. */
class MetricsTest {
    private static final String RULES = "/practice/calculus-for-machine-learning/rules";

    /** As Prometheus reads it: a name, labels, a number. */
    private static final Pattern LINE =
            Pattern.compile("[a-z0-9_]+(\\{[a-z_]+=\"[^\"]*\"(,[a-z_]+=\"[^\"]*\")*})? \\S+");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Server.class)
    void requestsAreCountedByRouteAndAnswersByOutcome(Server server) {
        try (var campus = new Campus(server, folder, Path.of("problem-sets"))) {
            var ada = campus.person("Ada");
            ada.posts(RULES, "item", "square-multiplied-out", "seed", "3", "answer-1", "x");
            ada.posts(RULES, "item", "square-multiplied-out", "seed", "3", "answer-1", "2x(");
            ada.gets("/nowhere/at/all?email=ada@example.org");
            var text =
                    numbers(
                            campus,
                            "nabla_requests_seconds_count{method=\"POST\",route=\"/sign-up\",status=\"3xx\"} 1",
                            "nabla_requests_seconds_count{method=\"POST\",route=\"/practice/{course}/{set}\",status=\"3xx\"} 2",
                            "nabla_requests_seconds_count{method=\"GET\",route=\"-\",status=\"4xx\"} 1",
                            "nabla_requests_seconds_bucket{method=\"POST\",route=\"/sign-up\",status=\"3xx\",le=\"+Inf\"} 1",
                            "nabla_graded_total{outcome=\"incorrect\"} 1",
                            "nabla_graded_total{outcome=\"unreadable\"} 1");
            assertThat(text)
                    .contains(
                            "hikaricp_connections_active{pool=\"database\"}",
                            "nabla_database_waiting 0",
                            "jvm_memory_used_bytes{",
                            "process_uptime_seconds ")
                    .doesNotContain("Ada", "example.org", "nowhere");
            assertThat(text.lines().filter(l -> !l.startsWith("#")))
                    .allMatch(LINE.asMatchPredicate());
        }
    }

    @Test
    void nobodyIsToldForWhomAProxyAsksOrWhoComesByAnotherName() throws Exception {
        try (var campus = new Campus(Server.SQLITE, folder, Path.of("problem-sets"))) {
            var address = campus.address().resolve("/metrics");
            assertThat(status(HttpRequest.newBuilder(address))).isEqualTo(200);
            assertThat(
                            status(
                                    HttpRequest.newBuilder(address)
                                            .header("X-Forwarded-For", "127.0.0.1")))
                    .isEqualTo(404);
            assertThat(status(HttpRequest.newBuilder(address).header("Via", "1.1 proxy")))
                    .isEqualTo(404);
        }
    }

    @Test
    void aPortOfItsOwnShowsTheNumbersAndNothingElse() throws Exception {
        try (var metrics = new Metrics();
                var port = MetricsPort.open(new InetSocketAddress("127.0.0.1", 0), metrics)) {
            var site = URI.create("http://127.0.0.1:" + port.port());
            assertThat(new Client(site).gets("/metrics").body())
                    .contains("jvm_threads_live_threads");
            assertThat(new Client(site).gets("/").statusCode()).isEqualTo(404);
            assertThatThrownBy(
                            () ->
                                    MetricsPort.open(
                                            new InetSocketAddress("127.0.0.1", port.port()),
                                            metrics))
                    .isInstanceOf(IOException.class);
        }
    }

    /** A request is counted just after its answer has been sent. */
    private static String numbers(Campus campus, String... lines) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> page;
        do {
            page = campus.somebody().gets("/metrics");
        } while (!Arrays.stream(lines).allMatch(page.body()::contains) && System.nanoTime() < end);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/plain"));
        assertThat(page.body()).contains(lines);
        return page.body();
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
