package nabla.web.assignment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before several nodes and gives each request to the next of them, whoever asks. As nginx
 * does, it asks another node where one cannot be reached, asks twice only what may be asked twice
 * (what was posted and not answered is the person's to send again), and leaves alone a node that
 * failed; nginx does so for ten seconds, this one for good.
 */
final class Balancer implements AutoCloseable {
    private static final Set<String> OWN =
            Set.of(
                    "connection",
                    "content-length",
                    "host",
                    "transfer-encoding",
                    "upgrade",
                    ":status");

    private final List<URI> nodes;
    private final Set<URI> failed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Balancer(List<URI> nodes) throws IOException {
        this.nodes = nodes;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean twice = exchange.getRequestMethod().equals("GET");
            int first = next.getAndIncrement();
            for (int i = 0; i < nodes.size(); i++) {
                var node = nodes.get((first + i) % nodes.size());
                if (failed.contains(node)) continue;
                try {
                    answer(exchange, ask(exchange, node, body));
                    return;
                } catch (IOException e) {
                    failed.add(node);
                    if (!twice && !(e instanceof ConnectException)) break;
                }
            }
            exchange.sendResponseHeaders(502, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, URI node, byte[] body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(node.resolve(exchange.getRequestURI().toString()))
                        .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) return;
                            values.forEach(value -> request.header(name, value));
                        });
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer)
            throws IOException {
        answer.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) return;
                            values.forEach(v -> exchange.getResponseHeaders().add(name, v));
                        });
        int length = answer.body().length;
        exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
        if (length > 0) exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
