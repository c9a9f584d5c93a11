package nabla.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The engine in Chromium: how large it is, how long it takes to load, to preview each keystroke of
 * texts as learners type them, and to fill a grid with values and gradients.
 */
public final class EngineBenchmark {
    private static final Path ENGINE = Path.of("target/browser/engine.js");

    private static final String MEASURE =
            """
            async () => {
              const began = performance.now();
              const E = await import('/engine.js');
              E.preview('x', '');
              const load = performance.now() - began;
              const texts = ['x^2*sin(x)', 'e^(-x^2)/2', '(3x+1)/(2x-5)', 'sqrt(1+x^2)', 'sin^2 x + cos^2 x',
                '\\\\frac{x^{2}+1}{\\\\sqrt{x}}', '100(y-x^2)^2 + (1-x)^2', 'ln|x^2-4|', '[2x*y, x^2 + 3y^2]',
                '1/(1+e^(-x))', 'max(0, x) - 0.01x', '[[2, 0], [0, 2]]', 'log_2(x+1)', 'x(x+1)(x+2)'];
              const times = [];
              let sink = 0;
              for (let round = 0; round < 120; round++) {
                for (const text of texts) {
                  for (let n = 1; n <= text.length; n++) {
                    const from = performance.now();
                    sink += E.preview(text.slice(0, n), '').length;
                    if (round >= 20) times.push(performance.now() - from);
                  }
                }
              }
              times.sort((a, b) => a - b);
              const grids = {};
              for (const text of ['100*(y-x^2)^2 + (1-x)^2', 'sin(x)*cos(y) + x^2/4', 'e^(-x^2-y^2)']) {
                const f = E.compile(text, 'x,y');
                const axis = Float64Array.from({length: 200}, (_, i) => -2 + i / 50);
                const out = () => new Float64Array(40000);
                const [v, dx, dy] = [out(), out(), out()];
                const each = [];
                for (let i = 0; i < 40; i++) {
                  const from = performance.now();
                  f.grid(axis, axis, v, dx, dy);
                  each.push(performance.now() - from);
                }
                grids[text] = {first: each[0], median: each.slice(10).sort((a, b) => a - b)[15]};
              }
              const at = q => times[Math.min(times.length - 1, Math.floor(q * times.length))];
              return JSON.stringify({load, keystrokes: times.length, median: at(0.5), p99: at(0.99),
                worst: at(1), grids}, null, 2);
            }""";

    private EngineBenchmark() {}

    public static void main(String[] args) throws IOException {
        byte[] engine = Files.readAllBytes(ENGINE);
        System.out.printf("engine.js: %d bytes, %d gzipped%n", engine.length, gzipped(engine));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    boolean script = exchange.getRequestURI().getPath().endsWith(".js");
                    byte[] body =
                            script ? engine : "<!doctype html>".getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders()
                            .set("Content-Type", script ? "text/javascript" : "text/html");
                    // Finer clocks are only for pages that are isolated from others.
                    exchange.getResponseHeaders().set("Cross-Origin-Opener-Policy", "same-origin");
                    exchange.getResponseHeaders()
                            .set("Cross-Origin-Embedder-Policy", "require-corp");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        try (Playwright playwright =
                        Playwright.create(
                                new Playwright.CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser =
                        playwright
                                .chromium()
                                .launch(
                                        new LaunchOptions()
                                                .setExecutablePath(Path.of(args[0]))
                                                .setArgs(java.util.List.of("--no-sandbox")))) {
            Page page = browser.newPage();
            page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            System.out.println(page.evaluate(MEASURE));
        } finally {
            server.stop(0);
        }
    }

    private static int gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
