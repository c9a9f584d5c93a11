package nabla.web.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/**
 * A port of its own that answers {@code GET /metrics} and nothing else, for a Prometheus on another
 * machine. It belongs in a network that the public does not reach.
 */
public final class MetricsPort implements AutoCloseable {
    private final HttpServer server;

    private MetricsPort(HttpServer server) {
        this.server = server;
    }

    /**
     * @throws IOException where the address is taken or not this machine's
     */
    public static MetricsPort open(InetSocketAddress address, Metrics metrics) throws IOException {
        var server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        if (!exchange.getRequestURI().getPath().equals("/metrics")) {
                            exchange.sendResponseHeaders(404, -1);
                            return;
                        }
                        byte[] text = metrics.text().getBytes(UTF_8);
                        exchange.getResponseHeaders().set("Content-Type", Metrics.TEXT);
                        exchange.sendResponseHeaders(200, text.length);
                        exchange.getResponseBody().write(text);
                    }
                });
        server.start();
        return new MetricsPort(server);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
