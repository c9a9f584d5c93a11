package nabla.web.author;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nabla.Settings;
import nabla.Site;

/**
 * How long an author waits: from saving a file to the open page that shows what is new in it. A
 * problem set is saved again and again with another prompt, a lesson with another sentence.
 */
public final class ReloadBenchmark {
    private static final int TIMES = 20;

    private static final String SET =
            """
            format: 1
            title: Slopes
            items:
              - id: slope
                parameters:
                  a: { integer: [2, 9] }
                given: { f: "{a}*x^2" }
                prompt: "Prompt number %d: differentiate $f(x) = {f}$."
                answer: { expression: "diff(f, x)" }
            """;

    private static final String LESSON =
            """
            ---
            title: Slopes
            question: How steep?
            summary: The slope.
            ---

            Sentence number %d, with $x^2$.
            """;

    private ReloadBenchmark() {}

    /**
     * @param args the path of Chromium
     */
    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("nabla-reload");
        write(
                folder,
                "content/course/course.yaml",
                "title: C\ndescription: D\nlessons: [slopes]\n");
        write(folder, "content/course/slopes/lesson.md", LESSON.formatted(0));
        write(folder, "sets/course/slopes.yaml", SET.formatted(0));
        var settings =
                new Settings(
                        "127.0.0.1",
                        0,
                        Path.of("").toAbsolutePath(),
                        folder.resolve("content"),
                        folder.resolve("sets"),
                        folder.resolve("data"),
                        true,
                        false,
                        null);
        var launch =
                new LaunchOptions()
                        .setExecutablePath(Path.of(args[0]))
                        .setArgs(List.of("--no-sandbox"));
        try (var site = Site.start(settings);
                var playwright =
                        Playwright.create(
                                new Playwright.CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(launch)) {
            var page = browser.newPage();
            page.navigate(site.address() + "practice/course/slopes");
            measure("problem set", page, folder.resolve("sets/course/slopes.yaml"), SET);
            page.navigate(site.address() + "learn/course/slopes");
            measure("lesson", page, folder.resolve("content/course/slopes/lesson.md"), LESSON);
        }
    }

    private static void measure(String what, Page page, Path file, String text) throws IOException {
        var millis = new ArrayList<Double>();
        for (int i = 1; i <= TIMES; i++) {
            long saved = System.nanoTime();
            Files.writeString(file, text.formatted(i));
            page.getByText("number " + i).first().waitFor();
            millis.add((System.nanoTime() - saved) / 1e6);
        }
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.0f ms, worst %.0f ms of %d%n",
                what,
                millis.get(TIMES / 2),
                millis.getLast(),
                TIMES);
    }

    private static void write(Path folder, String file, String text) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
