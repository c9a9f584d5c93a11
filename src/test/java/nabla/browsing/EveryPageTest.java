package nabla.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;

/** What holds for every kind of page, whatever is on it. Each visit leaves a picture behind. */
@ExtendWith(Browsing.class)
class EveryPageTest {

    @ParameterizedTest
    @EveryPage
    void itIsWellMadeForAWideScreen(String address, Visitor ada) {
        ada.opens(address);
        ada.staysPut();
        assertThat(ada.takesPicture(name(address) + "-wide")).isNotEmptyFile();
        ada.findsNoBarriers();
    }

    @ParameterizedTest
    @EveryPage
    void itIsWellMadeForAPhone(String address, @As({Trait.PHONE, Trait.DARK}) Visitor ada) {
        ada.opens(address);
        ada.staysPut();
        assertThat(ada.takesPicture(name(address) + "-phone")).isNotEmptyFile();
        ada.scrollsOnlyDown();
        ada.findsNoBarriers();
    }

    @ParameterizedTest
    @EveryPage
    void itIsWholeWithoutScripts(String address, @As(Trait.WITHOUT_SCRIPTS) Visitor ada) {
        Page page = ada.opens(address);
        assertThat(page.locator("h1").first().isVisible()).isTrue();
        assertThat(page.locator("body").innerText()).doesNotContain("$");
    }

    private static String name(String address) {
        return address.equals("/") ? "catalogue" : address.substring(1).replace('/', '-');
    }
}
