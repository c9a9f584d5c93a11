package nabla.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The presenter's window and the audience's, in step. */
@ExtendWith(Browsing.class)
class PresenterTest {
    private static final String DECK = "/slides/calculus-for-machine-learning/gradient-descent#/3";

    private static Page presenterOf(Page audience) {
        var presenter = audience.waitForPopup(() -> audience.keyboard().press("s"));
        presenter.waitForLoadState();
        assertThat(current(presenter)).hasAttribute("id", "/3");
        return presenter;
    }

    @Test
    void showsThisSlideTheNextTheNotesAndTheTime(Visitor ada) {
        var presenter = presenterOf(ada.opens(DECK));
        assertThat(current(presenter).locator(".slide")).isVisible();
        assertThat(presenter.locator(".leaf.is-next .slide")).isVisible();
        assertThat(presenter.locator(".leaf.is-next")).hasAttribute("id", "/4");
        assertThat(current(presenter).locator(".slide-notes"))
                .containsText("Point at the minus sign");
        assertThat(presenter.locator(".deck-clock")).hasText(Pattern.compile("^\\d\\d:\\d\\d$"));
        assertThat(presenter.locator(".deck-elapsed")).hasText(Pattern.compile("^\\d+:\\d\\d$"));
        ada.findsNoBarriers(presenter);
    }

    @Test
    void leadsTheAudienceAndFollowsIt(Visitor ada) {
        var audience = ada.opens(DECK);
        var presenter = presenterOf(audience);
        presenter.keyboard().press("ArrowRight");
        assertThat(current(audience).locator(".fragment.is-shown")).hasCount(1);
        presenter.keyboard().press("End");
        assertThat(current(audience)).hasAttribute("id", "/16");
        audience.keyboard().press("ArrowLeft");
        assertThat(current(presenter)).hasAttribute("id", "/15");
        presenter.keyboard().press("b");
        assertThat(audience.locator(".deck")).hasClass(Pattern.compile("is-black"));
    }

    @Test
    void eitherMayBeReloaded(Visitor ada) {
        var audience = ada.opens(DECK);
        var presenter = presenterOf(audience);
        presenter.keyboard().press("ArrowRight");
        audience.reload();
        assertThat(current(audience).locator(".fragment.is-shown")).hasCount(1);
        audience.keyboard().press("ArrowRight");
        assertThat(current(presenter).locator(".fragment.is-shown")).hasCount(2);
        presenter.reload();
        assertThat(current(presenter).locator(".fragment.is-shown")).hasCount(2);
        presenter.keyboard().press("Home");
        assertThat(current(audience)).hasAttribute("id", "/1");
    }

    private static Locator current(Page page) {
        return page.locator(".leaf.is-current");
    }
}
