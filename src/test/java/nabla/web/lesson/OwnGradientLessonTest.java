package nabla.web.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nabla.lesson.reader.Library;
import nabla.web.Folders;
import nabla.web.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson may hold a descent that a gradient drives which somebody made up. */
class OwnGradientLessonTest {
    @Test
    void theLessonShowsBothDescentsAndSaysWhatBecomesOfThem(@TempDir Path content)
            throws Exception {
        Path lesson = Files.createDirectories(content.resolve("course/lesson"));
        Files.writeString(
                content.resolve("course/course.yaml"),
                """
                title: A course
                description: One lesson.
                lessons: [lesson]
                """);
        Files.writeString(
                lesson.resolve("lesson.md"),
                """
                ---
                title: A lesson
                question: Where does it lead?
                summary: A gradient that is not one.
                ---

                ```figure own-gradient
                function: x^2 + 2y^2
                gradient: [2x, 2y]
                variables: x, y
                start: [2, 1]
                rate: 0.2
                steps: 25
                ```
                """);
        Library library = new Library(content, (tex, _) -> tex, _ -> {});
        Marks marks = (_, _) -> Set.of();
        try (Server server =
                        Server.start(
                                0,
                                Folders.in(Path.of("")),
                                List.of(new LessonPages(library, ProblemBlocks.links(), marks)));
                HttpClient client = HttpClient.newHttpClient()) {
            String page =
                    client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            "http://127.0.0.1:"
                                                                    + server.port()
                                                                    + "/learn/course/lesson"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body();
            assertThat(page)
                    .contains("<own-gradient id=\"figure-1\"", "js/figures/own-gradient.js")
                    .contains("gradient=\"2x, 2y\"", "class=\"figure-still\"><svg")
                    .contains(
                            "With your gradient it converges to (0, 0). Loss 6 → 0. "
                                    + "The true one converges: loss 6 → 0.")
                    .doesNotContain("class=\"flaw\"");
        }
    }
}
