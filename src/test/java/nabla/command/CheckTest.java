package nabla.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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
                        .replaceAll("\\(\\d+\\.\\d s(, \\d+ variants a second)?\\)", "(… s)"));
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
                                                "sets/course/wrong.yaml:17: bad-test: the test expects correct, but `5x` is incorrect; the key is"
                                                        + " 6*x"),
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "sets/course/wrong.yaml:19: bad-tex: the formula `\\frac{1}` cannot be typeset: Unexpected end of input"
                                                        + " in a macro argument, expected '}' at its end; close every brace, and give each command its"
                                                        + " arguments"),
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
    void everyTextIsTypesetAndNamedByItsLine() throws IOException {
        write(
                "sets/course/texts.yaml",
                """
                format: 1
                title: Texts
                items:
                  - id: texts
                    prompt: >-
                      Is a half
                      a number?
                    answer:
                      choice:
                        - { text: "yes", right: true }
                        - text: "no"
                          say: "But $\\\\fracc{1}{2}$ is."
                        - "$x^2^3$"
                    hints:
                      - "Think of $\\\\sqrt{4$."
                      - "And of $\\\\left(4$."
                """);
        assertThat(checkAll().words().lines())
                .containsExactly(
                        "sets/course/texts.yaml:12: texts: the formula `\\fracc{1}{2}` cannot be typeset: Undefined control sequence: \\fracc at its character 1; did you mean `\\frac`?",
                        "sets/course/texts.yaml:13: texts: the formula `x^2^3` cannot be typeset: Double superscript at its character 4; put braces around what the outer one belongs to, as in `{x^a}^b`",
                        "sets/course/texts.yaml:15: texts: the formula `\\sqrt{4` cannot be typeset: Expected '}', got 'EOF' at its end; close every brace, and give each command its arguments",
                        "sets/course/texts.yaml:16: texts: the formula `\\left(4` cannot be typeset: Expected '\\right', got 'EOF' at its end; `\\left` and `\\right` go in pairs",
                        "1 problem set, 1 item, 200 variants, 0 tests, 0 lessons, 0 decks: 4 things to mend (… s)");
    }

    @Test
    void aTestThatCannotBeMeantIsExplained() throws IOException {
        write(
                "sets/course/tests.yaml",
                """
                format: 1
                title: Tests
                items:
                  - id: option
                    prompt: "What is at the bottom of $x^2$?"
                    answer: { choice: [{ text: "a minimum", right: true }, "a maximum"] }
                    tests:
                      - { submit: "a minimun", expect: correct }
                      - { submit: ["a minimum", "a maximum"], expect: correct }
                  - id: fields
                    given: { f: "x^2 + 3*y" }
                    prompt: "Gradient of ${f}$?"
                    answer: { vector: "gradient(f, [x, y])" }
                    tests:
                      - { submit: "2x", expect: correct }
                      - { submit: ["2x", "3", "0"], expect: correct }
                """);
        assertThat(checkAll().words().lines())
                .containsExactly(
                        "sets/course/tests.yaml:8: option: the test expects correct, but `a minimun` is unreadable; the key is a minimum; `a minimun` names no option; did you mean `a minimum`?",
                        "sets/course/tests.yaml:9: option: the test submits 2 texts, but the item has one field; write one",
                        "sets/course/tests.yaml:15: fields: the test expects correct, but `2x` is unreadable; the key is 2*x; 3; it submits 1 of 2 fields, so write one text for each",
                        "sets/course/tests.yaml:16: fields: the test submits 3 texts, but the item has 2 fields; write one for each, part after part",
                        "1 problem set, 2 items, 400 variants, 4 tests, 0 lessons, 0 decks: 4 things to mend (… s)");
    }

    @Test
    void aFileThatIsNotReadIsNamed() throws IOException {
        write("sets/course/Upper Case.yaml", SOUND);
        write("sets/course/other.yml", SOUND);
        write("sets/alone.yaml", SOUND);
        write("sets/course/deep/sound.yaml", SOUND);
        write("sets/My Course/sound.yaml", SOUND);
        write("sets/course/large.yaml", "#".repeat(2_000_001));
        Files.write(
                home.resolve("sets/course/latin.yaml"),
                "format: 1\ntitle: Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(checkAll().words().lines())
                .containsExactly(
                        "sets/My Course/sound.yaml:1: is not read: the folder `My Course` is part of an address; rename it to `my-course`",
                        "sets/alone.yaml:1: is not read: a problem set stands in the folder of its course, as in `sets/<course>/alone.yaml`; move it there",
                        "sets/course/Upper Case.yaml:1: is not read: its name is part of an address; rename it to `upper-case.yaml`",
                        "sets/course/deep/sound.yaml:1: is not read: a problem set stands in the folder of its course, as in `sets/<course>/sound.yaml`; move it there",
                        "sets/course/large.yaml:1: the file has more than 2 MB, which no problem set needs; split it into several",
                        "sets/course/latin.yaml:2: the file is not UTF-8 text from here on; save it as UTF-8",
                        "sets/course/other.yml:1: is not read: its name is part of an address; rename it to `other.yaml`",
                        "2 problem sets, 0 items, 0 variants, 0 tests, 0 lessons, 0 decks: 7 things to mend (… s)");
    }

    @Test
    void onePathAloneIsChecked() throws IOException {
        write("sets/course/sound.yaml", SOUND);
        write("sets/course/wrong.yaml", "format: 1");
        var sets = home.resolve("sets").toString();
        var said = check("--problem-sets", sets, "--content", sets, sets + "/course/sound.yaml");
        assertThat(said.exit()).isZero();
        assertThat(said.words())
                .isEqualTo("1 problem set, 1 item, 200 variants, 2 tests: all sound (… s)\n");
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
