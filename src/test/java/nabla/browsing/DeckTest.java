package nabla.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A deck by keys, clicks, swipes and addresses. */
@ExtendWith(Browsing.class)
class DeckTest {
    private static final String DECK = "/slides/calculus-for-machine-learning/gradient-descent";

    @Test
    void keysTurnThePages(Visitor ada) {
        var page = ada.opens(DECK);
        assertThat(current(page)).hasAttribute("id", "/1");
        for (var key :
                new String[] {
                    "ArrowRight", "Shift+Space", "Space", "ArrowLeft", "PageDown", "PageUp", "n"
                }) {
            page.keyboard().press(key);
        }
        assertThat(current(page)).hasAttribute("id", "/2");
        page.keyboard().press("End");
        assertThat(current(page).locator("h2")).hasText("To take away");
        page.keyboard().press("Home");
        assertThat(current(page)).hasAttribute("id", "/1");
        assertThat(page).hasTitle(Pattern.compile("^1\\. Gradient descent"));
    }

    @Test
    void fragmentsAppearOneAtATime(Visitor ada) {
        var page = ada.opens(DECK + "#/3");
        var fragments = current(page).locator(".fragment");
        assertThat(fragments.first()).isHidden();
        page.keyboard().press("ArrowRight");
        assertThat(fragments.nth(0)).isVisible();
        assertThat(fragments.nth(1)).isHidden();
        page.reload();
        assertThat(fragments.nth(0)).isVisible();
        assertThat(fragments.nth(1)).isHidden();
        for (int i = 1; i < fragments.count(); i++) page.keyboard().press("ArrowRight");
        assertThat(current(page)).hasAttribute("id", "/3");
        page.keyboard().press("ArrowRight");
        assertThat(current(page)).hasAttribute("id", "/4");
        page.keyboard().press("ArrowLeft");
        assertThat(current(page)).hasAttribute("id", "/3");
        assertThat(current(page).locator(".fragment").last()).isVisible();
    }

    @Test
    void everySlideHasAnAddressAndBackGoesBack(Visitor ada) {
        var page = ada.opens(DECK + "#/7");
        assertThat(current(page)).hasAttribute("id", "/7");
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile("#/8$"));
        page.goBack();
        assertThat(current(page)).hasAttribute("id", "/7");
        page.goForward();
        assertThat(current(page)).hasAttribute("id", "/8");
        page.evaluate("location.hash = '#/99'");
        assertThat(current(page)).hasAttribute("id", "/16");
        page.evaluate("location.hash = '#nonsense'");
        assertThat(current(page)).hasAttribute("id", "/1");
    }

    @Test
    void theOverviewShowsAllAndLeadsToOne(Visitor ada) {
        var page = ada.opens(DECK);
        page.keyboard().press("o");
        assertThat(page.locator(".leaf:visible")).hasCount(16);
        ada.findsNoBarriers();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(current(page)).hasAttribute("id", "/2");
        assertThat(page.locator(".leaf:visible")).hasCount(1);
        page.keyboard().press("Escape");
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Slide 5:"))
                .click();
        assertThat(current(page)).hasAttribute("id", "/5");
        assertThat(page.locator(".leaf:visible")).hasCount(1);
    }

    @Test
    void theScreenGoesBlackAndComesBack(Visitor ada) {
        var page = ada.opens(DECK);
        page.keyboard().press("b");
        assertThat(page.locator(".deck")).hasClass(Pattern.compile("is-black"));
        page.keyboard().press(".");
        assertThat(page.locator(".deck")).not().hasClass(Pattern.compile("is-black"));
    }

    @Test
    void helpNamesTheKeys(Visitor ada) {
        var page = ada.opens(DECK);
        page.keyboard().press("?");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.DIALOG))
                .containsText("Presenter’s window");
        ada.findsNoBarriers();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.DIALOG)).isHidden();
    }

    @Test
    void aClickGoesOnAndAtTheLeftGoesBack(Visitor ada) {
        var page = ada.opens(DECK + "#/6");
        page.mouse().click(900, 120);
        assertThat(current(page).locator(".fragment.is-shown")).hasCount(1);
        page.mouse().click(900, 120);
        assertThat(current(page)).hasAttribute("id", "/7");
        page.mouse().click(40, 120);
        assertThat(current(page)).hasAttribute("id", "/6");
    }

    @Test
    void aFigureOnASlideIsAliveAndKeepsItsKeys(Visitor ada) {
        var page = ada.opens(DECK + "#/2");
        var rate = current(page).locator("input[type=range]").first();
        rate.focus();
        page.keyboard().press("ArrowRight");
        assertThat(current(page)).hasAttribute("id", "/2");
        current(page).getByText("Run", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(current(page)).hasAttribute("id", "/2");
        assertThat(current(page).locator(".figure-says")).not().containsText("At the start");
    }

    @Test
    void aSlideFillsEveryScreenAndNothingScrolls(
            @As({Trait.PHONE, Trait.DARK}) Visitor ada, Visitor bob) {
        var phone = ada.opens(DECK + "#/7");
        var box = current(phone).locator(".slide").boundingBox();
        assertThat(box.width).isEqualTo(390);
        assertThat(box.height).isEqualTo(844);
        ada.scrollsOnlyDown();
        var screen = bob.opens(DECK + "#/7");
        screen.setViewportSize(1600, 900);
        assertThat(current(screen).locator(".slide").boundingBox().height).isEqualTo(900);
    }

    @Test
    void itPrintsOnePageASlide(Visitor ada) {
        var page = ada.opens(DECK);
        var pdf =
                new String(
                        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)),
                        java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type /Page\\b(?!s)").matcher(pdf).results().count())
                .isEqualTo(16);
    }

    @Test
    void withoutScriptsItIsAPageToScroll(@As(Trait.WITHOUT_SCRIPTS) Visitor ada) {
        var page = ada.opens(DECK);
        assertThat(page.locator(".leaf:visible")).hasCount(16);
        assertThat(page.locator(".fragment").first()).isVisible();
        assertThat(page.locator(".slide-notes").first()).isVisible();
        assertThat(page.locator(".deck-controls")).isHidden();
    }

    private static Locator current(Page page) {
        return page.locator(".leaf.is-current");
    }
}
