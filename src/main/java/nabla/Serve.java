package nabla;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nabla.command.CannotRun;
import nabla.log.Log;
import nabla.log.LogFormat;
import org.jspecify.annotations.Nullable;
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
    private static final Pattern HOST_AND_PORT = Pattern.compile("(.+):(\\d{1,5})");

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
            names = "--metrics-to",
            paramLabel = "HOST:PORT",
            description =
                    "An address of this machine at which /metrics is answered as well, and nothing"
                            + " else, for a Prometheus on another machine. Without it only this machine"
                            + " is answered.")
    private @Nullable String metricsTo;

    @Option(names = "--log-requests", description = "Whether the log has a line for each request.")
    private boolean logsRequests;

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
                                logsRequests,
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
        if (metricsTo != null) showMetrics(site, metricsTo);
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

    private static void showMetrics(Site site, String address) {
        var parts = HOST_AND_PORT.matcher(address);
        if (!parts.matches()) {
            throw new CannotRun(
                    "--metrics-to wants a host and a port, as in 10.0.0.5:9100; it has "
                            + address
                            + ".");
        }
        try {
            site.showMetrics(
                    new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2))));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotRun(
                    "The numbers cannot be shown at "
                            + address
                            + "; name a free address of this machine with --metrics-to.",
                    e);
        }
    }
}
