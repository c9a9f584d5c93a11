package nabla;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nabla.log.Log;
import nabla.log.LogFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: starts the site, and stops it on Ctrl-C. */
@Command(
        name = "serve",
        description = "Serve the courses to browsers.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    @Spec private CommandSpec spec;

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
            description =
                    "The address to listen on; 0.0.0.0 lets other machines in (${DEFAULT-VALUE}).")
    private String host;

    @Mixin private Store store;

    @Mixin private Mailing mailing;

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

    @Option(
            names = "--authoring",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Whether browsers on this machine are shown what authors see: pages that load"
                            + " anew when a file changes, faults, and variants with their keys.")
    private boolean authoring;

    @Option(
            names = "--rehearsal",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Whether the server plays through what a class does before /healthz says that it"
                            + " is ready, which takes some ten seconds; the first pages are slow"
                            + " otherwise.")
    private boolean rehearsal;

    @Option(
            names = "--behind-proxy",
            description =
                    "Believe what a proxy says in X-Forwarded-For, -Proto and -Host. Only where every"
                            + " request comes through one proxy that sets them.")
    private boolean behindProxy;

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "How the log is written on standard error: text for people, json for programs"
                            + " (${DEFAULT-VALUE}).")
    private LogFormat log;

    @Option(names = "--home", hidden = true, defaultValue = "${sys:nabla.home:-.}")
    private Path home;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Log.write(log);
        Site site =
                Site.start(
                        new Settings(
                                host,
                                port,
                                home,
                                content,
                                problemSets,
                                store.data(),
                                authoring,
                                behindProxy,
                                store.database(),
                                mailing.settings()));
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(
                                        () -> {
                                            site.close();
                                            out.println("Nabla has stopped.");
                                        }));
        site.warm(rehearsal);
        out.println("Nabla is ready at " + site.address() + " — Ctrl-C stops it.");
        site.firstAdmin()
                .ifPresent(
                        path ->
                                out.println(
                                        "Nobody administers this site yet. Whoever opens this link"
                                                + " first does: "
                                                + site.address()
                                                + path.substring(1)));
        Thread.currentThread().join();
        return 0;
    }
}
