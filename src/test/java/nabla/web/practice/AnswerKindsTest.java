package nabla.web.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nabla.browsing.As;
import nabla.browsing.Browsing;
import nabla.browsing.Trait;
import nabla.browsing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every kind of answer, filled in as a person does it, with scripts and without. */
@ExtendWith(Browsing.class)
class AnswerKindsTest {
    private static final String COURSE = "/practice/calculus-for-machine-learning/";
    private static final String SECOND = COURSE + "jacobians-and-hessians?seed=1&item=";

    /** f = 5x²y − 2y³. */
    private static final String MATRIX = SECOND + "hessian-of-a-cubic";

    /** (2, −3) and (−2, −3). */
    private static final String POINTS = SECOND + "critical-points";

    /** The first and the fourth hold. */
    private static final String TICKS = SECOND + "what-the-hessian-says";

    private static final String ORDER = SECOND + "how-to-classify";

    /** f = x² − 2x from 17 with η = 1/8: 13, 10, 7.75. */
    private static final String TABLE = COURSE + "gradient-descent?seed=1&item=table-of-steps";

    /** f = x² e^(2x). */
    private static final String WORKING = COURSE + "rules?seed=1&item=product-line-by-line";

    /** f = 2x² − 5x at 2. */
    private static final String PARTS = COURSE + "rules?seed=1&item=tangent-in-steps";

    private static final String[] STEPS = {
        "Find both partial derivatives.",
        "Solve for the points where both are zero.",
        "Find the Hessian.",
        "Put each point into the Hessian.",
        "Keep the points at which it is positive definite."
    };

    @Test
    void aMatrixIsJudgedEntryByEntry(Visitor ada) {
        Page page = ada.opens(MATRIX);
        fill(page, "10y", "10x", "5x", "-12y");
        check(page);
        assertThat(verdict(page)).containsText("3 of 4 are right so far.");
        assertThat(page.locator(".problem-cell.right")).hasCount(3);
        assertThat(page.locator(".problem-cell.wrong input")).hasValue("5x");
        assertThat(page.locator(".problem-cell.wrong input")).hasAccessibleName("by y, by x");
        ada.findsNoBarriers();
        ada.takesPicture("answer-matrix");
    }

    @Test
    void pointsAreAddedAndToldApart(Visitor ada) {
        Page page = ada.opens(POINTS);
        page.getByLabel("Point 1").fill("(2, -3)");
        page.getByLabel("Point 2").fill("(1, 1)");
        button(page, "Add a point").click();
        assertThat(page.getByLabel("Point 3")).isFocused();
        page.getByLabel("Point 3").fill("(2,-3)");
        page.keyboard().press("Enter");
        assertThat(verdict(page)).containsText("(2, -3) is one of them. (1, 1) is not.");
        assertThat(verdict(page)).containsText("(2,-3) stands there twice.");
        assertThat(verdict(page)).containsText("Something is still missing.");
        ada.findsNoBarriers();
        ada.takesPicture("answer-points");
        page.getByLabel("Point 1").fill("(2, -3), (-2, -3)");
        page.getByLabel("Point 2").fill("");
        page.getByLabel("Point 3").fill("");
        check(page);
        assertThat(verdict(page)).containsText("Right");
    }

    @Test
    void severalOptionsAreTicked(Visitor ada) {
        Page page = ada.opens(TICKS);
        check(page);
        assertThat(verdict(page)).containsText("Still empty: tick at least one.");
        page.getByLabel("The point is a saddle.").check();
        page.getByLabel("The point is a minimum.").check();
        check(page);
        assertThat(verdict(page)).containsText("For a minimum the graph must bend upwards");
        assertThat(verdict(page)).containsText("One of your ticks is right. One does not hold.");
        assertThat(page.getByLabel("The point is a saddle.")).isChecked();
        ada.findsNoBarriers();
        ada.takesPicture("answer-ticks");
        page.getByLabel("The point is a minimum.").uncheck();
        page.getByRole(AriaRole.CHECKBOX).first().check();
        check(page);
        assertThat(verdict(page)).containsText("Right");
    }

    @Test
    void linesAreMovedByKeyboardAndByMouse(Visitor ada) {
        Page page = ada.opens(ORDER);
        for (int place = STEPS.length - 1; place >= 0; place--) {
            while (index(page, STEPS[place]) > 0) {
                Locator up = tool(page, STEPS[place], "Move up");
                up.focus();
                page.keyboard().press("Enter");
                assertThat(up).isFocused();
            }
        }
        assertThat(page.locator("step-order [role=status]")).containsText("Now 1 of 6.");
        check(page);
        assertThat(verdict(page)).containsText("5 of 5 stand in the right order already.");
        assertThat(verdict(page)).containsText("One line does not belong.");
        tool(page, "Keep the points at which it is zero.", "Leave this line out").click();
        ada.findsNoBarriers();
        ada.takesPicture("answer-order");
        drag(page, STEPS[0], STEPS[1]);
        check(page);
        assertThat(verdict(page)).containsText("4 of 5 stand in the right order already.");
        tool(page, STEPS[0], "Move up").click();
        check(page);
        assertThat(verdict(page)).containsText("Right");
    }

