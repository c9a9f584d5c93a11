package nabla.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One person with a browser of their own: cookies, one or more tabs, and a console that is listened
 * to. Pages are Playwright's; {@code PlaywrightAssertions.assertThat(page)} waits by itself, so no
 * test need sleep.
 */
public final class Visitor {
    private static final String WATCH_SHIFTS =
            """
            window.layoutShift = 0;
            window.moved = [];
            // What is typed moves in its field; a field's insides are no node one could name.
            const typed = ({ node, currentRect: { left, right, top, bottom } }) => !node &&
              [...document.querySelectorAll('input')].map(input => input.getBoundingClientRect()).some(field =>
                field.left <= left && right <= field.right && field.top <= top && bottom <= field.bottom);
            new PerformanceObserver(list => {
              for (const entry of list.getEntries()) {
                if (entry.hadRecentInput || (entry.sources.length && entry.sources.every(typed))) continue;
                const moved = entry.sources.map(({ node, previousRect: from, currentRect: to }) =>
                  `${node?.parentElement?.outerHTML.slice(0, 200)} from ${JSON.stringify(from)} to ${JSON.stringify(to)}`);
                window.layoutShift += entry.value;
                window.moved.push(`${entry.value}: ${moved.join('; ')}`);
              }
            }).observe({ type: 'layout-shift', buffered: true });
            """;

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        context.addInitScript(WATCH_SHIFTS);
        context.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.page().url() + ": " + message.text());
                    }
                });
        context.onWebError(error -> complaints.add(error.page().url() + ": " + error.error()));
    }

    /**
     * Opens {@code path}, such as {@code /learn/…}, in a new tab and waits until nothing more is
     * loading.
     */
    public Page opens(String path) {
        Page page = context.newPage();
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /** The visitor's latest tab; a presenter's window, for one, opens by itself. */
    public Page page() {
        return context.pages().getLast();
    }

    /** What is behind it all, for what is not offered here. */
    public BrowserContext context() {
        return context;
    }

    /**
     * From here on an error with {@code words} in it is part of the test: the 404 of an unknown
     * address, say.
     */
    public void expectsError(String words) {
        expected.add(words);
    }

    /** Axe-core finds nothing on the current page, neither in light nor in dark. */
    public void findsNoBarriers() {
        findsNoBarriers(page());
    }

    /** Axe-core finds nothing on {@code page}, neither in light nor in dark. */
    public void findsNoBarriers(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            // Without motion, since a colour on its way from one scheme to the other has neither
            // one's contrast.
            page.emulateMedia(
                    new EmulateMediaOptions()
                            .setColorScheme(scheme)
                            .setReducedMotion(ReducedMotion.REDUCE));
            var violations =
                    new AxeBuilder(page)
                                    .setLegacyMode(true) // in the page itself: there are no frames
                                    .options(options(scheme))
                                    .analyze()
                                    .getViolations()
                                    .stream()
                                    .flatMap(
                                            rule ->
                                                    rule.getNodes().stream()
                                                            .map(
                                                                    node ->
                                                                            rule.getId()
                                                                                    + ": "
                                                                                    + rule.getHelp()
                                                                                    + "\n  "
                                                                                    + node
                                                                                            .getTarget()
                                                                                    + " "
                                                                                    + node.getHtml()
                                                                                    + "\n  "
                                                                                    + node
                                                                                            .getFailureSummary()))
                                    .toList();
            assertThat(violations).as("barriers on %s in %s", page.url(), scheme).isEmpty();
        }
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(null).setReducedMotion(null));
    }

    /**
     * To describe all that is well on a long page takes seconds, and in the dark nothing is new but
     * the colours.
     */
    private static AxeRunOptions options(ColorScheme scheme) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        if (scheme == ColorScheme.DARK) {
            var only = new AxeRunOnlyOptions();
            only.setType("rule");
            only.setValues(List.of("color-contrast"));
            options.setRunOnly(only);
        }
        return options;
    }

    /**
     * How much the current page has moved by itself since it was opened; see web.dev's cumulative
     * layout shift.
     */
    public double layoutShift() {
        return ((Number) page().evaluate("window.layoutShift")).doubleValue();
    }

    /** Asserts that nothing at all has moved by itself on the current page. */
    public void staysPut() {
        assertThat((List<?>) page().evaluate("window.moved"))
                .as("what moved on %s", page().url())
                .isEmpty();
    }

    /** Asserts that nothing juts out at the side: one may scroll down a page, never across it. */
    public void scrollsOnlyDown() {
        var excess =
                page().evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) excess).intValue())
                .as("pixels beyond the right edge of %s", page().url())
                .isZero();
    }

    /**
     * Opens {@code path} with an empty cache and counts every byte that comes over the wire,
     * headers included.
     */
    public long bytesToOpen(String path) {
        Page page = context.newPage();
        CDPSession session = context.newCDPSession(page);
        long[] bytes = {0};
        session.on(
                "Network.loadingFinished",
                (JsonObject event) -> bytes[0] += event.get("encodedDataLength").getAsLong());
        session.send("Network.enable");
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return bytes[0];
    }

    /**
     * Keeps a picture of the whole current page as {@code target/screenshots/<name>.png}, for
     * people to look at.
     */
    public Path takesPicture(String name) {
        Path file = Path.of("target", "screenshots", name + ".png");
        page().screenshot(new ScreenshotOptions().setFullPage(true).setPath(file));
        return file;
    }

    /**
     * Looks at the current page on a wide screen and on a phone, and keeps a picture of each:
     * nothing juts out, and axe finds nothing in light or in dark.
     */
    public void looksAround(String name) {
        takesPicture(name);
        findsNoBarriers();
        page().setViewportSize(360, 740);
        scrollsOnlyDown();
        takesPicture(name + "-phone");
        page().setViewportSize(1280, 800);
    }

    List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
    }

    void close() {
        context.close();
    }
}
