package nabla.web.practice;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nabla.lesson.reader.Library;
import nabla.lesson.typeset.Typesetter;
import nabla.problem.reader.ProblemLibrary;
import nabla.store.Database;
import nabla.web.Folders;
import nabla.web.Server;
import nabla.web.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real server and a real database for each test, to be visited without JavaScript. */
final class Practice implements BeforeEachCallback, AfterEachCallback {
    static final String SET = "/practice/course/mixed";
    static final String KINDS = "/practice/course/kinds";
    private static final Typesetter PLAIN = (tex, _) -> "<i>" + tex.replace("<", "&lt;") + "</i>";

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private @Nullable Running running;

    /** What one test runs on. */
    private record Running(Path folder, Database database, Server server) {}

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        var folder = Files.createTempDirectory("practice");
        var database = Database.embedded(folder.resolve("data"), () -> now);
        var pages =
                new PracticePages(
                        new ProblemLibrary(sets(), _ -> {}),
                        new Library(folder.resolve("content"), PLAIN, _ -> {}),
                        PLAIN,
                        new Visitors(database.learners(), database.sessions()),
                        database.attempts(),
                        database.submissions(),
                        () -> now);
        running =
                new Running(
                        folder,
                        database,
                        Server.start(0, Folders.in(Path.of("").toAbsolutePath()), List.of(pages)));
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        running().server().close();
        running().database().close();
        try (var files = Files.walk(running().folder())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private Path sets() throws URISyntaxException {
        return Path.of(getClass().getResource("sets").toURI());
    }

    /** Somebody new. */
    Visit visitor() {
        return new Visit(URI.create("http://127.0.0.1:" + running().server().port()));
    }

    private Running running() {
        return Objects.requireNonNull(running);
    }

    Database database() {
        return running().database();
    }

    void later(Duration time) {
        now = now.plus(time);
    }
}