    @Test
    void aSlipInATableIsCarriedOn(Visitor ada) {
        Page page = ada.opens(TABLE);
        fill(page, "32", "12", "22");
        assertThat(page.locator("output").first()).hasText("12");
        fill(page, "32", "12", "22", "9.25", "16.5", "7.1875");
        check(page);
        assertThat(verdict(page)).containsText("5 of 6 are right so far.");
        assertThat(verdict(page)).containsText("Your number is too small.");
        assertThat(verdict(page)).containsText("It follows from your own values before it");
        assertThat(page.locator("output").first()).hasText("12");
        ada.findsNoBarriers();
        ada.takesPicture("answer-table");
    }

    @Test
    void eachPartHasAVerdictAndErrorsAreCarriedForward(Visitor ada) {
        Page page = ada.opens(PARTS);
        fill(page, "2x - 5", "-1", "-x +");
        check(page);
        assertThat(part(page, "a").locator("[data-part-verdict]")).containsText("Not yet");
        assertThat(part(page, "b").locator("[data-part-verdict]"))
                .containsText("It follows from your answer to (a), so it counts.");
        assertThat(part(page, "c").locator("[data-part-verdict]"))
                .containsText("This cannot be read yet");
        assertThat(verdict(page)).containsText("1 of 3 parts is right so far.");
        assertThat(page.locator("[data-announcement]")).containsText("(b) Right");
        ada.findsNoBarriers();
        ada.takesPicture("answer-parts");
    }

    @Test
    void allOfItFitsAPhoneInTheDark(@As({Trait.PHONE, Trait.DARK}) Visitor ada) {
        Page page = ada.opens(TABLE);
        page.setViewportSize(360, 740);
        fill(page, "32", "12", "22", "9.25", "16.5", "7.2");
        check(page);
        assertThat(verdict(page)).containsText("Not yet");
        ada.scrollsOnlyDown();
        ada.takesPicture("answer-table-phone");
        for (var kind : new String[] {MATRIX, ORDER, POINTS, PARTS, WORKING}) {
            ada.opens(kind).setViewportSize(360, 740);
            ada.scrollsOnlyDown();
            ada.takesPicture("answer-phone-" + kind.replaceAll(".*item=", ""));
        }
    }

    @Test
    void allOfItIsSentWithoutScripts(@As(Trait.WITHOUT_SCRIPTS) Visitor ada) {
        Page page = ada.opens(ORDER);
        for (int place = 0; place < STEPS.length; place++) {
            line(page, STEPS[place]).locator("select").selectOption(String.valueOf(place + 1));
        }
        ada.takesPicture("answer-order-without-scripts");
        check(page);
        assertThat(verdict(page)).containsText("Right");
        page.navigate(POINTS);
        page.getByLabel("Point 1").fill("(-2, -3)");
        page.getByLabel("Point 2").fill("(2, -3)");
        check(page);
        assertThat(verdict(page)).containsText("Right");
        page.navigate(TICKS);
        page.getByLabel("The point is a saddle.").check();
        page.getByRole(AriaRole.CHECKBOX).first().check();
        check(page);
        assertThat(verdict(page)).containsText("Right");
        page.navigate(PARTS);
        fill(page, "4x - 5", "3", "3x - 8");
        check(page);
        assertThat(verdict(page)).containsText("All 3 parts are right.");
    }

    private static void fill(Page page, String... values) {
        Locator fields = page.locator(".problem-form input.field");
        for (int i = 0; i < values.length; i++) fields.nth(i).fill(values[i]);
    }

    private static Locator line(Page page, String text) {
        return page.locator(".order-line", new Page.LocatorOptions().setHasText(text));
    }

    private static int index(Page page, String text) {
        return page.locator(".order-text").allTextContents().stream()
                .map(String::strip)
                .toList()
                .indexOf(text);
    }

    private static Locator tool(Page page, String text, String name) {
        return line(page, text)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    /**
     * Takes a line by its text, once the page has come to rest, and carries it beyond the middle of
     * another.
     */
    private static void drag(Page page, String text, String to) {
        line(page, text).locator(".order-text").hover();
        boolean down = index(page, text) < index(page, to);
        var from = line(page, text).locator(".order-text").boundingBox();
        var over = line(page, to).boundingBox();
        page.mouse().move(from.x + 5, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + 5, over.y + over.height * (down ? 0.9 : 0.1));
        page.mouse().up();
    }

    private static Locator part(Page page, String letter) {
        return page.locator("#problem-" + letter);
    }

    private static Locator verdict(Page page) {
        return page.locator("[data-verdict]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void check(Page page) {
        button(page, "Check").click();
    }
}
