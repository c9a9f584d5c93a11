package nabla.browsing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.Settings;
import nabla.Site;

/** The running site and one Chromium, shared by all tests of this Java machine. */
final class Stage implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Site site;
    private final Playwright playwright;
    private final Browser browser;

    private Stage(Site site, Playwright playwright, Browser browser) {
        this.site = site;
        this.playwright = playwright;
        this.browser = browser;
    }

    static Stage open() {
        Path home = Path.of("").toAbsolutePath();
        Site site =
                Site.start(
                        new Settings(
                                "127.0.0.1",
                                0,
                                home,
                                home.resolve("content"),
                                home.resolve("problem-sets"),
                                emptyFolder(),
                                false,
                                false,
                                null));
        readEverything(site);
        // As long as Playwright waits for everything else: a busy machine is no defect of the page.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Within a container Chromium may not make a sandbox of its own; it sees nothing but our
        // own pages.
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-dev-shm-usage")));
        return new Stage(site, playwright, browser);
    }

    Visitor visitor(List<Trait> traits) {
        NewContextOptions options =
                new NewContextOptions().setBaseURL(site.address()).setViewportSize(1280, 800);
        traits.forEach(trait -> trait.setting.accept(options));
        return new Visitor(browser.newContext(options));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        site.close();
    }

    private static Path chromium() {
        Optional<Path> named = Optional.ofNullable(System.getenv("NABLA_CHROMIUM")).map(Path::of);
        return named.or(Stage::chromiumOnPath)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "There is no Chromium on the PATH. ./nabla test installs it."));
    }

    private static Optional<Path> chromiumOnPath() {
        String[] folders = System.getenv("PATH").split(File.pathSeparator, -1);
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * On an empty data folder every formula is typeset anew, which on a busy machine may outlast a
     * browser's patience.
     */
    private static void readEverything(Site site) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(site.address())).build(),
                    BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("nabla-browsing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
