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

/** What can be read in two ways is said to be, and the other way is one press away. */
@ExtendWith(Browsing.class)
class DoubtTest {
    private static final String SQUARE =
            "/practice/calculus-for-machine-learning/rules?item=square-multiplied-out&seed=3";

    private static final String GRADIENT =
            "/practice/calculus-for-machine-learning/gradient-descent?item=gradient&seed=3";

    @Test
    void theFieldOffersTheOtherReadingWhileOneTypes(Visitor ada) {
        Page page = ada.opens(SQUARE);
        field(page).fill("1/2x");
        Locator line = page.locator(".math-field-line");
        assertThat(line).containsText("or did you mean");
        assertThat(page.locator(".math-field-marks mark")).hasText("1/2x");
        Locator other = button(page, "Or did you mean 1/(2*x)? Write 1/(2x)");
        ada.findsNoBarriers();
        other.focus();
        page.keyboard().press("Enter");
        assertThat(field(page)).hasValue("1/(2x)");
        assertThat(field(page)).isFocused();
        assertThat(line).containsText("reads as");
        assertThat(line).not().containsText("did you mean");
    }

    @Test
    void theVerdictSaysHowItWasRead(Visitor ada) {
        Page page = ada.opens(SQUARE);
        check(page, "1/2x");
        assertThat(verdict(page)).containsText("Not yet");
        assertThat(page.locator("[data-announcement]"))
                .containsText("It was read as 1 over 2 times x ; if you meant");
        ada.findsNoBarriers();
        verdict(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("1/(2x)"))
                .click();
        assertThat(field(page)).hasValue("1/(2x)");
        assertThat(field(page)).isFocused();
        check(page, "sen(x)");
        button(page, "sin(x)").last().click();
        assertThat(field(page)).hasValue("sin(x)");
    }

    @Test
    void aLeftSideIsQuietlySetAside(Visitor ada) {
        Page page = ada.opens(SQUARE);
        field(page).fill("f'(x) = 1");
        assertThat(page.locator(".math-field-left")).hasText(", the right side of f'(x) = …");
        check(page, "f'(x) = 1");
        assertThat(verdict(page)).containsText("Read as the right side of f'(x) = …");
        check(page, "1");
        assertThat(verdict(page)).not().containsText("right side");
    }

    @Test
    void aLeftSideThatNamesAnotherDerivativeCostsNothing(Visitor ada) {
        Page page = ada.opens(GRADIENT);
        field(page).last().fill("2y");
        field(page).first().fill("∂f/∂y = 2x");
        page.keyboard().press("Enter");
        assertThat(verdict(page)).containsText("what is asked for here is the derivative by x");
        assertThat(verdict(page)).containsText("Nothing is counted");
        ada.findsNoBarriers();
    }

    @Test
    void withoutScriptsItIsPlainText(@As({Trait.PHONE, Trait.WITHOUT_SCRIPTS}) Visitor ada) {
        Page page = ada.opens(SQUARE);
        check(page, "1/2x");
        assertThat(verdict(page)).containsText("It was read as");
        assertThat(verdict(page).locator("write-in")).hasText("1/(2x)");
        assertThat(verdict(page).locator("button")).hasCount(0);
        ada.scrollsOnlyDown();
    }

    private static void check(Page page, String answer) {
        field(page).fill(answer);
        button(page, "Check").click();
        assertThat(verdict(page)).isVisible();
    }

    private static Locator field(Page page) {
        return page.locator("input.field");
    }

    private static Locator verdict(Page page) {
        return page.locator("[data-verdict]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
