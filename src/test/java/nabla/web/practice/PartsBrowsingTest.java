package nabla.web.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import nabla.browsing.As;
import nabla.browsing.Browsing;
import nabla.browsing.Trait;
import nabla.browsing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A problem of several parts, of which some are empty, on a phone and on a desk. */
@ExtendWith(Browsing.class)
class PartsBrowsingTest {
    /** f = 4x² − 2x at 4: the slope is 8x − 2. */
    private static final String PARTS =
            "/practice/calculus-for-machine-learning/rules?item=tangent-in-steps&seed=3";

    private static final String EMPTY = "Still empty: write a number, such as 3/4 or 0.75.";

    @Test
    void whatIsEmptySaysSoInItsOwnPlaceUntilOneTypes(Visitor ada) {
        Page page = ada.opens(PARTS);
        fill(page, "8x - 2", "", "");
        check(page);
        assertThat(sum(page)).containsText("So far so good");
        assertThat(sum(page)).containsText("1 of 3 parts is right so far, 2 are still empty.");
        Locator field = page.locator("input.field").nth(1);
        Locator line = page.locator(".math-field-line").nth(1);
        assertThat(line).hasText(EMPTY);
        assertThat(field).hasAccessibleDescription(EMPTY);
        assertThat(page.locator("[data-announcement]")).containsText("2 are still empty");
        field.fill("3");
        assertThat(line).containsText("reads as");
        field.fill("");
        assertThat(line).hasText(EMPTY);
        assertThat(ada.layoutShift()).isLessThan(0.01);
        ada.findsNoBarriers();
    }

    @Test
    void onAPhoneTheFirstThatIsNotRightComesIntoSight(@As({Trait.PHONE, Trait.STILL}) Visitor ada) {
        Page page = ada.opens(PARTS);
        page.setViewportSize(360, 740);
        fill(page, "8x - 2", "31", "x");
        assertThat(button(page)).isInViewport(new IsInViewportOptions().setRatio(1));
        check(page);
        assertThat(sum(page)).isInViewport(new IsInViewportOptions().setRatio(1));
        assertThat(button(page)).isInViewport(new IsInViewportOptions().setRatio(1));
        assertThat(button(page)).isFocused();
        assertThat(page.locator("[data-part-verdict]").nth(1)).isInViewport();
        ada.scrollsOnlyDown();
        ada.findsNoBarriers();
    }

    @Test
    void withoutScriptsItSaysTheSame(
            @As({Trait.PHONE, Trait.DARK, Trait.WITHOUT_SCRIPTS}) Visitor ada) {
        Page page = ada.opens(PARTS);
        page.setViewportSize(360, 740);
        fill(page, "2x", "", "");
        check(page);
        assertThat(page.locator(".math-field-line").first()).hasText(EMPTY);
        assertThat(sum(page)).containsText("None of the 3 parts is right yet, 2 are still empty.");
        ada.scrollsOnlyDown();
    }

    private static void fill(Page page, String... answers) {
        for (int i = 0; i < answers.length; i++) {
            page.locator("input.field").nth(i).fill(answers[i]);
        }
    }

    private static Locator button(Page page) {
        return page.locator(".problem-check button[type=submit]");
    }

    private static void check(Page page) {
        button(page).click();
        assertThat(sum(page)).isVisible();
    }

    private static Locator sum(Page page) {
        return page.locator(".verdict-sum");
    }
}
