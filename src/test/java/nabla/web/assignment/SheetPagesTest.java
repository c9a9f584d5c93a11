package nabla.web.assignment;

import static nabla.web.Client.words;
import static nabla.web.assignment.Course.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import nabla.classroom.Outcome;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Extension;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Window;
import nabla.store.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sitting an assignment, on a whole site with either database. */
@SuppressWarnings("NullAway.Init")
@ParameterizedClass
@EnumSource(Server.class)
class SheetPagesTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static Course course;

    @Parameter Server server;

    @BeforeParameterizedClassInvocation
    static void open(Server server, @TempDir Path folder) {
        course = new Course(server, folder);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        course.close();
    }

    @Test
    void practiceFeedbackIsAsInPractice() {
        var sat = course.begins(course.terms());
        assertThat(words(sat.submits(1, "3x"))).contains("Not yet", "You may try as often");
        assertThat(words(sat.submits(1, "2x"))).contains("Right", "That is the derivative");
        assertThat(sat.page(1).body()).contains("steps=shown");
        assertThat(sat.total().earned()).isEqualTo(1 / 6.0);
        assertThat(sat.total().answered()).isEqualTo(1);
    }

    @Test
    void theStepsAreShownOnlyOnceNothingMoreCanBeEarned() {
        var sat = course.begins(course.terms().attempts(2, Counts.BEST));
        assertThat(sat.submits(1, "3x").body()).doesNotContain("steps=shown");
        assertThat(words(sat.student.browser.gets(sat.address() + "/1?steps=shown")))
                .doesNotContain("The steps");
        assertThat(words(sat.student.browser.gets(sat.address() + "/1?hints=1")))
                .contains("Use the power rule");
        assertThat(sat.submits(1, "4x").body()).contains("steps=shown");
    }

    @Test
    void anExamSaysOnlyHowAnAnswerWasRead() {
        var sat = course.begins(course.terms().feedback(Feedback.AFTER_HAND_IN));
        for (var answer : new String[] {"2x", "7x"}) {
            var page = sat.submits(1, answer);
            assertThat(words(page))
                    .contains("Your answer is kept", "Read as")
                    .doesNotContain("Right", "Not yet", "The steps");
            assertThat(page.body()).doesNotContain("hints=", "steps=", "\"problem-field right");
        }
        assertThat(words(sat.cover()))
                .contains("A square submitted")
                .doesNotContain("points so far");
        assertThat(words(sat.handsIn())).contains("You have handed in", "A square right");
        assertThat(words(sat.page(1))).contains("Not yet");
    }

    @Test
    void whatCannotBeReadIsSaidAtOnceAndCostsNothing() {
        var sat =
                course.begins(
                        course.terms().feedback(Feedback.AFTER_CLOSE).attempts(1, Counts.BEST));
        assertThat(words(sat.submits(1, "2x +")))
                .contains("not all of it can be counted", "One attempt of 1 left");
        assertThat(words(sat.submits(1, "2x"))).contains("Your answer is kept", "No attempt of 1");
        assertThat(sat.works())
                .extracting(w -> w.mark().outcome())
                .containsExactly(Outcome.UNREADABLE, Outcome.CORRECT);
    }

    @Test
    void feedbackAfterTheCloseWaitsForTheLastExtension() {
        var sat = course.begins(course.terms().feedback(Feedback.AFTER_CLOSE));
        sat.submits(1, "2x");
        var other = course.student();
        var closes = sat.assignment.plan().closes();
        course.database
                .assignments()
                .grant(
                        new Extension(
                                sat.assignment.id(),
                                other.person().id(),
                                closes,
                                closes.plus(DAY),
                                1,
                                0,
                                "was ill"),
                        course.emmy);
        course.pass(DAY.multipliedBy(3).plus(Window.GRACE).plus(SECOND));
        assertThat(words(sat.cover())).doesNotContain("17 %");
        course.pass(DAY);
        assertThat(words(sat.cover())).contains("17 %");
    }

    @Test
    void whatComesWithinTheGraceIsInTimeAndASecondLaterItIsLate() {
        var sat = course.begins(course.terms());
        course.pass(DAY.plus(Window.GRACE));
        sat.submits(1, "2x");
        assertThat(sat.total().earned()).isEqualTo(1 / 6.0);
        assertThat(sat.total().late()).isFalse();
        course.pass(SECOND);
        sat.submits(3, "2x*y", "x^2");
        assertThat(sat.total().earned()).isEqualTo((1 + 2 * 0.75) / 6);
        assertThat(words(course.student().browser.gets(sat.address())))
                .contains("Each day begun costs 25 %");
    }

    @Test
    void whatComesAfterTheCloseIsRefusedAndStaysInTheForm() {
        var sat = course.begins(course.terms());
        var page = sat.page(1);
        course.pass(DAY.multipliedBy(3).plus(Window.GRACE));
        assertThat(words(sat.posts(sat.address() + "/1", page, "3x"))).contains("Not yet");
        course.pass(SECOND);
        var late = sat.page(1);
        assertThat(words(late)).contains("Your time has ended");
        var refused = sat.student.browser.postsOnly(sat.address() + "/1", Course.form(late, "2x"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(field(refused)).isEqualTo("2x");
        assertThat(words(refused)).contains("whatever comes later is not counted");
        assertThat(sat.works()).hasSize(1);
        var draft = sat.types(1, late, "5x");
        assertThat(draft.statusCode()).isEqualTo(409);
        assertThat(draft.body()).contains("\"over\":true");
    }

    @Test
    void aTimeLimitBeginsWithTheSheetAndIsLongerForWhoHasMoreTime() {
        var student = course.student();
        course.database.sections().allow(course.section, student.person(), 1.5);
        var exam = course.set(course.terms().limit(Duration.ofMinutes(40)));
        assertThat(words(student.browser.gets("/assignments/" + exam.id())))
                .contains("60 minutes once you begin", "your extra time included");
        var sat = student.begins(exam);
        assertThat(words(sat.page(1))).contains("60 minutes left");
        course.pass(Duration.ofMinutes(59));
        assertThat(words(sat.page(1))).contains("1 minute left");
        sat.types(1, "2x");
        course.pass(Duration.ofMinutes(2).plus(SECOND));
        assertThat(words(sat.cover())).contains("17 %").doesNotContain("Go on");
        assertThat(sat.sitting().handedIn())
                .contains(sat.sitting().started().plus(Duration.ofMinutes(60)));
        assertThat(sat.total().handedIn()).isTrue();
    }

    @Test
    void noMoreAttemptsThanGrantedAreKept() {
        var sat = course.begins(course.terms().attempts(1, Counts.LATEST));
        var first = sat.page(1);
        sat.posts(sat.address() + "/1", first, "3x");
        var form = Course.form(first, "2x");
        form[1] = "another-press";
        var refused = sat.student.browser.postsOnly(sat.address() + "/1", form);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(words(refused)).contains("one attempt at this problem is used up");
        assertThat(sat.works()).hasSize(1);
        course.database
                .assignments()
                .grant(
                        new Extension(
                                sat.assignment.id(),
                                sat.student.person().id(),
                                sat.assignment.plan().due(),
                                sat.assignment.plan().closes(),
                                1,
                                1,
                                "a slip"),
                        course.emmy);
        assertThat(words(sat.submits(1, "2x"))).contains("Right");
        assertThat(sat.total().earned()).isEqualTo(1 / 6.0);
    }

    @Test
    void whichAttemptCountsIsTheTeachersChoice() {
        for (var counts : Counts.values()) {
            var sat = course.begins(course.terms().items("square").attempts(3, counts));
            for (var answer : new String[] {"3x", "2x", "5x"}) sat.submits(1, answer);
            assertThat(sat.total().earned())
                    .as(counts.name())
                    .isEqualTo(counts == Counts.BEST ? 1 : 0);
        }
    }

    @Test
    void aDoubleClickCountsOnce() {
        var sat = course.begins(course.terms().attempts(2, Counts.BEST));
        var page = sat.page(1);
        sat.posts(sat.address() + "/1", page, "3x");
        assertThat(words(sat.posts(sat.address() + "/1", page, "3x")))
                .contains("Not yet", "One attempt of 2 left");
        assertThat(sat.works()).hasSize(1);
    }

    @Test
    void ofTwoTabsTheSecondIsToldAndNothingIsOverwritten() {
        var sat = course.begins(course.terms());
        var one = sat.page(1);
        var two = sat.page(1);
        assertThat(sat.types(1, one, "2x").body()).contains("\"saved\":true", "\"revision\":1");
        var clash = sat.types(1, two, "3x");
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("\"saved\":false", "\"revision\":1");
        assertThat(field(sat.page(1))).isEqualTo("2x");
        assertThat(sat.types(1, two, "2x").statusCode()).isEqualTo(200);
        assertThat(words(sat.posts(sat.address() + "/1", two, "3x"))).contains("Not yet");
        assertThat(field(sat.page(1))).isEqualTo("3x");
    }

    @Test
    void anotherDeviceShowsExactlyTheSame() {
        var sat = course.begins(course.terms().feedback(Feedback.AFTER_CLOSE).shuffled());
        sat.submits(1, "x");
        sat.types(1, "x + 1");
        sat.types(2, "y");
        var elsewhere = sat.elsewhere();
        for (int n = 1; n <= 3; n++) {
            assertThat(words(elsewhere.page(n))).isEqualTo(words(sat.page(n)));
            assertThat(field(elsewhere.page(n))).isEqualTo(field(sat.page(n)));
        }
        assertThat(words(sat.page(1))).contains("You submitted another answer");
        assertThat(words(elsewhere.cover())).isEqualTo(words(sat.cover()));
    }

    @Test
    void everybodyHasNumbersOfTheirOwnForEver() {
        var assignment = course.set(course.terms());
        var one = course.student().begins(assignment);
        var prompts = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            prompts.add(words(course.student().begins(assignment).page(2)));
        }
        prompts.add(words(one.page(2)));
        assertThat(prompts.size()).isGreaterThan(1);
        assertThat(words(one.elsewhere().page(2))).isEqualTo(words(one.page(2)));
    }

    @Test
    void aClockThatJumpsBackLosesNothing() {
        var sat =
                course.begins(
                        course.terms().limit(Duration.ofMinutes(30)).attempts(0, Counts.LATEST));
        sat.submits(1, "3x");
        course.pass(Duration.ofMinutes(-10));
        assertThat(words(sat.page(1))).contains("this is not open before");
        course.pass(Duration.ofMinutes(20));
        assertThat(words(sat.submits(1, "2x"))).contains("Right");
        course.pass(Duration.ofMinutes(-3));
        assertThat(words(sat.submits(1, "4x"))).contains("Not yet");
        assertThat(sat.total().earned()).isZero();
    }

    @Test
    void aProblemThatWasMendedMeanwhileIsReadOnceMore() {
        var sat = course.begins(course.terms());
        var form = Course.form(sat.page(1), "2x");
        form[3] = "0ld";
        var refused = sat.student.browser.postsOnly(sat.address() + "/1", form);
        assertThat(words(refused)).contains("This problem was mended while you were at it");
        assertThat(field(refused)).isEqualTo("2x");
        assertThat(sat.works()).isEmpty();
    }

    @Test
    void handingInSubmitsWhatIsSavedAndEndsIt() {
        var sat = course.begins(course.terms().feedback(Feedback.NEVER));
        sat.types(1, "2x");
        assertThat(words(sat.student.browser.gets(sat.address() + "/hand-in")))
                .contains("2 problems are still empty", "saved, not submitted");
        assertThat(words(sat.handsIn())).contains("Your teacher says what became of it");
        assertThat(sat.total().earned()).isEqualTo(1 / 6.0);
        assertThat(sat.page(1).body()).contains("disabled");
        assertThat(words(sat.page(1))).contains("You have handed in").doesNotContain("Submit ");
        var version = sat.works().getFirst().work().version();
        assertThat(course.database.sittings().source(version).orElseThrow())
                .contains("title: Slopes");
    }
}
