package nabla.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class BrowsingTest {

    @Test
    void anUnknownAddressIsAWholePage(Visitor ada) {
        ada.expectsError("404");
        Page page = ada.opens("/nowhere");
        assertThat(page.getByText("There is nothing at /nowhere.")).isVisible();
        ada.staysPut();
        ada.findsNoBarriers();
    }

    @Test
    void itFitsAPhoneWithoutScripts(
            @As({Trait.PHONE, Trait.DARK, Trait.WITHOUT_SCRIPTS}) Visitor ada) {
        ada.expectsError("404");
        Page page = ada.opens("/nowhere");
        assertThat(page.getByText("There is nothing at /nowhere.")).isVisible();
        ada.scrollsOnlyDown();
    }

    @Test
    void aBarrierIsFound(Visitor ada) {
        ada.expectsError("404");
        Page page = ada.opens("/nowhere");
        page.evaluate("document.querySelector('h1').style.color = 'rgb(250, 250, 245)'");
        assertThatThrownBy(ada::findsNoBarriers).hasMessageContaining("color-contrast");
    }

    @Test
    void whatMovesIsNamed(Visitor ada) {
        ada.expectsError("404");
        Page page = ada.opens("/nowhere");
        page.evaluate("document.querySelector('main').style.paddingTop = '300px'");
        page.waitForCondition(() -> ada.layoutShift() > 0);
        assertThatThrownBy(ada::staysPut).hasMessageContaining("There is nothing at /nowhere.");
    }

    @Test
    void bytesAreCounted(Visitor ada) {
        ada.expectsError("404");
        assertThat(ada.bytesToOpen("/nowhere")).isBetween(500L, 100_000L);
    }
}
