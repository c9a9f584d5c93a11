package nabla;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import nabla.classroom.Unavailable;
import nabla.store.Database;
import nabla.store.StoreUnavailable;
import nabla.web.assignment.Ahead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a site does while nobody asks: it rehearses, and then works ahead. */
record Backstage(Works works, Database database, InstantSource clock, Function<Path, Site> stages) {
    private static final Logger LOG = LoggerFactory.getLogger(Backstage.class);
    private static final Duration LOOK_AHEAD = Duration.ofMinutes(1);

    /**
     * Until it is interrupted.
     *
     * @param rehearsing whether to play through what a class does
     */
    void work(boolean rehearsing) {
        try {
            try {
                works.katex().html("x", false);
                works.library().courses();
                works.sets().all();
                if (rehearsing) rehearse();
            } finally {
                works.isWarm().set(true);
            }
            workAhead();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rehearse() throws InterruptedException {
        try {
            var folder = Files.createTempDirectory("nabla");
            try (var stage = stages.apply(folder)) {
                new Rehearsal(
                                URI.create(stage.address()),
                                stage.database(),
                                works.library(),
                                works.sets())
                        .play();
            } finally {
                try (var files = Files.newDirectoryStream(folder)) {
                    for (var file : files) Files.delete(file);
                }
                Files.delete(folder);
            }
        } catch (IOException | StoreUnavailable | Unavailable e) {
            LOG.warn("There is no rehearsal, and the first pages will be slow: {}", e.toString());
        }
    }

    private void workAhead() throws InterruptedException {
        var ahead = new Ahead(works.sets(), works.remembering(), database.assignments(), clock);
        while (true) {
            try {
                ahead.work();
            } catch (Unavailable e) {
                LOG.warn("Nothing is prepared ahead: {}", e.getMessage());
            }
            Thread.sleep(LOOK_AHEAD);
        }
    }
}
