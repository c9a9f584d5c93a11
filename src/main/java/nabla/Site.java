package nabla;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nabla.lesson.reader.Library;
import nabla.lesson.typeset.CachedTypesetter;
import nabla.lesson.typeset.Katex;
import nabla.lesson.typeset.RememberedTypesetter;
import nabla.problem.reader.ProblemLibrary;
import nabla.store.Database;
import nabla.web.Folders;
import nabla.web.Routes;
import nabla.web.Server;
import nabla.web.Visitors;
import nabla.web.author.AuthorPages;
import nabla.web.lesson.LessonPages;
import nabla.web.practice.PracticePages;
import nabla.web.slides.SlidePages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts put together and running: the database, the courses, and the server that shows them.
 */
public final class Site implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    /** About ten megabytes. */
    private static final int FORMULAS_REMEMBERED = 2000;

    private final Database database;
    private final Server server;

    private Site(Database database, Server server) {
        this.database = database;
        this.server = server;
    }

    /**
     * Starts everything; refuses in one sentence where the port is taken or the data cannot be
     * kept.
     */
    public static Site start(Settings settings) {
        FreePort.require(settings.host(), settings.port());
        InstantSource clock = InstantSource.system();
        Database database =
                settings.database() == null
                        ? Database.embedded(settings.data(), clock)
                        : Database.at(settings.database(), clock);
        try {
            Server server =
                    Server.start(
                            settings.host(),
                            settings.port(),
                            Folders.in(settings.home()),
                            features(settings, database));
            return new Site(database, server);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** What the site offers, each feature registering its own addresses. */
    private static List<Routes> features(Settings settings, Database database) {
        var katex = new Katex();
        var library =
                new Library(
                        settings.content(),
                        CachedTypesetter.of(settings.data().resolve("typeset"), katex),
                        flaw -> LOG.warn("{}", flaw));
        var sets = new ProblemLibrary(settings.problemSets(), fault -> LOG.warn("{}", fault));
        var typesetter = new RememberedTypesetter(katex, FORMULAS_REMEMBERED);
        var practice =
                new PracticePages(
                        sets,
                        library,
                        typesetter,
                        new Visitors(database.learners()),
                        database.attempts(),
                        database.submissions(),
                        InstantSource.system());
        // Read now rather than when the first reader asks: typesetting anew takes seconds.
        Thread.ofVirtual()
                .start(
                        () -> {
                            katex.html("x", false);
                            library.courses();
                            sets.all();
                        });
        var features = new ArrayList<Routes>();
        if (settings.authoring()) {
            features.add(new AuthorPages(library, sets, typesetter, watched(settings)));
        }
        features.add(new LessonPages(library, practice, practice));
        features.add(new SlidePages(library, practice));
        features.add(practice);
        return features;
    }

    /** The folders of which an author changes files while the server runs. */
    private static List<Path> watched(Settings settings) {
        Folders folders = Folders.in(settings.home());
        return List.of(
                settings.content(),
                settings.problemSets(),
                folders.templates(),
                folders.statics(),
                folders.engine());
    }

    /** The address of the catalogue, ending in a slash. */
    public String address() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
