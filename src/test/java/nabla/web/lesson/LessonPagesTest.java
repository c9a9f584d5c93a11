package nabla.web.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nabla.lesson.reader.Library;
import nabla.lesson.typeset.CachedTypesetter;
import nabla.web.Folders;
import nabla.web.Server;
import nabla.web.slides.SlidePages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading pages of the first course, as a browser without JavaScript gets them. */
class LessonPagesTest {
    private static final String COURSE = "/learn/calculus-for-machine-learning";
    private static final Pattern TEX = Pattern.compile("<annotation[^>]*>[^<]*</annotation>");

    @TempDir static Path cache;
    private static Server server;

    @BeforeAll
    static void start() {
        var library = new Library(Path.of("content"), CachedTypesetter.katex(cache), _ -> {});
        Marks marks = (_, _) -> Set.of("derivative");
        server =
                Server.start(
                        0,
                        Folders.in(Path.of("")),
                        List.of(
                                new LessonPages(library, ProblemBlocks.links(), marks),
                                new SlidePages(library, ProblemBlocks.links())));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theCatalogueLeadsToCoursesAndLessons() throws Exception {
        assertThat(get("/").body())
                .contains("href=\"" + COURSE + "\"", "href=\"" + COURSE + "/derivative\"");
    }

    @Test
    void aCourseListsItsLessonsWithMarks() throws Exception {
        assertThat(get(COURSE).body())
                .contains("Gradient descent", "/slides/calculus-for-machine-learning/derivative")
                .containsOnlyOnce("✓");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/learn/calculus-for-machine-learning/derivative",
                "/learn/calculus-for-machine-learning/gradient-descent",
                "/slides/calculus-for-machine-learning/derivative",
                "/slides/calculus-for-machine-learning/gradient-descent"
            })
    void mathematicsIsTypesetWithMathMlAndNoDollarIsLeft(String path) throws Exception {
        var page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"");
        assertThat(TEX.matcher(page.body()).replaceAll(""))
                .doesNotContain("$")
                .doesNotContain("class=\"flaw\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/learn/none",
                "/learn/calculus-for-machine-learning/none",
                "/learn/none/derivative",
                "/slides/none/none",
                "/slides/calculus-for-machine-learning/none",
                "/learn/calculus-for-machine-learning/%3Cscript%3E",
                "/learn/calculus-for-machine-learning/derivative/more"
            })
    void whatIsNotThereSaysSoAndLeadsOn(String path) throws Exception {
        var page = get(path);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("This page does not exist", "<a href=\"/")
                .doesNotContain("<script>");
    }

    @Test
    void aMissingLessonLeadsToTheOthersOfItsCourse() throws Exception {
        assertThat(get(COURSE + "/none").body())
                .contains(
                        "There is no lesson called “none” in Calculus for Machine Learning.",
                        "<a href=\""
                                + COURSE
                                + "\">All lessons of Calculus for Machine Learning</a>");
    }

    @Test
    void theChosenThemeIsInThePageFromTheStart() throws Exception {
        assertThat(get("/", "theme=dark").body())
                .contains("<html lang=\"en\" data-theme=\"dark\">");
        assertThat(get("/", "theme=\"><script>").body()).doesNotContain("data-theme");
        assertThat(get("/").body()).contains("<html lang=\"en\">");
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() throws Exception {
        var tag = get(COURSE).headers().firstValue("ETag").orElseThrow();
        var again = request(COURSE).header("If-None-Match", tag).build();
        assertThat(HttpClient.newHttpClient().send(again, BodyHandlers.ofString()).statusCode())
                .isEqualTo(304);
    }

    private static HttpResponse<String> get(String path, String... cookie) throws Exception {
        var request = request(path);
        for (var each : cookie) request.header("Cookie", each);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
