package nabla.web.author;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import nabla.Settings;
import nabla.Site;
import nabla.browsing.Browsing;
import nabla.browsing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An author writes while the server runs and the browser is open. */
@ExtendWith(Browsing.class)
class AuthoringTest {
    private static final String ITEM =
            """
            format: 1
            title: Slopes
            items:
              - id: slope
                parameters:
                  a: { integer: [2, 9] }
                given: { f: "{a}*x^2" }
                prompt: "%s $f(x) = {f}$."
                answer: { expression: "diff(f, x)" }
            """;

    @TempDir private Path folder;
    private Site site;

    @BeforeEach
    void start() throws Exception {
        write("Differentiate");
        Path home = Path.of("").toAbsolutePath();
        site =
                Site.start(
                        new Settings(
                                "127.0.0.1",
                                0,
                                home,
                                folder.resolve("content"),
                                folder.resolve("sets"),
                                folder.resolve("data"),
                                true,
                                false,
                                null));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aSavedFileIsShownByItself(Visitor author) throws Exception {
        var page = author.context().newPage();
        page.navigate(site.address() + "practice/course/slopes");
        assertThat(page.locator(".problem-prompt")).containsText("Differentiate");
        write("Find the slope of");
        assertThat(page.locator(".problem-prompt")).containsText("Find the slope of");
    }

    @Test
    void whatIsWrongIsSaidOnThePageUntilItIsMended(Visitor author) throws Exception {
        var page = author.context().newPage();
        page.navigate(site.address() + "practice/course/slopes");
        write("Differentiate {g} and");
        assertThat(page.locator(".author-faults")).containsText("slopes.yaml:8: slope:");
        write("Differentiate");
        assertThat(page.locator(".author-faults")).hasCount(0);
    }

    @Test
    void twentyVariantsStandSideBySideWithKeysAndSolutions(Visitor author) {
        var page = author.context().newPage();
        page.navigate(site.address() + "author");
        page.getByText("slope", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".preview")).hasCount(20);
        assertThat(page.locator(".preview .steps-answer")).hasCount(20);
        assertThat(page.locator("main")).containsText("All 200 variants and 0 tests are sound.");
        author.findsNoBarriers(page);
        page.getByText("The next 20").click();
        assertThat(page.locator(".preview").first()).containsText("Seed 21");
    }

    @Test
    void nobodyElseSeesWhatAuthorsSee() throws Exception {
        for (String sign : new String[] {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"}) {
            for (String address :
                    new String[] {
                        "author", "author/faults", "author/changes", "author/preview/slopes/slope"
                    }) {
                assertThat(get(address, sign).statusCode()).as(sign).isEqualTo(404);
            }
            assertThat(get("", sign).body()).doesNotContain("author");
        }
    }

    private java.net.http.HttpResponse<String> get(String address, String header) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(site.address() + address))
                            .header(header, "192.0.2.1")
                            .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private void write(String verb) throws Exception {
        Path file = folder.resolve("sets/course/slopes.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, ITEM.formatted(verb));
    }
}
