package nabla.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
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
import nabla.Specification;
import nabla.answer.working.WorkingBlock;
import nabla.browsing.Browsing;
import nabla.browsing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

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
        List<Asked> asked = files().stream().flatMap(WholeEngineTest::rows).toList();
        List<String> here = asked.stream().map(a -> WholeEngine.answer(a.file, a.row)).toList();
        long start = System.nanoTime();
        Page page = pageWith(WholeEngineModule.build(), ada);
        long built = System.nanoTime();
        List<?> there =
                (List<?>)
                        page.evaluate(
                                "rows => rows.map(([file, row]) => whole.answer(file, row))",
                                asked.stream().map(a -> List.of(a.file, a.row)).toList());
        reporter.publishEntry(
                Map.of(
                        "files",
                        files().size() + "",
                        "rows",
                        asked.size() + "",
                        "compiling",
                        Duration.ofNanos(built - start).toString(),
                        "answering in the browser",
                        Duration.ofNanos(System.nanoTime() - built).toString()));
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!agree(here.get(i), (String) there.get(i))) {
                differences.add(
                        String.join(
                                "\n  ",
                                asked.get(i).file + ": " + asked.get(i).row,
                                "Java:    " + readable(here.get(i)),
                                "browser: " + readable((String) there.get(i))));
            }
        }
        assertThat(differences).isEmpty();
    }

    private record Asked(String file, String row) {}

    private static Page pageWith(Path module, Visitor visitor) {
        Page page = visitor.context().newPage();
        page.route("**/blank", route -> route.fulfill(new FulfillOptions().setBody("")));
        page.route("**/whole.js", route -> route.fulfill(new FulfillOptions().setPath(module)));
        page.navigate("/blank");
        page.evaluate("async () => { window.whole = await import('/whole.js'); }");
        return page;
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

    private static Stream<Asked> rows(String file) {
        String text = Specification.text(Specification.class, file);
        Stream<String> rows =
                file.endsWith("working.txt") ? WorkingBlock.in(text) : Specification.lines(text);
        return rows.map(row -> new Asked(file, row));
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
