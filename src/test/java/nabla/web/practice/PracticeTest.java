package nabla.web.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nabla.classroom.Outcome;
import nabla.lesson.reader.Library;
import nabla.lesson.typeset.Typesetter;
import nabla.problem.reader.ProblemLibrary;
import nabla.store.Database;
import nabla.web.Folders;
import nabla.web.Server;
import nabla.web.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server and a real database, visited without JavaScript. */
class PracticeTest {
    private static final String SET = "/practice/course/mixed";
    private static final Typesetter PLAIN = (tex, _) -> "<i>" + tex.replace("<", "&lt;") + "</i>";

    @TempDir private Path folder;
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final InstantSource clock = () -> now;
    private Database database;
    private Server server;

    @BeforeEach
    void start() throws URISyntaxException {
        database = Database.embedded(folder.resolve("data"), clock);
        var sets = Path.of(getClass().getResource("sets").toURI());
        var pages =
                new PracticePages(
                        new ProblemLibrary(sets, _ -> {}),
                        new Library(folder.resolve("content"), PLAIN, _ -> {}),
                        PLAIN,
                        new Visitors(database.learners()),
                        database.attempts(),
                        database.submissions(),
                        clock);
        server = Server.start(0, Folders.in(Path.of("").toAbsolutePath()), List.of(pages));
    }

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    private Visit ada() {
        return new Visit(URI.create("http://127.0.0.1:" + server.port()));
    }

    @Test
    void aSkillRisesAndComesBackWhenItsReviewIsDue() {
        var ada = ada();
        assertThat(ada.gets("/practice/course").body())
                .contains("A slope", "0 of 3 solved", "Answer a problem")
                .doesNotContain("Review now");
        ada.posts(SET, "item", "slope", "seed", "1", "answer", ada.key(SET + "?item=slope&seed=1"));
        assertThat(Visit.words(ada.gets("/practice/course")))
                .contains("A slope begun review tomorrow", "The next is due tomorrow.");
        assertThat(ada.gets("/practice/course/review").headers().firstValue("Location"))
                .hasValue("/practice/course");

        now = now.plus(Duration.ofDays(2));
        assertThat(Visit.words(ada.gets("/practice/course")))
                .contains("One skill is worth coming back to now.", "A slope begun review now");
        assertThat(ada.gets(SET).body()).contains("One skill is due for a review");
        var review = ada.gets("/practice/course/review").headers().firstValue("Location");
        assertThat(review.orElseThrow()).matches(SET + "\\?item=slope&seed=(?!1$)-?[0-9]+");
    }

    @Test
    void whatIsRightAfterTheStepsWereShownRaisesNoSkill() {
        var ada = ada();
        var address = SET + "?item=slope&seed=1";
        assertThat(ada.gets(address + "&steps=shown").body())
                .contains("name=\"steps\" value=\"shown\"");
        ada.posts(SET, "item", "slope", "seed", "1", "steps", "shown", "answer", ada.key(address));
        assertThat(ada.submissions(database, "slope").getFirst().assisted()).isTrue();
        assertThat(Visit.words(ada.gets("/practice/course"))).contains("A slope new");
    }

