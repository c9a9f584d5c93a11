package nabla.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class ThemeTest {
    private static final String LIGHT = "rgb(252, 251, 248)";
    private static final String DARK = "rgb(21, 23, 27)";

    @Test
    void aChoiceOfDarkIsKeptFromPageToPage(Visitor ada) {
        var page = ada.opens("/");
        assertThat(paper(page)).hasCSS("background-color", LIGHT);
        toggle(page).click();
        assertThat(paper(page)).hasCSS("background-color", DARK);
        page.navigate("/learn/calculus-for-machine-learning");
        assertThat(paper(page)).hasCSS("background-color", DARK);
        toggle(page).click();
        page.reload();
        assertThat(paper(page)).not().hasAttribute("data-theme", "dark");
        assertThat(paper(page)).hasCSS("background-color", LIGHT);
    }

    @Test
    void theSystemsChoiceHoldsUntilAnotherIsMade(@As(Trait.DARK) Visitor ada) {
        var page = ada.opens("/");
        assertThat(paper(page)).hasCSS("background-color", DARK);
        toggle(page).click();
        assertThat(paper(page)).hasCSS("background-color", LIGHT);
    }

    private static Locator paper(Page page) {
        return page.locator("html");
    }

    private static Locator toggle(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Light or dark"));
    }
}
