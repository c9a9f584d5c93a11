package nabla.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.browsing.Browsing;
import nabla.browsing.Visitor;
import nabla.expr.Parser;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import nabla.numeric.Cells;
import nabla.numeric.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Everything in the engine's specification files goes through Java and through the browser, and
 * comes out the same.
 */
@ExtendWith(Browsing.class)
class AgreementTest {
    private static final List<String> PACKAGES =
            List.of("expr", "simplify", "calculus", "numeric", "descent", "answer");
    private static final List<String> XY = List.of("x", "y");
    private static final List<List<Double>> PLACES =
            List.of(List.of(0.7, 1.3), List.of(-1.9, 0.4), List.of(2.0, -3.0), List.of(0.0, 0.0));

    /** Readings, errors with their spans, and MathML, letter by letter. */
    @Test
    void readings(Visitor ada) throws IOException {
        List<String> texts = texts();
        List<String> here = texts.stream().map(text -> Preview.of(text, Scope.OPEN)).toList();
        List<String> there =
                strings(
                        page(ada)
                                .evaluate(
                                        "([texts]) => texts.map(text => E.preview(text, ''))",
                                        List.of(texts)));
        assertThat(texts.size()).isGreaterThan(100);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(there.get(i)).as(texts.get(i)).isEqualTo(here.get(i));
        }
    }

    /** Derivatives, as they are printed. */
    @Test
    void derivatives(Visitor ada) throws IOException {
        List<String> texts = texts();
        List<String> here =
                texts.stream().map(text -> Engine.derivative(text, "x,y", "x")).toList();
        List<String> there =
                strings(
                        page(ada)
                                .evaluate(
                                        "([texts]) => texts.map(text => E.derivative(text, 'x,y', 'x'))",
                                        List.of(texts)));
        for (int i = 0; i < texts.size(); i++) {
            assertThat(there.get(i)).as(texts.get(i)).isEqualTo(here.get(i));
        }
    }

    /** Values and partials at a few points, as far as two mathematical libraries agree. */
    @Test
    void values(Visitor ada) throws IOException {
        List<String> texts = texts().stream().filter(AgreementTest::isScalar).toList();
        List<String> there =
                strings(
                        page(ada)
                                .evaluate(
                                        """
                                        ([texts, places]) => texts.map(text => {
                                          const f = E.compile(text, 'x,y');
                                          const out = () => new Float64Array(1);
                                          return places.map(([x, y]) => {
                                            const [v, dx, dy] = [out(), out(), out()];
                                            f.grid(Float64Array.of(x), Float64Array.of(y), v, dx, dy);
                                            return [...v, ...dx, ...dy].join(' ');
                                          }).join(' ');
                                        })""",
                                        Arrays.asList(texts, PLACES)));
        assertThat(texts.size()).isGreaterThan(60);
        for (int i = 0; i < texts.size(); i++) {
            Compiled f = Compiled.of(Parser.read(texts.get(i), Scope.of(XY)).expr(), XY);
            double[] found = Cells.numbers(there.get(i));
            for (int p = 0; p < PLACES.size(); p++) {
                double[] place = {PLACES.get(p).get(0), PLACES.get(p).get(1)};
                double[] gradient = f.gradient(place);
                double[] expected = {f.at(place), gradient[0], gradient[1]};
                for (int k = 0; k < 3; k++) {
                    agree(texts.get(i), found[3 * p + k], expected[k]);
                }
            }
        }
    }

    /** Descents step by step, and what becomes of them. */
    @Test
    void descents(Visitor ada) {
        Page page = page(ada);
        Specification.rows(nabla.descent.Outcome.class, "outcomes.txt")
                .filter(row -> row.get(2).equals("gradient"))
                .forEach(
                        row -> {
                            List<Double> start =
                                    Arrays.stream(Cells.numbers(row.get(1))).boxed().toList();
                            Object there =
                                    page.evaluate(
                                            """
                                            ([f, start, rate, steps]) => {
                                              const walk = E.compile(f, start.length > 1 ? 'x,y' : 'x')
                                                .descend('gradient', Float64Array.from(start), rate, steps);
                                              return JSON.parse(walk).outcome.name;
                                            }""",
                                            Arrays.asList(
                                                    row.get(0),
                                                    start,
                                                    Double.parseDouble(row.get(3)),
                                                    Integer.parseInt(row.get(4))));
                            assertThat(there.toString())
                                    .as("%s", row)
                                    .isEqualToIgnoringCase(row.get(5));
                        });
    }

    private static void agree(String text, double found, double expected) {
        if (Double.isFinite(expected)) {
            assertThat(found).as(text).isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
        } else {
            assertThat(found).as(text).isEqualTo(Double.valueOf(expected));
        }
    }

    private static Page page(Visitor visitor) {
        Page page = visitor.opens("/");
        page.evaluate("async () => { window.E = await import('/static/now/engine.js'); }");
        return page;
    }

    private static boolean isScalar(String text) {
        try {
            Compiled.of(Parser.read(text, Scope.of(XY)).expr(), XY);
            return true;
        } catch (SyntaxError | IllegalArgumentException e) {
            return false;
        }
    }

    /** Every cell of every row: some are expressions, and what is not must fail alike. */
    private static List<String> texts() throws IOException {
        TreeSet<String> texts = new TreeSet<>();
        for (String name : PACKAGES) {
            Path folder = Path.of("src/test/resources/nabla", name);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                            Stream.of(line.split(" \\| ", -1))
                                    .map(String::strip)
                                    .forEach(texts::add);
                        }
                    }
                }
            }
        }
        return new ArrayList<>(texts);
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
