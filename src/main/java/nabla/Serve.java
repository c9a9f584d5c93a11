package nabla;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nabla.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: opens the database, starts the server, and stops both on Ctrl-C. */
@Command(name = "serve", description = "Serve the courses to browsers.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7070",
            description = "The port to listen on; 0 takes any free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; 0.0.0.0 lets other machines in (${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:nabla.home:-.}/data",
            description = "Where the embedded database is kept (${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "A PostgreSQL database to use instead: postgresql://user:password@host/name")
    private @Nullable String database;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "${sys:nabla.home:-.}/content",
            description = "Where the lessons are (${DEFAULT-VALUE}).")
    private Path content;

    @Option(
            names = "--problem-sets",
            paramLabel = "DIR",
            defaultValue = "${sys:nabla.home:-.}/problem-sets",
            description = "Where the problem sets are (${DEFAULT-VALUE}).")
    private Path problemSets;

    @Override
    public Integer call() throws InterruptedException {
        Database opened = open();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            opened.close();
            stopped.countDown();
        }));
        spec.commandLine().getOut().println("Nabla is ready at http://" + host + ":" + port + "/ — Ctrl-C stops it.");
        stopped.await();
        return 0;
    }

    private Database open() {
        InstantSource clock = InstantSource.system();
        return database == null ? Database.embedded(data, clock) : Database.at(database, clock);
    }
}