    @Test
    void aRightAnswerIsSaidAndCounted() {
        var ada = ada();
        assertThat(ada.gets(SET).body()).contains("0 of 3 solved", "Differentiate");
        var page =
                ada.posts(
                        SET,
                        "item",
                        "slope",
                        "seed",
                        "1",
                        "answer",
                        ada.key(SET + "?item=slope&seed=1"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().toString()).endsWith(SET + "?item=slope&seed=1#problem");
        assertThat(page.body())
                .contains("Right", "That is the derivative.", "1 of 3 solved", "Next problem");
    }

    @Test
    void aWrongAnswerComesWithItsEvidence() {
        var page = ada().posts(SET, "item", "gradient", "answer", "2*x*y", "answer", "y^2");
        assertThat(Visit.words(page))
                .contains("Not yet 1 of 2 is right so far. At")
                .containsPattern(
                        "your answer gives [−0-9.]+ ; the partial derivative is [−0-9.]+ \\.");
        assertThat(page.body()).contains("value=\"2*x*y\"", "value=\"y^2\"", "0 of 3 solved");
    }

    @Test
    void whatCannotBeReadCostsNothing() {
        var ada = ada();
        var page = ada.posts(SET, "item", "gradient", "answer", "2*x*(y", "answer", "x^2");
        assertThat(Visit.words(page))
                .contains(
                        "This cannot be read yet",
                        "1 of 2 is right so far.",
                        "2*x* ( y",
                        "Nothing is counted");
        assertThat(ada.submissions(database, "gradient"))
                .singleElement()
                .satisfies(s -> assertThat(s.outcome()).isEqualTo(Outcome.UNREADABLE));
        assertThat(ada.progress(database).items()).isEmpty();
    }

    @Test
    void allIsThereOnReturn() {
        var ada = ada();
        ada.posts(SET, "item", "kind", "seed", "1", "answer", "2");
        var page = ada.gets(SET + "?item=kind");
        assertThat(Visit.words(page)).contains("Not yet This one does not hold.");
        assertThat(page.body())
                .containsPattern("value=\"2\"\\s+checked")
                .contains("data-state=\"tried\"");
        ada.posts(SET, "item", "kind", "seed", "1", "answer", "1");
        assertThat(ada.gets(SET + "?item=slope").body())
                .contains("1 of 3 solved", "data-state=\"done\"");
        assertThat(ada().gets(SET).body()).as("another learner").contains("0 of 3 solved");
    }

    @Test
    void anotherVariantHasOtherNumbersAndKeepsTheOldAnswer() {
        var ada = ada();
        ada.posts(SET, "item", "slope", "seed", "1", "answer", "x");
        var other = ada.gets(SET + "?item=slope&seed=2");
        assertThat(other.body()).doesNotContain("Not yet").contains("name=\"seed\" value=\"2\"");
        assertThat(ada.gets(SET + "?item=slope").body())
                .contains("Not yet", "name=\"seed\" value=\"1\"");
    }

    @Test
    void hintsComeOneRungAtATimeAndStay() {
        var ada = ada();
        var none = ada.gets(SET + "?item=slope&seed=1");
        assertThat(none.body()).contains("hints=1").doesNotContain("Hint 1 of");
        var first = ada.gets(SET + "?item=slope&seed=1&hints=1");
        assertThat(first.body()).contains("Hint 1 of", "hints=2").doesNotContain("Hint 2 of");
        var sent = ada.posts(SET, "item", "slope", "seed", "1", "answer", "1", "hints", "1");
        assertThat(sent.uri().getQuery()).as("after the redirect").contains("hints=1");
        assertThat(sent.body()).contains("Hint 1 of");
        assertThat(ada.gets(SET + "?item=slope&seed=1&hints=99").body())
                .as("no more than there are")
                .contains("Hint 1 of")
                .doesNotContain("data-problem-hint");
    }

    @Test
    void theStepsAreShownWhenAskedFor() {
        assertThat(ada().gets(SET + "?item=slope&seed=1").body()).doesNotContain("The steps");
        assertThat(Visit.words(ada().gets(SET + "?item=slope&seed=1&steps=shown")))
                .contains("The steps It is a power of")
                .contains("Which rules, and where Power rule:")
                .contains("Every line Power rule: the exponent comes down");
    }

    @Test
    void aBrokenProblemIsShownAsBrokenAndTakesNoAnswers() {
        var ada = ada();
        assertThat(ada.gets(SET + "?item=broken").body())
                .contains("This problem has a mistake in it", "It is not yours")
                .doesNotContain("<form");
        assertThat(ada.posts(SET, "item", "broken", "answer", "2").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/practice/nowhere/mixed",
                "/practice/course/nothing",
                "/practice/course/..%2f..%2fsecrets",
                SET + "?item=nothing",
                SET + "?item=slope&seed=-1",
                SET + "?item=slope&seed=abc",
                SET + "?item=slope&seed=99999999999999999999",
                SET + "?item=%3Cscript%3E",
                SET + "/problem"
            })
    void whatIsNotThereLeadsOn(String address) {
        var page = ada().gets(address);
        assertThat(page.statusCode()).isIn(400, 404);
        assertThat(page.body()).contains("href=\"/").doesNotContain("<script>");
    }

    @Test
    void theSameSentTwiceIsKeptOnce() {
        var ada = ada();
        ada.posts(SET, "item", "slope", "seed", "1", "answer", "x");
        ada.posts(SET, "item", "slope", "seed", "1", "answer", "x");
        ada.posts(SET, "item", "slope", "seed", "1", "answer", "y");
        assertThat(ada.submissions(database, "slope")).hasSize(2);
    }

    @Test
    void readingMakesNobodyALearner() {
        assertThat(ada().gets(SET).headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void anotherSiteCannotAnswerInALearnersName() {
        assertThat(ada().from("cross-site").posts(SET, "item", "slope", "answer", "x").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aProblemWithinALessonLeadsBackThere() {
        var ada = ada();
        assertThat(
                        ada.postsOnly(
                                SET,
                                "item",
                                "slope",
                                "seed",
                                "1",
                                "answer",
                                "x",
                                "anchor",
                                "problem-2",
                                "back",
                                "/learn/course/mixed"))
                .isEqualTo("/learn/course/mixed?problem-2=1#problem-2");
        for (var elsewhere :
                List.of(
                        "//evil.example/learn/",
                        "https://evil.example/",
                        "/learn/../../x",
                        "javascript:alert(1)")) {
            assertThat(
                            ada.postsOnly(
                                    SET,
                                    "item",
                                    "slope",
                                    "seed",
                                    "1",
                                    "answer",
                                    "x",
                                    "anchor",
                                    "problem-2",
                                    "back",
                                    elsewhere))
                    .isEqualTo(SET + "?item=slope&seed=1#problem");
        }
    }

    @Test
    void aScriptGetsTheProblemAlone() {
        var ada = ada();
        var part = ada.posts(SET + "/problem", "item", "kind", "seed", "1", "answer", "1");
        assertThat(part.body()).doesNotContain("<html").contains("data-problem", "Right");
        assertThat(part.headers().firstValue("Nabla-Done")).contains("1 3");
        assertThat(ada.gets(SET + "/problem?item=slope&seed=3").body())
                .contains("id=\"problem\"")
                .contains("value=\"3\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "9^9^9^9",
                "\u0000\u0001\u001b[2J",
                "😀",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7} #{tryIt} [[${x}]]",
                "\ud800x"
            })
    void anythingTypedIsAnsweredCalmly(String answer) {
        calmly(answer);
    }

    @Test
    void longAndDeepAnswersAreAnsweredCalmly() {
        calmly("x+".repeat(5_000));
        calmly("(".repeat(1_000) + "x" + ")".repeat(1_000));
        calmly("x".repeat(10_000));
    }

    private void calmly(String answer) {
        var ada = ada();
        var page =
                assertTimeout(
                        Duration.ofSeconds(3),
                        () -> ada.posts(SET, "item", "slope", "seed", "1", "answer", answer));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("data-verdict")
                .doesNotContain("<script>alert", "<img src=x", ">49");
        assertThat(ada.gets(SET).statusCode()).isEqualTo(200);
    }
}
