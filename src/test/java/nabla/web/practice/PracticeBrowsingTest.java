package nabla.web.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import nabla.browsing.As;
import nabla.browsing.Browsing;
import nabla.browsing.Trait;
import nabla.browsing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class PracticeBrowsingTest {
    private static final String DERIVATIVE = "/practice/calculus-for-machine-learning/derivative";
    private static final String DESCENT =
            "/practice/calculus-for-machine-learning/gradient-descent";
    private static final String LESSON = "/learn/calculus-for-machine-learning/derivative";

    /** f = 2x³ + x² + 5 at x = -3 has the slope 48. */
    private static final String SLOPE = DERIVATIVE + "?item=slope-at-point&seed=3";

    @Test
    void aRightAnswerMovesTheProgressAndNothingElse(Visitor ada) {
        Page page = ada.opens(SLOPE);
        ada.takesPicture("practice");
        field(page).fill("6*(-3)^2 + 2(-3)");
        assertThat(page.locator(".math-field-line")).containsText("reads as");
        page.keyboard().press("Enter");
        assertThat(verdict(page)).containsText("Right");
        assertThat(page.locator("[data-all-done]")).hasText("1 of 10 solved");
        assertThat(page.locator("[data-problem-line][aria-current]")).containsText("solved");
        assertThat(field(page)).isFocused();
        assertThat(page.locator("[data-announcement]")).containsText("Right");
        assertThat(page).hasURL(Pattern.compile("seed=3$"));
        ada.staysPut();
        ada.findsNoBarriers();
        ada.takesPicture("practice-right");
    }

    @Test
    void hintsComeOneByOneAndCostNothingTyped(Visitor ada) {
        Page page = ada.opens(DESCENT + "?item=gradient&seed=3");
        fields(page).nth(0).fill("2x");
        link(page, "Hint").click();
        assertThat(page.locator("[data-hint]")).hasCount(1);
        assertThat(page.locator("[data-hint]")).isFocused();
        assertThat(page.locator("[data-announcement]")).containsText("Differentiate by");
        assertThat(fields(page).nth(0)).hasValue("2x");
        link(page, "Next hint").click();
        assertThat(page.locator("[data-hint]")).hasCount(2);
        check(page);
        assertThat(verdict(page)).isVisible();
        assertThat(page.locator("[data-hint]")).hasCount(2);
        page.reload();
        assertThat(page.locator("[data-hint]")).hasCount(2);
        ada.findsNoBarriers();
        ada.takesPicture("practice-hints");
    }

    @Test
    void aWrongAnswerHasItsEvidenceThenItsSteps(Visitor ada) {
        Page page = ada.opens(DESCENT + "?item=gradient&seed=3");
        fields(page).nth(0).fill("2x + y");
        fields(page).nth(1).fill("x + 2y");
        check(page);
        assertThat(verdict(page)).containsText("Not yet");
        assertThat(verdict(page)).containsText(Pattern.compile("your answer gives\\s+−?[0-9.]+;"));
        link(page, "Show me the steps").click();
        assertThat(page.locator("[data-steps]")).isFocused();
        assertThat(page.locator(".steps")).containsText("Differentiate by");
        assertThat(fields(page).nth(0)).hasValue("2x + y");
        ada.findsNoBarriers();
        ada.takesPicture("practice-wrong-with-steps");
    }

    @Test
    void aWrongAnswerIsToldItsMistakeFirst(Visitor ada) {
        Page page = ada.opens(SLOPE);
        field(page).fill("-40");
        check(page);
        assertThat(verdict(page)).containsText("Not yet");
        assertThat(verdict(page).locator(".verdict-cause"))
                .containsText(
                        Pattern.compile("This is the value of .* Asked for is the slope there."));
        assertThat(verdict(page).locator(".verdict-cause .katex")).hasCount(1);
        ada.findsNoBarriers();
        ada.takesPicture("practice-mistake");
    }

    @Test
    void whatCannotBeReadIsMarkedAndCostsNothing(Visitor ada) {
        Page page = ada.opens(SLOPE);
        field(page).fill("6x^2 + (2");
        check(page);
        assertThat(verdict(page)).containsText("This cannot be read yet");
        assertThat(verdict(page).locator("mark")).hasText("(");
        assertThat(page.locator("[data-all-done]")).hasText("0 of 10 solved");
        ada.findsNoBarriers();
        ada.takesPicture("practice-unreadable");
    }

    @Test
    void anotherVariantTakesItsPlaceAndTheWayBackLeadsBack(Visitor ada) {
        Page page = ada.opens(SLOPE);
        field(page).fill("7");
        check(page);
        assertThat(verdict(page)).containsText("too small");
        String before = page.locator(".problem-prompt annotation").first().textContent();
        link(page, "A similar one").click();
        assertThat(page.locator(".problem-prompt annotation").first()).not().hasText(before);
        assertThat(verdict(page)).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("seed=4#problem$"));
        page.goBack();
        assertThat(page.locator(".problem-prompt annotation").first()).hasText(before);
        assertThat(verdict(page)).containsText("too small");
    }

    @Test
    void aChoiceIsMadeByKeyboard(Visitor ada) {
        Page page = ada.opens(DERIVATIVE + "?item=kind-of-stationary-point&seed=3");
        page.getByRole(AriaRole.RADIO).first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        assertThat(page.getByLabel("A maximum")).isChecked();
        page.keyboard().press("Enter");
        assertThat(verdict(page)).containsText("Not yet");
        assertThat(page.getByLabel("A maximum")).isFocused();
        ada.findsNoBarriers();
    }

    @Test
    void allIsThereOnReturn(Visitor ada) {
        Page page = ada.opens(SLOPE);
        field(page).fill("48");
        check(page);
        assertThat(verdict(page)).containsText("Right");
        page.close();
        Page again = ada.opens(DERIVATIVE + "?item=slope-at-point");
        assertThat(again.locator("[data-all-done]")).hasText("1 of 10 solved");
        assertThat(field(again)).hasValue("48");
        assertThat(verdict(again)).containsText("Right");
    }

    @Test
    void aProblemInALessonWorksInItsPlace(Visitor ada) {
        Page page = ada.opens(LESSON);
        Locator problem = page.locator("#problem-1");
        problem.locator("input.field").fill("1000");
        problem.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Check")).click();
        assertThat(problem.locator("[data-verdict]")).containsText("Your number is too large.");
        problem.getByText("Show me the steps").click();
        assertThat(problem.locator("[data-steps]")).isVisible();
        assertThat(page).hasURL(Pattern.compile(LESSON + "$"));
        assertThat(ada.opens(LESSON).locator("#problem-1 [data-verdict]")).containsText("Not yet");
        ada.findsNoBarriers();
    }

    @Test
    void itFitsAPhoneInTheDark(@As({Trait.PHONE, Trait.DARK}) Visitor ada) {
        Page page = ada.opens(DESCENT + "?item=fit-a-weight&seed=3");
        fields(page).nth(0).fill("1");
        fields(page).nth(1).fill("1/5");
        check(page);
        assertThat(verdict(page)).containsText("Not yet");
        link(page, "Show me the steps").click();
        assertThat(page.locator(".steps")).isVisible();
        ada.scrollsOnlyDown();
        assertThat(ada.layoutShift()).isLessThan(0.01);
        ada.takesPicture("practice-phone-dark");
    }

    @Test
    void formsDoItAllWithoutScripts(@As(Trait.WITHOUT_SCRIPTS) Visitor ada) {
        Page page = ada.opens(LESSON);
        Locator problem = page.locator("#problem-1");
        problem.locator("input.field").fill("1000");
        problem.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Check")).click();
        assertThat(page).hasURL(Pattern.compile(LESSON + "\\?problem-1=\\d+#problem-1$"));
        assertThat(problem.locator("[data-verdict]")).containsText("too large");
        problem.getByText("Show me the steps").click();
        assertThat(problem.locator(".steps")).isVisible();
        problem.getByText("A similar one").click();
        assertThat(problem.locator("[data-verdict]")).hasCount(0);
        assertThat(problem.locator("input.field")).hasValue("");
    }

    @Test
    void aFirstVisitIsLight(Visitor ada) {
        assertThat(ada.bytesToOpen(SLOPE)).isLessThan(300_000);
    }

    private static Locator field(Page page) {
        return fields(page).first();
    }

    private static Locator fields(Page page) {
        return page.locator("input.field");
    }

    private static Locator verdict(Page page) {
        return page.locator("[data-verdict]");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static void check(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check")).click();
    }
}
