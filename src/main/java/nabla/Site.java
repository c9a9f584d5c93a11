package nabla;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nabla.classroom.Ticket;
import nabla.classroom.Token;
import nabla.store.Database;
import nabla.web.Folders;
import nabla.web.Handled;
import nabla.web.RequestLog;
import nabla.web.Server;
import nabla.web.account.Links;
import nabla.web.metrics.Metrics;
import nabla.web.metrics.MetricsPort;
import org.jspecify.annotations.Nullable;

/**
 * The parts put together and running: the database, the courses, and the server that shows them.
 */
public final class Site implements AutoCloseable {
    private final Settings settings;
    private final Database database;
    private final Server server;
    private final Works works;
    private final Metrics metrics;
    private @Nullable MetricsPort metricsPort;
    private final InstantSource clock;
    private @Nullable Thread background;

    private Site(
            Settings settings,
            Database database,
            Server server,
            Works works,
            Metrics metrics,
            InstantSource clock) {
        this.settings = settings;
        this.database = database;
        this.server = server;
        this.works = works;
        this.metrics = metrics;
        this.clock = clock;
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
        var metrics = new Metrics();
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
                            Features.of(settings, works, database, metrics, clock),
                            handled(settings, metrics));
            database.measure(metrics.registry());
            return new Site(settings, database, server, works, metrics, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Handled handled(Settings settings, Metrics metrics) {
        if (!settings.logsRequests()) return metrics;
        var log = new RequestLog();
        return (context, time) -> {
            metrics.handled(context, time);
            log.handled(context, time);
        };
    }

    /**
     * Reads everything now rather than when the first reader asks, since typesetting anew takes
     * seconds; until then {@code /healthz} sends nobody here. From then on it works ahead.
     *
     * @param rehearsing whether to play through it, too
     */
    public void warm(boolean rehearsing) {
        works.isWarm().set(false);
        var backstage = new Backstage(works, database, clock, this::stage);
        background =
                Thread.ofPlatform()
                        .daemon()
                        .name("backstage")
                        .start(() -> backstage.work(rehearsing));
    }

    /** A site of which nobody hears, with the same courses and a database of its own. */
    private Site stage(Path folder) {
        return start(settings.stage(folder), works, clock);
    }

    /**
     * Shows the numbers of {@code /metrics} at an address of their own.
     *
     * @throws IOException where it is taken or not this machine's
     */
    public void showMetrics(InetSocketAddress address) throws IOException {
        metricsPort = MetricsPort.open(address, metrics);
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
        if (metricsPort != null) metricsPort.close();
        server.close();
        database.close();
        metrics.close();
    }
}
