package nabla;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nabla.classroom.Ticket;
import nabla.classroom.Token;
import nabla.classroom.Unavailable;
import nabla.grading.Papers;
import nabla.lesson.reader.Library;
import nabla.lesson.typeset.CachedTypesetter;
import nabla.lesson.typeset.Katex;
import nabla.lesson.typeset.RememberedTypesetter;
import nabla.lesson.typeset.Typesetter;
import nabla.mail.SmtpPost;
import nabla.problem.reader.ProblemLibrary;
import nabla.store.Database;
import nabla.store.StoreUnavailable;
import nabla.web.Folders;
import nabla.web.Health;
import nabla.web.Routes;
import nabla.web.Server;
import nabla.web.Visitors;
import nabla.web.account.Accounts;
import nabla.web.account.Forgotten;
import nabla.web.account.Links;
import nabla.web.assignment.Ahead;
import nabla.web.assignment.Classwork;
import nabla.web.author.AuthorPages;
import nabla.web.gradebook.Gradebooks;
import nabla.web.lesson.LessonPages;
import nabla.web.practice.PracticePages;
import nabla.web.slides.SlidePages;
import nabla.web.teach.Teaching;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts put together and running: the database, the courses, and the server that shows them.
 */
public final class Site implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    /** About forty megabytes. */
    private static final int FORMULAS_REMEMBERED = 8_000;

    private static final Duration LOOK_AHEAD = Duration.ofMinutes(1);

    private final Settings settings;
    private final Database database;
    private final Server server;
    private final Works works;
    private final InstantSource clock;
    private @Nullable Thread background;

    private Site(
            Settings settings, Database database, Server server, Works works, InstantSource clock) {
        this.settings = settings;
        this.database = database;
        this.server = server;
        this.works = works;
        this.clock = clock;
    }

    /** What authors wrote, and what typesets it. */
    private record Works(
            Katex katex,
            Typesetter remembering,
            Library library,
            ProblemLibrary sets,
            AtomicBoolean isWarm) {
        static Works of(Settings settings) {
            var katex = new Katex();
            return new Works(
                    katex,
                    new RememberedTypesetter(katex, FORMULAS_REMEMBERED),
                    new Library(
                            settings.content(),
                            CachedTypesetter.of(settings.data().resolve("typeset"), katex),
                            flaw -> LOG.warn("{}", flaw)),
                    new ProblemLibrary(settings.problemSets(), fault -> LOG.warn("{}", fault)),
                    new AtomicBoolean(true));
        }
    }

    /**
     * Starts everything; refuses in one sentence where the port is taken or the data cannot be
     * kept.
     */
    public static Site start(Settings settings) {
        return start(settings, InstantSource.system());
    }

    /** Starts everything, with a clock that says what time it is for deadlines and reviews. */
    public static Site start(Settings settings, InstantSource clock) {
        return start(settings, Works.of(settings), clock);
    }

    private static Site start(Settings settings, Works works, InstantSource clock) {
        FreePort.require(settings.host(), settings.port());
        Database database =
                settings.database() == null
                        ? Database.embedded(settings.data(), clock)
                        : Database.at(settings.database(), clock);
        try {
            Server server =
                    Server.start(
                            settings.host(),
                            settings.port(),
                            settings.behindProxy(),
                            Folders.in(settings.home()),
                            features(settings, works, database, clock));
            return new Site(settings, database, server, works, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** What the site offers, each feature registering its own addresses. */
    private static List<Routes> features(
            Settings settings, Works works, Database database, InstantSource clock) {
        var library = works.library();
        var sets = works.sets();
        var typesetter = works.remembering();
        var visitors = new Visitors(database.learners(), database.sessions());
        var practice =
                new PracticePages(
                        sets,
                        library,
                        typesetter,
                        visitors,
                        database.attempts(),
                        database.submissions(),
                        clock);
        var papers =
                new Papers(
                        database.sections(),
                        database.assignments(),
                        database.sittings(),
                        database.totals(),
                        clock,
                        sets::find);
        var features = new ArrayList<Routes>();
        features.add(visitors);
        features.add(new Health(works.isWarm()::get, database::answers));
        features.add(
                new Accounts(
                        database.people(),
                        database.sessions(),
                        database.tickets(),
                        database.sections(),
                        database.audit(),
                        database.allowance(),
                        database.passwords(),
                        database.traces(),
                        database.familiarity(),
                        visitors));
        var mail = settings.mail();
        features.add(
                new Forgotten(
                        database.people(),
                        database.tickets(),
                        database.allowance(),
                        mail == null
                                ? null
                                : new Forgotten.Office(
                                        new SmtpPost(mail.server(), mail.from(), clock),
                                        mail.site())));
        features.add(
                new Teaching(
                        database.people(),
                        database.sections(),
                        database.assignments(),
                        database.sittings(),
                        papers,
                        sets,
                        typesetter,
                        database.tickets(),
                        database.audit(),
                        visitors,
                        clock));
        features.add(
                new Classwork(
                        sets,
                        typesetter,
                        database.reads(),
                        database.sections(),
                        database.assignments(),
                        database.sittings(),
                        database.totals(),
                        database.allowance(),
                        visitors,
                        clock));
        // A proxy that says nothing would pass everybody off as sitting at this machine.
        if (settings.authoring() && !settings.behindProxy()) {
            features.add(new AuthorPages(library, sets, typesetter, watched(settings)));
        }
        features.add(new LessonPages(library, practice, practice));
        features.add(new SlidePages(library, practice));
        features.add(practice);
        features.add(
                new Gradebooks(
                        visitors,
                        database.sections(),
                        database.assignments(),
                        database.sittings(),
                        database.totals(),
                        database.regrades(),
                        database.audit(),
                        papers,
                        typesetter,
                        clock));
        return features;
    }

    /**
     * Reads everything now rather than when the first reader asks, since typesetting anew takes
     * seconds; until then {@code /healthz} sends nobody here. From then on it works ahead.
     *
     * @param rehearsing whether to play through it, too
     */
    public void warm(boolean rehearsing) {
        works.isWarm().set(false);
        background = Thread.ofPlatform().daemon().name("ahead").start(() -> prepare(rehearsing));
    }

    private void prepare(boolean rehearsing) {
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
            try (var stage = start(settings.stage(folder), works, clock)) {
                new Rehearsal(
                                URI.create(stage.address()),
                                stage.database,
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

    /**
     * The path of a link, good once, by which somebody becomes the first administrator; empty where
     * there is one.
     */
    public Optional<String> firstAdmin() {
        if (database.people().anyAdmin()) return Optional.empty();
        var token = Token.fresh(new SecureRandom());
        database.tickets().issue(token, Ticket.Purpose.BECOME_ADMIN, null, null);
        return Optional.of(Links.path(token));
    }

    /** For tests, which take it away and look what is in it. */
    Database database() {
        return database;
    }

    /** Every address that is answered, as {@code GET /learn/{course}}. */
    List<String> routes() {
        return server.routes();
    }

    /** The address of the catalogue, ending in a slash. */
    public String address() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    @Override
    public void close() {
        if (background != null) background.interrupt();
        server.close();
        database.close();
    }
}
