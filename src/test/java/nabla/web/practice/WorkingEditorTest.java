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

/**
 * Working, written line by line: marks as one types, the verdict of all, with scripts and without.
 */
@ExtendWith(Browsing.class)
class WorkingEditorTest {
    /** f = x²·e^(2x). */
    private static final String PROBLEM =
            "/practice/calculus-for-machine-learning/rules?item=product-line-by-line&seed=1";

    private static final String FIRST = "f' = (x^2)' e^(2x) + x^2 (e^(2x))'";
    private static final String LAST = "= 2x e^(2x) + 2x^2 e^(2x)";

    @Test
    void eachLineSaysByWhichRuleItFollows(Visitor ada) {
        Page page = ada.opens(PROBLEM);
        line(page, 1).fill(FIRST);
        assertThat(mark(page, 1)).containsText("product rule");
        line(page, 1).press("End");
        page.keyboard().press("Enter");
        assertThat(line(page, 2)).isFocused();
        page.keyboard().insertText(LAST);
        assertThat(mark(page, 2)).containsText("power rule");
        assertThat(page.locator("working-editor [role=status]")).containsText("Line 2: Follows");
        ada.findsNoBarriers();
        ada.takesPicture("working-right");
        page.keyboard().press("Control+Enter");
        assertThat(verdict(page)).containsText("Right");
        assertThat(mark(page, 1)).containsText("product rule");
        assertThat(line(page, 2)).isFocused();
        ada.findsNoBarriers();
    }

    @Test
    void aWrongLineIsMarkedAndCanBeMended(Visitor ada) {
        Page page = ada.opens(PROBLEM);
        line(page, 1).fill("f' = 2x * 2e^(2x)");
        assertThat(mark(page, 1)).containsText("Does not follow");
        assertThat(mark(page, 1)).not().containsText("At");
        page.keyboard().press("Enter");
        page.keyboard().insertText("4x e^(2x)");
        assertThat(mark(page, 2)).containsText("Follows from a wrong line");
        page.keyboard().press("Enter");
        page.keyboard().insertText("f' " + LAST);
        assertThat(mark(page, 3)).containsText("Right again");
        check(page);
        assertThat(verdict(page)).containsText("Your last line is right. Line 1 does not follow");
        assertThat(mark(page, 1)).containsText("what stands before it gives");
        assertThat(page.locator(".working-row")).hasCount(3);
        ada.findsNoBarriers();
        ada.takesPicture("working-right-end");
        line(page, 1).fill(FIRST);
        assertThat(mark(page, 1)).containsText("product rule");
        line(page, 2).fill("");
        page.keyboard().press("Backspace");
        assertThat(page.locator(".working-row")).hasCount(2);
        assertThat(mark(page, 2)).containsText("power rule");
        check(page);
        assertThat(verdict(page)).containsText("Right");
    }

    @Test
    void whatCannotBeReadIsShownAndCostsNothing(Visitor ada) {
        Page page = ada.opens(PROBLEM);
        line(page, 1).fill("f' = 2x e^(2x + x^2");
        assertThat(mark(page, 1)).containsText("Cannot be read yet");
        check(page);
        assertThat(verdict(page)).containsText("Nothing is counted");
        ada.findsNoBarriers();
        ada.takesPicture("working-unreadable");
    }

    @Test
    void severalLinesThatArePastedBecomeRows(Visitor ada) {
        Page page = ada.opens(PROBLEM);
        line(page, 1).focus();
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
                        + " { clipboardData: data, bubbles: true, cancelable: true })); }",
                FIRST + "\r\n" + LAST + "\n");
        assertThat(page.locator(".working-row")).hasCount(2);
        assertThat(mark(page, 2)).containsText("power rule");
        page.keyboard().press("ArrowUp");
        assertThat(line(page, 1)).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(line(page, 2)).isFocused();
    }

    @Test
    void itFitsAPhoneInTheDark(@As({Trait.PHONE, Trait.DARK}) Visitor ada) {
        Page page = ada.opens(PROBLEM);
        line(page, 1).fill(FIRST);
        line(page, 1).press("End");
        page.keyboard().press("Enter");
        page.keyboard().insertText("= 2x e^(2x) - 2x^2 e^(2x)");
        assertThat(mark(page, 2)).containsText("Does not follow");
        ada.scrollsOnlyDown();
        ada.takesPicture("working-phone-dark");
    }

    @Test
    void aTextAreaDoesItWithoutScripts(@As(Trait.WITHOUT_SCRIPTS) Visitor ada) {
        Page page = ada.opens(PROBLEM);
        page.locator("textarea").fill("f' = 2x * 2e^(2x)\n= 4x e^(2x)");
        check(page);
        assertThat(verdict(page)).containsText("Line 1 does not follow");
        assertThat(page.locator(".working-line").nth(0)).containsText("Does not follow");
        assertThat(page.locator(".working-line").nth(1)).containsText("Follows from a wrong line");
        assertThat(page.locator("textarea")).hasValue("f' = 2x * 2e^(2x)\n= 4x e^(2x)");
        ada.takesPicture("working-without-scripts");
        page.locator("textarea").fill(FIRST + "\n" + LAST);
        check(page);
        assertThat(verdict(page)).containsText("Right");
    }

    private static Locator line(Page page, int number) {
        return page.locator(".working-row").nth(number - 1).locator("input");
    }

    private static Locator mark(Page page, int number) {
        return page.locator(".working-row").nth(number - 1).locator(".working-note");
    }

    private static Locator verdict(Page page) {
        return page.locator("[data-verdict]");
    }

    private static void check(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check")).click();
    }
}
