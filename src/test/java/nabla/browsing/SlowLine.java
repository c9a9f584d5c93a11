package nabla.browsing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * A line by which one reads the site and that gives the beginning and the end of a page away piece
 * by piece, as a slow network does: each {@link #next()} lets one more element of them through.
 * Everything else comes at once.
 */
final class SlowLine implements AutoCloseable {
    /**
     * So many elements at either end come one by one: a bar and the first words, a deck's buttons.
     */
    static final int EACH_END = 24;

    private static final List<String> PASSED_ON = List.of("accept", "cookie", "user-agent");
    private static final List<String> PASSED_BACK =
            List.of("cache-control", "content-security-policy", "content-type", "set-cookie");

    private final URI site;
    private final Semaphore pieces = new Semaphore(0);
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    SlowLine(String site) throws IOException {
        this.site = URI.create(site);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Lets the page's next element through. */
    void next() {
        pieces.release();
    }

    /** Lets through whatever is still held back. */
    void rest() {
        pieces.release(1_000_000);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> answer = ask(exchange);
            for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
                if (PASSED_BACK.contains(header.getKey())) {
                    exchange.getResponseHeaders().put(header.getKey(), header.getValue());
                }
            }
            exchange.sendResponseHeaders(answer.statusCode(), 0);
            String type = answer.headers().firstValue("content-type").orElse("");
            if (type.startsWith("text/html")) {
                List<String> parts = pieces(answer);
                for (int i = 0; i < parts.size(); i++) {
                    exchange.getResponseBody().write(parts.get(i).getBytes(UTF_8));
                    exchange.getResponseBody().flush();
                    if (Math.min(i, parts.size() - 1 - i) < EACH_END) pieces.acquire();
                }
            } else {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.resolve(exchange.getRequestURI().toString()));
        PASSED_ON.forEach(
                name -> {
                    String value = exchange.getRequestHeaders().getFirst(name);
                    if (value != null) request.header(name, value);
                });
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** The page, cut after every end tag of its body. */
    private static List<String> pieces(HttpResponse<byte[]> answer) {
        String page = new String(answer.body(), UTF_8);
        int body = page.indexOf("<body");
        var pieces = new ArrayList<>(List.of(page.substring(body).split("(?<=</[a-z0-9]{1,10}>)")));
        pieces.addFirst(page.substring(0, body));
        return pieces;
    }

    @Override
    public void close() {
        rest();
        server.stop(0);
        client.close();
    }
}
