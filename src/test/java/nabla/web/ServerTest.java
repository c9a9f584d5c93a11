package nabla.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Server server;

    @BeforeAll
    static void start() {
        Routes broken =
                routes ->
                        routes.get(
                                "/broken",
                                _ -> {
                                    throw new IllegalStateException("on purpose, by ServerTest");
                                });
        server =
                Server.start(
                        0,
                        Folders.in(Path.of("")),
                        List.of(broken, new Health(() -> true, () -> true)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isHealthy() throws Exception {
        assertThat(get("/healthz").body()).isEqualTo("ok");
    }

    @Test
    void anUnknownAddressSaysSoAndLeadsOn() throws Exception {
        var page = get("/nowhere?q=%3Cscript%3E");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("There is nothing at /nowhere.", "<a href=\"/\">All courses</a>");
    }

    @Test
    void anUnknownAddressBelowApiAnswersInJson() throws Exception {
        var answer = get("/api/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).contains("\"message\":\"There is nothing at /api/nowhere.\"");
    }

    @Test
    void aFailureSaysThatNothingWasLost() throws Exception {
        var page = get("/broken");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Nothing you did was lost").doesNotContain("on purpose");
    }

    @Test
    void anUnreadableAddressIsAnOrdinaryPage() throws Exception {
        var page = get("/learn/%2e%2e%2f%00");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("This address cannot be read");
    }

    @Test
    void pagesAllowNoScriptFromElsewhereOrWithin() throws Exception {
        var headers = get("/nowhere").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self';", "style-src-elem 'self';")
                .doesNotContain("script-src 'self' 'unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void aFormFromAnotherSiteIsRefused() throws Exception {
        var form =
                request("/healthz")
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(HttpRequest.BodyPublishers.noBody());
        assertThat(CLIENT.send(form.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void staticFilesAreKeptForEverUnderTheirVersion() throws Exception {
        var sheet = get(assets() + "/css/site.css");
        assertThat(sheet.headers().firstValue("Cache-Control"))
                .hasValue("public, max-age=31536000, immutable");
        assertThat(sheet.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(sheet.body()).contains("color-scheme").doesNotContain("@import");
    }

    @Test
    void anOldVersionGetsTodaysFileAndIsNotKept() throws Exception {
        var sheet = get("/static/0000000000/css/site.css");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void librariesComeFromTheirJars() throws Exception {
        assertThat(get(assets() + "/lib/katex/katex.min.css").body()).contains(".katex");
        assertThat(get(assets() + "/lib/chart/chart.umd.min.js").body()).contains("Chart");
        assertThat(get(assets() + "/lib/chart/none.js").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingOutsideTheStaticFolderIsServed() throws Exception {
        for (var path :
                List.of(
                        "..%2f..%2fpom.xml",
                        "../../pom.xml", "%2e%2e/pom.xml", "lib/katex/../../x")) {
            assertThat(get(assets() + "/" + path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void textIsCompressed() throws Exception {
        var plain =
                CLIENT.send(
                        request(assets() + "/lib/katex/katex.min.css").build(),
                        BodyHandlers.ofByteArray());
        var gzipped =
                CLIENT.send(
                        request(assets() + "/lib/katex/katex.min.css")
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(gzipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(gzipped.body().length).isLessThan(plain.body().length / 3);
    }

    private static String assets() throws Exception {
        var page = get("/nowhere").body();
        var start = page.indexOf("/static/");
        return page.substring(start, page.indexOf('/', start + "/static/".length()));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
