package nabla.web.assignment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import nabla.browsing.As;
import nabla.browsing.Browsing;
import nabla.browsing.Trait;
import nabla.browsing.Visitor;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Feedback;
import nabla.store.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Taking part in a class, in a real browser. */
@ExtendWith(Browsing.class)
class ClassworkBrowsingTest {
    private static Course course;
    private static int count;

    @BeforeAll
    static void open(@TempDir Path folder) {
        course = new Course(Server.SQLITE, folder);
    }

    @AfterAll
    static void close() {
        course.close();
    }

    @Test
    void fromTheCodeOnTheBoardToTheFeedback(Visitor ada) {
        course.set(course.terms().title("Homework 1").attempts(3, Counts.BEST));
        var page = joins(ada);
        ada.findsNoBarriers();
        ada.takesPicture("assignments");
        page.getByText("Homework 1").first().click();
        assertThat(page.locator("time").first()).hasText(Pattern.compile("Wed 2 Sep 2026, .*"));
        ada.findsNoBarriers();
        ada.takesPicture("assignment-cover");
        button(page, "Begin").click();
        answer(page).fill("3x");
        assertThat(saved(page)).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
        button(page, "Submit").click();
        assertThat(page.locator(".verdict-title")).hasText("Not yet");
        assertThat(page.locator(".sheet-attempts")).containsText("2 attempts of 3 left");
        assertThat(page.locator("[data-sheet-line][aria-current]"))
                .hasAttribute("data-state", "wrong");
        ada.findsNoBarriers();
        ada.takesPicture("assignment-sheet");
        answer(page).fill("2x");
        button(page, "Submit").click();
        assertThat(page.locator(".verdict-title")).hasText("Right");
        assertThat(page.locator("[data-sheet-line][aria-current]"))
                .hasAttribute("data-state", "right");
        page.getByText("Next problem").click();
        assertThat(page).hasURL(Pattern.compile("/2$"));
        answer(page).fill("1");
        assertThat(saved(page)).containsText("Saved");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hand in")).click();
        assertThat(page.locator("main")).containsText("One problem is still empty");
        ada.findsNoBarriers();
        ada.takesPicture("assignment-hand-in");
        button(page, "Hand in").click();
        assertThat(page.locator(".sheet-percent")).hasText("17 %");
        ada.findsNoBarriers();
        ada.takesPicture("assignment-result");
        assertThat(ada.layoutShift()).isLessThan(0.05);
    }

    @Test
    void anExamOnAPhone(@As({Trait.PHONE, Trait.DARK}) Visitor ada) {
        var exam =
                course.set(
                        course.terms()
                                .title("First midterm examination")
                                .feedback(Feedback.AFTER_CLOSE)
                                .limit(Duration.ofMinutes(45))
                                .attempts(2, Counts.LATEST));
        var page = begins(ada, exam);
        assertThat(page.locator("time-left")).hasText("45 minutes left");
        page.navigate(page.url().replaceAll("\\d$", "3"));
        page.locator(".field").first().fill("2x*y");
        page.locator(".field").nth(1).fill("x^2 +");
        button(page, "Submit").click();
        assertThat(page.locator(".verdict-title")).containsText("not all of it can be counted");
        ada.findsNoBarriers();
        ada.scrollsOnlyDown();
        ada.takesPicture("assignment-exam-phone");
        page.locator(".field").nth(1).fill("x^2");
        button(page, "Submit").click();
        assertThat(page.locator(".verdict-title")).hasText("Your answer is kept");
        assertThat(page.locator("main")).not().containsText("Right");
        page.navigate(course.campus.address().resolve("/assignments").toString());
        ada.scrollsOnlyDown();
        ada.takesPicture("assignments-phone");
        page.getByText("First midterm").click();
        ada.scrollsOnlyDown();
        ada.takesPicture("assignment-cover-phone");
    }

    @Test
    void twoWindowsDoNotOverwriteEachOther(Visitor ada) {
        var one = begins(ada, course.set(course.terms().title("Two windows")));
        var two = ada.opens(one.url());
        answer(one).fill("2x");
        assertThat(saved(one)).containsText("Saved");
        ada.expectsError("409");
        answer(two).fill("3x");
        assertThat(saved(two)).containsText("another window saved something else");
        ada.takesPicture("assignment-conflict");
        ada.findsNoBarriers(two);
        saved(two).getByText("Load that").click();
        assertThat(answer(two)).hasValue("2x");
        answer(two).fill("2x + 0");
        assertThat(saved(two)).containsText("Saved");
        answer(one).fill("4x");
        saved(one).getByText("Keep this").click();
        assertThat(saved(one)).containsText("Saved");
    }

    @Test
    void withoutAConnectionWhatIsTypedStaysAndIsSavedLater(Visitor ada) {
        var page = begins(ada, course.set(course.terms().title("Off line")));
        ada.expectsError("ERR_INTERNET_DISCONNECTED");
        page.waitForLoadState();
        ada.context().setOffline(true);
        answer(page).fill("2x");
        assertThat(saved(page)).containsText("Not saved: no connection");
        button(page, "Submit").click();
        assertThat(saved(page)).containsText("Not submitted: no connection");
        assertThat(answer(page)).hasValue("2x");
        ada.context().setOffline(false);
        assertThat(saved(page)).containsText("Saved");
        button(page, "Submit").click();
        assertThat(page.locator(".verdict-title")).hasText("Right");
    }

    @Test
    void theTimeIsCountedDownAndHandedInAtItsEnd(Visitor ada) {
        var exam = course.set(course.terms().title("Short").limit(Duration.ofMinutes(11)));
        ada.context().clock().install();
        var page = begins(ada, exam);
        var spoken = page.locator("time-left + [role=status]");
        assertThat(spoken).isEmpty();
        page.clock().fastForward("01:01");
        assertThat(spoken).hasText("10 minutes left.");
        answer(page).fill("2x");
        page.clock().fastForward("09:00");
        assertThat(spoken).hasText("One minute left.");
        page.clock().fastForward("01:00");
        assertThat(page).hasURL(Pattern.compile("said=handed"));
        assertThat(page.locator(".sheet-percent")).hasText("17 %");
    }

    @Test
    void itIsSatWithoutScripts(@As(Trait.WITHOUT_SCRIPTS) Visitor ada) {
        var page = begins(ada, course.set(course.terms().title("Plain")));
        answer(page).fill("2x");
        button(page, "Submit").click();
        assertThat(page.locator(".verdict-title")).hasText("Right");
        assertThat(page.locator("main")).containsText("You may try as often as you like");
    }

    private static Page joins(Visitor visitor) {
        var code = course.section.code().shown();
        var page = visitor.opens(course.campus.address().resolve("/join/" + code).toString());
        int number = ++count;
        page.getByLabel("Your name").fill("Ada " + number);
        page.getByLabel("Email address").fill("ada" + number + "@example.org");
        page.getByLabel("Password").fill("seven grey herons");
        button(page, "Make the account").click();
        button(page, "Join").click();
        assertThat(page.locator("h1")).hasText("Assignments");
        return page;
    }

    private static Page begins(Visitor visitor, Assignment assignment) {
        var page = joins(visitor);
        page.getByText(assignment.plan().title()).first().click();
        button(page, "Begin").click();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator answer(Page page) {
        return page.locator(".field").first();
    }

    private static Locator saved(Page page) {
        return page.locator("[data-saved]");
    }
}
