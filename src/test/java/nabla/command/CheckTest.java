package nabla.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class CheckTest {
    private static final String SOUND =
            """
            format: 1
            title: Sound
            items:
              - id: slope
                parameters: { a: { integer: [2, 9] } }
                given: { f: "{a}*x^2" }
                prompt: "Differentiate ${f}$."
                answer: { expression: "diff(f, x)" }
                tests:
                  - { with: { a: 3 }, submit: "6x", expect: correct }
                  - { submit: "6x +", expect: unreadable }
            """;

    @TempDir private Path home;

    private record Said(int exit, String words) {}

    private Said check(String... arguments) {
        var said = new StringWriter();
        var command = new CommandLine(new Check()).setOut(new PrintWriter(said, true));
        int exit = command.execute(arguments);
        return new Said(
                exit,
                said.toString()
                        .replace(home + "/", "")
                        .replaceAll("\\(\\d+\\.\\d s, \\d+ variants a second\\)", "(… s)"));
    }

    private Said checkAll() {
        return check(
                "--content", home.resolve("content").toString(),
                "--problem-sets", home.resolve("sets").toString(),
                "--data", home.resolve("data").toString());
    }

    private void write(String file, String text) throws IOException {
        var path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void whatIsSoundIsCountedAndTimed() throws IOException {
        write("sets/course/sound.yaml", SOUND);
        assertThat(checkAll())
                .isEqualTo(
                        new Said(
                                0,
                                "1 problem set, 1 item, 200 variants, 2 tests, 0 lessons, 0 decks: all sound (… s)\n"));
    }

    @Test
    void whatIsNotIsSaidWithFileAndLineAndMend() throws IOException {
        write("sets/course/sound.yaml", SOUND);
        write(
                "sets/course/wrong.yaml",
                """
                format: 1
                title: Wrong
                items:
                  - id: torn
                    given: { f: "x*y" }
                    prompt: "Find the gradient of ${f}$."
                    answer: { vector: [diff(f, x), diff(f, y)] }
                  - id: sometimes-nothing
                    parameters: { a: { integer: [0, 3] } }
                    prompt: "What is one over {a}?"
                    answer: { number: "1/a" }
                  - id: bad-test
                    parameters: { a: { integer: [2, 9] } }
                    prompt: "Differentiate ${a}x^2$."
                    answer: { expression: "2*a*x" }
                    tests:
                      - { with: { a: 3 }, submit: "5x", expect: correct }
                  - id: bad-tex
                    prompt: "Is $\\\\frac{1}$ a number?"
                    answer: { choice: [{ text: "no", right: true }, "yes"] }
                """);
        var said = checkAll();
        assertThat(said.exit()).isOne();
        assertThat(said.words().lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "sets/course/wrong.yaml:7: torn: `vector`: unbalanced brackets in `diff(f`; YAML splits an"
                                                        + " unquoted list at every comma, so quote each: [\"diff(f, x)\", \"diff(f, y)\"]"),
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "sets/course/wrong.yaml:8: sometimes-nothing: its 200 seeds make only 3 different"
                                                        + " variants, so neighbours will often get the same; widen a range"),
                        line ->
                                assertThat(line)
                                        .startsWith("sets/course/wrong.yaml:8: sometimes-nothing: ")
                                        .contains("a = 0", "more of 200 variants"),
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "sets/course/wrong.yaml:17: bad-test: the test expects correct, but 5x is incorrect; the key is"
                                                        + " 6*x"),
                        line ->
                                assertThat(line)
                                        .startsWith("sets/course/wrong.yaml:18: bad-tex: ")
                                        .contains("\\frac"),
                        line ->
                                assertThat(line)
                                        .endsWith(" 0 lessons, 0 decks: 5 things to mend (… s)"));
    }

    @Test
    void whatMakesAnItemTiresomeIsSaidToo() throws IOException {
        write(
                "sets/course/tiresome.yaml",
                """
                format: 1
                title: Tiresome
                items:
                  - id: ugly
                    parameters: { a: { integer: [1001, 9999] } }
                    prompt: "What is one over {a}?"
                    answer: { number: "1/a" }
                  - id: twin
                    parameters: { a: { integer: [1001, 9999] } }
                    prompt: "What is one over {a}?"
                    answer: { number: "1/a" }
                  - id: sometimes-harder
                    parameters: { a: { choose: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] } }
                    given: { f: "(x + {a})*(max(0, {a} - 10)*sin(x^2 + x + 1)*e^(x^2 + x)*ln(x^2 + 3) + 1)" }
                    prompt: "Differentiate ${f}$."
                    answer: { expression: "diff(f, x)" }
                  - id: expected
                    parameters: { a: { integer: [0, 9] } }
                    prompt: "What is twice {a}?"
                    answer: { number: "2*a" }
                    feedback: [{ answer: "a^2", say: "That is its square." }]
                """);
        assertThat(checkAll().words())
                .contains(
                        "tiresome.yaml:4: ugly: the key is ugly; narrow a range or add a `where`: `1/",
                        "tiresome.yaml:8: twin: asks the same as `ugly` in line 4",
                        "tiresome.yaml:12: sometimes-harder: much harder than most;",
                        "tiresome.yaml:17: expected: an answer in `feedback` equals the key; exclude such draws with `where`: `",
                        "7 things to mend");
    }

    @Test
    void aMistakeThatGivesTheKeyByChanceIsSaidWithTheDrawsToExclude() throws IOException {
        write(
                "sets/course/chance.yaml",
                """
                format: 1
                title: Chance
                items:
                  - id: slope
                    parameters:
                      a: { integer: [2, 5] }
                      p: { integer: [1, 4] }
                    given: { f: "{a}*x^3" }
                    prompt: "What is the slope of ${f}$ at {p}?"
                    answer: { number: "evaluate(diff(f, x), x, p)" }
                  - id: roughly
                    parameters: { p: { integer: [2, 9] } }
                    given: { f: "x^2" }
                    prompt: "What is the slope of ${f}$ at {p}, roughly?"
                    answer: { number: "evaluate(diff(f, x), x, p)", tolerance: "20%" }
                    feedback: [{ answer: "p^2", say: "That is the height." }]
                  - id: by-design
                    parameters: { a: { integer: [2, 9] } }
                    given: { f: "{a}*e^x" }
                    prompt: "Differentiate ${f}$."
                    answer: { expression: "diff(f, x)" }
                """);
        assertThat(checkAll().words().lines().map(l -> l.replaceAll("seeds [^)]*…", "seeds …")))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "sets/course/chance.yaml:4: slope: the mistake “value for slope”"),
                        line ->
                                assertThat(line)
                                        .matches(
                                                "sets/course/chance.yaml:4: slope: the mistakes “exponent not lowered” and “exponent raised” \\(In x\\^3, the"
                                                        + " exponent 3 came down as a factor, but it also stayed above.\\) give the right answer in \\d+ of"
                                                        + " 200 variants \\(seeds …\\); add `\"p != 1\"` to `where`"),
                        line ->
                                assertThat(line)
                                        .contains(
                                                "roughly: an answer in `feedback` equals the key"),
                        line ->
                                assertThat(line)
                                        .contains(
                                                "roughly: the mistake",
                                                "add `\"p != 2\"` to `where`"),
                        line -> assertThat(line).contains("things to mend"));
    }

    @Test
    void onePathAloneIsChecked() throws IOException {
        write("sets/course/sound.yaml", SOUND);
        write("sets/course/wrong.yaml", "format: 1");
        var sets = home.resolve("sets").toString();
        var said = check("--problem-sets", sets, "--content", sets, sets + "/course/sound.yaml");
        assertThat(said.exit()).isZero();
        assertThat(said.words()).startsWith("1 problem set, ");
    }

    @Test
    void aLessonThatPlacesAMissingProblemIsTold() throws IOException {
        write("sets/course/sound.yaml", SOUND);
        write("content/course/course.yaml", "title: C\ndescription: D\nlessons: [sound]\n");
        write(
                "content/course/sound/lesson.md",
                """
                ---
                title: Sound
                question: Which way?
                summary: In short.
                ---

                ```problem sound/slop
                ```
                """);
        var said = checkAll();
        assertThat(said.exit()).isOne();
        assertThat(said.words())
                .contains(
                        "it places the problem `slop`, which `sound` does not have; did you mean `slope`?");
    }
}
