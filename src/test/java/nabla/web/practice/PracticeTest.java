package nabla.web.practice;

import static nabla.web.practice.Practice.SET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nabla.classroom.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A problem as it is answered, without JavaScript. */
class PracticeTest {
    @RegisterExtension private final Practice practice = new Practice();

    @Test
    void aRightAnswerIsSaidAndCounted() {
        var ada = practice.visitor();
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
        var page =
                practice.visitor()
                        .posts(SET, "item", "gradient", "answer", "2*x*y", "answer", "y^2");
        assertThat(Visit.words(page))
                .contains("Not yet 1 of 2 is right so far. At")
                .containsPattern(
                        "your answer gives [−0-9.]+ ; the partial derivative is [−0-9.]+ \\.");
        assertThat(page.body()).contains("value=\"2*x*y\"", "value=\"y^2\"", "0 of 3 solved");
    }

    @Test
    void whatCannotBeReadCostsNothing() {
        var ada = practice.visitor();
        var page = ada.posts(SET, "item", "gradient", "answer", "2*x*(y", "answer", "x^2");
        assertThat(Visit.words(page))
                .contains(
                        "This cannot be read yet",
                        "1 of 2 is right so far.",
                        "2*x* ( y",
                        "Nothing is counted");
        assertThat(ada.submissions(practice.database(), "gradient"))
                .singleElement()
                .satisfies(s -> assertThat(s.outcome()).isEqualTo(Outcome.UNREADABLE));
        assertThat(ada.progress(practice.database()).items()).isEmpty();
    }

    @Test
    void allIsThereOnReturn() {
        var ada = practice.visitor();
        ada.posts(SET, "item", "kind", "seed", "1", "answer", "2");
        var page = ada.gets(SET + "?item=kind");
        assertThat(Visit.words(page)).contains("Not yet This one does not hold.");
        assertThat(page.body())
                .containsPattern("value=\"2\"\\s+checked")
                .contains("data-state=\"tried\"");
        ada.posts(SET, "item", "kind", "seed", "1", "answer", "1");
        assertThat(ada.gets(SET + "?item=slope").body())
                .contains("1 of 3 solved", "data-state=\"done\"");
        assertThat(practice.visitor().gets(SET).body())
                .as("another learner")
                .contains("0 of 3 solved");
    }

    @Test
    void anotherVariantHasOtherNumbersAndKeepsTheOldAnswer() {
        var ada = practice.visitor();
        ada.posts(SET, "item", "slope", "seed", "1", "answer", "x");
        var other = ada.gets(SET + "?item=slope&seed=2");
        assertThat(other.body()).doesNotContain("Not yet").contains("name=\"seed\" value=\"2\"");
        assertThat(ada.gets(SET + "?item=slope").body())
                .contains("Not yet", "name=\"seed\" value=\"1\"");
    }

    @Test
    void hintsComeOneRungAtATimeAndStay() {
        var ada = practice.visitor();
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
        assertThat(practice.visitor().gets(SET + "?item=slope&seed=1").body())
                .doesNotContain("The steps");
        assertThat(Visit.words(practice.visitor().gets(SET + "?item=slope&seed=1&steps=shown")))
                .contains("The steps It is a power of")
                .contains("Which rules, and where Power rule:")
                .contains("Every line Power rule: the exponent comes down");
    }

    @Test
    void aScriptGetsTheProblemAlone() {
        var ada = practice.visitor();
        var part = ada.posts(SET + "/problem", "item", "kind", "seed", "1", "answer", "1");
        assertThat(part.body()).doesNotContain("<html").contains("data-problem", "Right");
        assertThat(part.headers().firstValue("Nabla-Done")).contains("1 3");
        assertThat(ada.gets(SET + "/problem?item=slope&seed=3").body())
                .contains("id=\"problem\"")
                .contains("value=\"3\"");
    }

    @Test
    void aProblemWithinALessonLeadsBackThere() {
        var ada = practice.visitor();
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
}
