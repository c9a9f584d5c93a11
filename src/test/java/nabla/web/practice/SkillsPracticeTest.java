package nabla.web.practice;

import static nabla.web.practice.Practice.SET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What answers do to skills, and when these come back. */
class SkillsPracticeTest {
    @RegisterExtension private final Practice practice = new Practice();

    @Test
    void aSkillRisesAndComesBackWhenItsReviewIsDue() {
        var ada = practice.visitor();
        assertThat(ada.gets("/practice/course").body())
                .contains("A slope", "0 of 3 solved", "Answer a problem")
                .doesNotContain("Review now");
        ada.posts(SET, "item", "slope", "seed", "1", "answer", ada.key(SET + "?item=slope&seed=1"));
        assertThat(Visit.words(ada.gets("/practice/course")))
                .contains("A slope begun review tomorrow", "The next is due tomorrow.");
        assertThat(ada.gets("/practice/course/review").headers().firstValue("Location"))
                .hasValue("/practice/course");

        practice.later(Duration.ofDays(2));
        assertThat(Visit.words(ada.gets("/practice/course")))
                .contains("One skill is worth coming back to now.", "A slope begun review now");
        assertThat(ada.gets(SET).body()).contains("One skill is due for a review");
        var review = ada.gets("/practice/course/review").headers().firstValue("Location");
        assertThat(review.orElseThrow()).matches(SET + "\\?item=slope&seed=(?!1$)-?[0-9]+");
    }

    @Test
    void whatIsRightAfterTheStepsWereShownRaisesNoSkill() {
        var ada = practice.visitor();
        var address = SET + "?item=slope&seed=1";
        assertThat(ada.gets(address + "&steps=shown").body())
                .contains("name=\"steps\" value=\"shown\"");
        ada.posts(SET, "item", "slope", "seed", "1", "steps", "shown", "answer", ada.key(address));
        assertThat(ada.submissions(practice.database(), "slope").getFirst().assisted()).isTrue();
        assertThat(Visit.words(ada.gets("/practice/course"))).contains("A slope new");
    }
}
