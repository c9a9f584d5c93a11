package nabla.web.practice;

import static nabla.web.practice.Practice.SET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked for or typed is answered calmly. */
class SturdyPracticeTest {
    @RegisterExtension private final Practice practice = new Practice();

    @Test
    void aBrokenProblemIsShownAsBrokenAndTakesNoAnswers() {
        var ada = practice.visitor();
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
        var page = practice.visitor().gets(address);
        assertThat(page.statusCode()).isIn(400, 404);
        assertThat(page.body()).contains("href=\"/").doesNotContain("<script>");
    }

    @Test
    void theSameSentTwiceIsKeptOnce() {
        var ada = practice.visitor();
        ada.posts(SET, "item", "slope", "seed", "1", "answer", "x");
        ada.posts(SET, "item", "slope", "seed", "1", "answer", "x");
        ada.posts(SET, "item", "slope", "seed", "1", "answer", "y");
        assertThat(ada.submissions(practice.database(), "slope")).hasSize(2);
    }

    @Test
    void readingMakesNobodyALearner() {
        assertThat(practice.visitor().gets(SET).headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void anotherSiteCannotAnswerInALearnersName() {
        assertThat(
                        practice.visitor()
                                .from("cross-site")
                                .posts(SET, "item", "slope", "answer", "x")
                                .statusCode())
                .isEqualTo(403);
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
        var ada = practice.visitor();
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
