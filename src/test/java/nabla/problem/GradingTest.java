package nabla.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.classroom.Outcome;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Plain;
import nabla.problem.reader.SetReader;
import nabla.problem.solution.Solution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradingTest {
    private static final ProblemSet SET =
            SetReader.read(
                    "course",
                    "every-kind",
                    "every-kind.yaml",
                    Specification.text(GradingTest.class, "every-kind.yaml"));

    static Stream<List<String>> rows() {
        return Specification.rows(GradingTest.class, "grading.txt", "\\|");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void judges(List<String> row) {
        var grade =
                Grader.grade(
                        variant(row.get(0)),
                        Stream.of(row.get(1).split(";", -1))
                                .map(a -> a.strip().replaceAll(" *⏎ *", "\n"))
                                .toList());
        assertThat(grade.outcome().name().toLowerCase(Locale.ROOT) + " " + grade.score())
                .isEqualTo(row.get(2));
        assertThat(
                        grade.fields().stream()
                                .map(f -> words(f.finding()))
                                .collect(Collectors.joining(" ; ")))
                .isEqualTo(row.get(3));
    }

    static Stream<List<String>> mistakes() {
        return Specification.rows(GradingTest.class, "mistakes.txt", "\\|");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void findsTheMistake(List<String> row) {
        var answers = Stream.of(row.get(1).split(";", -1)).map(String::strip).toList();
        var grade = Grader.grade(variant(row.get(0)), answers);
        assertThat(
                        grade.fields().stream()
                                .map(f -> mistake(f.finding()))
                                .collect(Collectors.joining(" ; ")))
                .isEqualTo(row.get(2));
    }

    private static String mistake(Finding finding) {
        return finding instanceof Finding.Wrong(_, Finding.Diagnosed(var diagnosis))
                ? diagnosis.kind() + " " + Plain.print(diagnosis.where())
                : "-";
    }

    static Stream<String> hostile() {
        return Stream.of(
                "x".repeat(10_000),
                "(".repeat(1_000) + "x" + ")".repeat(1_000),
                "9^9^9^9",
                "x^(9^9^9)",
                "((x+1)^99+1)^99",
                "1/0",
                "0^0",
                "\u0000\u0007\u001b[31m",
                "😀🧮",
                "<script>alert(1)</script>",
                "' or 1=1 --",
                "\ud800",
                "sin(".repeat(200),
                "9".repeat(5_000),
                "1e999999999",
                "x!!!!!!!!",
                "\u202e6x",
                "{{7*7}} ${7*7} #{x}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isQuickAndCalmWithAnything(String answer) {
        for (var item : SET.items()) {
            var variant = item.variant(new Seed(1));
            assertTimeout(
                    Duration.ofSeconds(2),
                    () ->
                            assertThat(Grader.grade(variant, List.of(answer)).outcome())
                                    .isNotEqualTo(Outcome.CORRECT));
        }
    }

    static Stream<Variant> variants() {
        return SET.items().stream()
                .flatMap(
                        i ->
                                Stream.iterate(1, s -> s + 1)
                                        .limit(25)
                                        .map(s -> i.variant(new Seed(s))));
    }

    /** Whatever is drawn, the right answer is right, and every worked solution can be told. */
    @ParameterizedTest
    @MethodSource("variants")
    void theKeyIsRightAndHasASolution(Variant variant) {
        var answers = variant.keyTyped();
        assertThat(Grader.grade(variant, answers).outcome()).isEqualTo(Outcome.CORRECT);
        assertThatCode(() -> Solution.of(variant)).doesNotThrowAnyException();
        assertThat(Solution.of(variant))
                .allSatisfy(s -> assertThat(s.parts()).isNotEmpty())
                .hasSameSizeAs(variant.questions());
    }

    private static Variant variant(String text) {
        var words = text.split(" ", -1);
        Map<String, Expr> fixed = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            var pair = words[i].split("=", 2);
            fixed.put(pair[0], Parser.parse(pair[1]));
        }
        return ((Item) SET.find(words[0]).orElseThrow()).variant(new Seed(1), fixed);
    }

    private static String words(Finding finding) {
        return switch (finding) {
            case Finding.Right _ -> "right";
            case Finding.Follows(var parts) -> ("follows " + String.join(" ", parts)).strip();
            case Finding.Unformed(var lack) -> "unformed " + lack;
            case Finding.Waiting(var part) -> ("waiting " + part).strip();
            case Finding.Undecided _ -> "undecided";
            case Finding.Empty _ -> "empty";
            case Finding.Unreadable(var start, var end, _, _) -> "unreadable " + start + "-" + end;
            case Finding.Doubtful(var start, var end, _) -> "doubtful " + start + "-" + end;
            case Finding.Misnamed(var left, var asked) ->
                    "misnamed " + left + " by " + String.join(" ", asked);
            case Finding.Wrong(var evidence, var cause) -> words(evidence) + words(cause);
        };
    }

    private static String words(Finding.Evidence evidence) {
        return switch (evidence) {
            case Finding.Differs differs -> "differs" + near(differs.near());
            case Finding.Off(var large, var near) -> (large ? "large" : "small") + near(near);
            case Finding.Stray(var variables) -> "stray " + String.join(" ", variables);
            case Finding.Shape(var components) -> "shape " + components;
            case Finding.NoValue() -> "no value";
            case Finding.Other() -> "other";
            case Finding.Otherwise _ -> "otherwise";
            case Finding.Hence(var parts, var told) ->
                    ("hence " + String.join(" ", parts)).strip() + ": " + words(told);
            case Finding.Rests(var parts) -> ("rests on " + String.join(" ", parts)).strip();
            case Finding.Found(var marks, var missing) ->
                    marks.stream()
                                    .map(m -> m.state().name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(" "))
                            + (marks.isEmpty() ? "missing " : " missing ")
                            + missing;
            case Finding.Ticked(var right, var wrong, var missing) ->
                    "ticked " + right + " wrong " + wrong + " missing " + missing;
            case Finding.Lines lines -> "lines " + lines.working().conclusion();
            case Finding.Ordered(var run, var steps, var strays, var missing) ->
                    "run " + run + "/" + steps + " strays " + strays + " missing " + missing;
        };
    }

    private static String words(Finding.@Nullable Cause cause) {
        return switch (cause) {
            case null -> "";
            case Finding.Expected(var text) -> " because " + text;
            // What is diagnosed has a file of its own.
            case Finding.Diagnosed _ -> "";
        };
    }

    private static String near(Finding.@Nullable Near near) {
        return near == null ? "" : " near " + near;
    }
}
