package nabla.web.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nabla.browsing.As;
import nabla.browsing.Browsing;
import nabla.browsing.Trait;
import nabla.browsing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bar of symbols. */
@ExtendWith(Browsing.class)
class PaletteTest {
    private static final String SLOPE =
            "/practice/calculus-for-machine-learning/derivative?item=slope-at-point&seed=3";

    @Test
    void itOpensOnRequestAndWritesAroundWhatIsSelected(Visitor ada) {
        Page page = ada.opens(SLOPE);
        Locator field = page.locator("input.field").first();
        field.fill("x+1");
        assertThat(bar(page)).hasCount(0);
        page.getByRole(AriaRole.BUTTON, named("Symbols")).click();
        field.press("Control+a");
        symbol(page, "square root").click();
        assertThat(field).hasValue("sqrt(x+1)");
        assertThat(field).isFocused();
        page.keyboard().press("Control+z");
        assertThat(field).hasValue("x+1");
        page.keyboard().press("End");
        symbol(page, "fraction").click();
        page.keyboard().type("2");
        assertThat(field).hasValue("x+1(2)/()");
        ada.staysPut();
        ada.findsNoBarriers();
        ada.takesPicture("palette");
    }

    @Test
    void theKeyboardWalksItAndComesBack(Visitor ada) {
        Page page = ada.opens(SLOPE);
        page.getByRole(AriaRole.BUTTON, named("Symbols")).click();
        page.keyboard().press("Tab");
        assertThat(symbol(page, "fraction")).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(symbol(page, "times")).isFocused();
        page.keyboard().press("Home");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("input.field").first()).hasValue("^");
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        assertThat(page.locator("input.field").first()).isFocused();
    }

    @Test
    void onAPhoneItIsThereWhileOneTypes(@As(Trait.PHONE) Visitor ada) {
        Page page = ada.opens(SLOPE);
        page.locator("input.field").first().tap();
        assertThat(bar(page)).isVisible();
        symbol(page, "power").tap();
        assertThat(page.locator("input.field").first()).hasValue("^");
        ada.takesPicture("palette-phone");
        page.locator(".problem-prompt").tap();
        assertThat(bar(page)).hasCount(0);
    }

    private static Locator bar(Page page) {
        return page.getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Symbols"));
    }

    private static Locator symbol(Page page, String name) {
        return bar(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
