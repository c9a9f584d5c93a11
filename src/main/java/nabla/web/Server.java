package nabla.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.SizeUnit;
import io.javalin.json.JavalinJackson3;
import java.time.Duration;
import java.util.List;

/** The running web server. */
public final class Server implements AutoCloseable {

    private final Javalin javalin;

    private Server(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts the server on this machine's own address only.
     *
     * @param port the port, 0 for any free one
     * @param features what the server offers, each registering its own addresses
     */
    public static Server start(int port, Folders folders, List<? extends Routes> features) {
        return start("127.0.0.1", port, false, folders, features);
    }

    /** The same where nobody is told what is answered. */
    public static Server start(
            String host,
            int port,
            boolean behindProxy,
            Folders folders,
            List<? extends Routes> features) {
        return start(host, port, behindProxy, folders, features, (_, _) -> {});
    }

    /**
     * Starts the server on a host's address, {@code 0.0.0.0} for all of them.
     *
     * @param handled is told of every request when it has been answered
     * @param behindProxy whether a proxy says who asks, and by which address; see {@link
     *     BehindProxy}
     */
    public static Server start(
            String host,
            int port,
            boolean behindProxy,
            Folders folders,
            List<? extends Routes> features,
            Handled handled) {
        var assets = new Assets(folders);
        var javalin =
                Javalin.create(
                        config -> {
                            config.startup.showJavalinBanner = false;
                            config.startup.showOldJavalinVersionWarning = false;
                            config.startup.startupWatcherEnabled = false;
                            config.concurrency.useVirtualThreads = true;
                            config.http.generateEtags = true;
                            config.http.maxRequestSize = FormLimits.LARGEST;
                            config.http.compressionStrategy = CompressionStrategy.GZIP;
                            config.jetty.modifyHttpConfiguration(
                                    http -> {
                                        http.setSendServerVersion(false);
                                        if (behindProxy) http.addCustomizer(new BehindProxy());
                                    });
                            config.jetty.multipartConfig.maxTotalRequestSize(
                                    FormLimits.LARGEST_UPLOAD, SizeUnit.MB);
                            config.jetty.modifyServer(
                                    server -> server.setErrorHandler(new LastResort()));
                            config.requestLogger.http(
                                    (context, millis) ->
                                            handled.handled(
                                                    context,
                                                    Duration.ofNanos((long) (millis * 1e6))));
                            config.jsonMapper(new JavalinJackson3());
                            config.fileRenderer(new Views(folders.templates(), assets));
                            new Headers().register(config.routes);
                            new ForeignForms().register(config.routes);
                            new FormLimits().register(config.routes);
                            new Errors().register(config.routes);
                            assets.register(config.routes);
                            features.forEach(feature -> feature.register(config.routes));
                        });
        return new Server(javalin.start(host, port));
    }

    /** Every address that is answered, as {@code GET /learn/{course}}. */
    public List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    /** The port on which the server listens. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
