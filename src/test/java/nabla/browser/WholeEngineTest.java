package nabla.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import nabla.Specification;
import nabla.answer.working.WorkingBlock;
import nabla.browsing.Browsing;
import nabla.browsing.Visitor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every row of the engine's specification files has the same answer in Java and in the browser. */
@ExtendWith(Browsing.class)
class WholeEngineTest {
    private static final Path ROOT = Path.of("src", "test", "resources", "nabla");
    private static final List<String> ENGINE =
            List.of("expr", "simplify", "calculus", "numeric", "descent", "answer");

    /** Files elsewhere whose rows are questions to the engine alone. */
    private static final List<String> BESIDES =
            List.of("command/misconceptions.txt", "bench/pairs.txt");

    /**
     * A number's 64 bits, as {@link SpecifiedAnswer} writes them. Java and the browser may differ
     * by a unit in the last place of an exponential, a logarithm or a sine; what is worked out from
     * these differs by a few.
     */
    private static final Pattern NUMBER = Pattern.compile("#([0-9a-f]{16})");

    private static final long UNITS = 16;

    @Test
    void everyRowHasTheSameAnswer(Visitor ada, TestReporter reporter) throws IOException {
        long start = System.nanoTime();
        Path module = WholeEngineModule.build();
        long built = System.nanoTime();
        Page page = ada.opens("/");
        page.route(
                "**/whole-engine.js",
                route -> route.fulfill(new Route.FulfillOptions().setPath(module)));
        page.evaluate("async () => { window.whole = await import('/whole-engine.js'); }");
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (String file : files()) {
            List<String> rows = rows(file);
            assertThat(rows).as(file).isNotEmpty();
            compared += rows.size();
            differences.addAll(differences(file, rows, page));
        }
        reporter.publishEntry(
                Map.of(
                        "files",
                        "" + files().size(),
                        "rows",
                        "" + compared,
                        "building",
                        Duration.ofNanos(built - start).toString(),
                        "running",
                        Duration.ofNanos(System.nanoTime() - built).toString()));
        assertThat(differences).isEmpty();
    }

    private static List<String> differences(String file, List<String> rows, Page page) {
        List<?> there =
                (List<?>)
                        page.evaluate(
                                "([file, rows]) => rows.map(row => whole.answer(file, row))",
                                List.of(file, rows));
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String expected = WholeEngine.answer(file, rows.get(i));
            String found = (String) there.get(i);
            if (!agree(expected, found)) {
                differences.add(
                        String.join(
                                "\n  ",
                                file + ": " + rows.get(i),
                                "Java:    " + readable(expected),
                                "browser: " + readable(found)));
            }
        }
        return differences;
    }

    /** The same letters, and the same numbers but for a few units in the last place. */
    private static boolean agree(String expected, String found) {
        if (expected.equals(found)) {
            return true;
        }
        List<Double> numbers = numbers(expected);
        List<Double> others = numbers(found);
        return NUMBER.matcher(expected)
                        .replaceAll("#")
                        .equals(NUMBER.matcher(found).replaceAll("#"))
                && IntStream.range(0, numbers.size())
                        .allMatch(i -> near(numbers.get(i), others.get(i)));
    }

    private static boolean near(double a, double b) {
        return Double.compare(a, b) == 0 || Math.abs(a - b) <= UNITS * Math.ulp(a);
    }

    private static List<Double> numbers(String said) {
        return NUMBER.matcher(said).results().map(WholeEngineTest::number).toList();
    }

    private static double number(MatchResult bits) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(bits.group(1), 16));
    }

    private static String readable(String said) {
        return NUMBER.matcher(said).replaceAll(bits -> Double.toString(number(bits)));
    }

    private static List<String> rows(String file) throws IOException {
        String text = Files.readString(ROOT.resolve(file));
        return file.endsWith("working.txt")
                ? WorkingBlock.in(text).toList()
                : Specification.lines(text).toList();
    }

    private static List<String> files() throws IOException {
        List<String> files = new ArrayList<>(BESIDES);
        for (String folder : ENGINE) {
            try (Stream<Path> found = Files.walk(ROOT.resolve(folder))) {
                found.filter(Files::isRegularFile)
                        .map(file -> ROOT.relativize(file).toString())
                        .map(name -> name.replace(File.separatorChar, '/'))
                        .forEach(files::add);
            }
        }
        return files.stream().sorted().toList();
    }
}
