package nabla.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each figure by mouse, keyboard and touch, in a lesson and on a slide. */
@ExtendWith(Browsing.class)
class FiguresTest {
    private static final String DERIVATIVE = "/learn/calculus-for-machine-learning/derivative";
    private static final String DESCENT = "/learn/calculus-for-machine-learning/gradient-descent";

    @Test
    void theSecantFollowsTheMouseAndIsKeptInTheAddress(Visitor ada) {
        Page page = ada.opens(DERIVATIVE);
        Locator figure = page.locator("secant-tangent").first();
        Locator says = figure.locator(".figure-says");
        assertThat(says)
                .hasText(
                        "At x = 1.15 with h = 0.90 the secant rises by 2.94 for each step of 1; the tangent rises by 0.98.");
        drag(page, figure.locator(".figure-handle-function"), -150, 0);
        assertThat(says).not().containsText("x = 1.15");
        assertThat(page).hasURL(Pattern.compile("figure-1\\.x="));
        String said = says.textContent();
        page.reload();
        assertThat(says).hasText(said);
        press(figure, "Reset");
        assertThat(says).containsText("At x = 1.15 with h = 0.90");
        assertThat(page).hasURL(Pattern.compile("derivative$"));
        drag(page, figure.locator(".figure-handle-derivative"), -400, 0);
        assertThat(says).containsText("h has reached 0");
        ada.staysPut();
    }

    @Test
    void theSecantMovesByKeys(Visitor ada) {
        Page page = ada.opens(DERIVATIVE);
        Locator figure = page.locator("secant-tangent").first();
        Locator point = figure.getByLabel("Point on the curve");
        point.focus();
        page.keyboard().press("ArrowRight");
        assertThat(point).hasAttribute("aria-valuenow", "1.16");
        page.keyboard().press("Shift+ArrowLeft");
        assertThat(point).hasAttribute("aria-valuenow", "1.06");
        assertThat(point)
                .hasAttribute("aria-valuetext", Pattern.compile("x = 1\\.06, f\\(x\\) = "));
        figure.getByLabel("h, the distance to the second point").focus();
        page.keyboard().press("Home");
        assertThat(figure.locator(".figure-says")).containsText("h has reached 0");
    }

    @Test
    void aFingerDragsTheStart(@As(Trait.PHONE) Visitor ada) {
        Page page = ada.opens(DESCENT);
        Locator figure = page.locator("descent-line").first();
        Locator start = figure.locator(".figure-handle-path");
        start.scrollIntoViewIfNeeded();
        String before = start.getAttribute("aria-valuetext");
        BoundingBox box = start.boundingBox();
        CDPSession session = ada.context().newCDPSession(page);
        touch(session, "touchStart", box.x + 22, box.y + 22);
        touch(session, "touchMove", box.x - 20, box.y + 22);
        touch(session, "touchMove", box.x - 60, box.y + 22);
        touch(session, "touchEnd", 0, 0);
        assertThat(start).not().hasAttribute("aria-valuetext", before);
        ada.scrollsOnlyDown();
    }

    @Test
    void whatCannotBeReadIsShownAndMended(Visitor ada) {
        Page page = ada.opens(DERIVATIVE);
        Locator figure = page.locator("secant-tangent").first();
        Locator field = figure.locator(".figure-function");
        String said = figure.locator(".figure-says").textContent();
        field.fill("x^2 - sen(x)");
        assertThat(figure.locator(".math-field-error"))
                .hasText("“sen” is not a function; did you mean sin?");
        assertThat(figure.locator(".math-field-marks mark")).hasText("sen");
        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(figure.locator(".figure-says")).hasText(said);
        figure.locator(".math-field-repair").click();
        assertThat(field).hasValue("x^2 - sin(x)");
        assertThat(figure.locator(".math-field-line math")).isVisible();
        assertThat(figure.locator(".figure-says")).not().hasText(said);
        String drawn = figure.locator(".figure-says").textContent();
        for (String text :
                new String[] {"9^9^9^9", "ln(-1 - x^2)", "(".repeat(400), "😀", "<b>x</b>"}) {
            field.fill(text);
            assertThat(figure.locator(".math-field-error")).isVisible();
            assertThat(figure.locator(".figure-says")).hasText(drawn);
        }
        ada.staysPut();
    }

    @Test
    void aCornerHasNoTangent(Visitor ada) {
        Page page = ada.opens(DERIVATIVE + "?figure-1.function=abs(x)&figure-1.x=0");
        assertThat(page.locator("secant-tangent .figure-says").first())
                .hasText(
                        "At x = 0.00 the curve has no tangent: coming from the left its slope is −1.00, from the right 1.00.");
    }

    @Test
    void theDescentSaysWhatBecameOfIt(@As(Trait.STILL) Visitor ada) {
        Page page = ada.opens(DESCENT);
        Locator figure = page.locator("descent-line").first();
        Locator rate = figure.getByLabel("Learning rate η, as a number");
        Locator verdict = figure.locator(".figure-verdict");
        press(figure, "Run");
        becomes(rate, "0.001", verdict, "It crawls.");
        becomes(rate, "0.4", verdict, "It converges");
        becomes(rate, "0.9", verdict, "It oscillates.");
        becomes(rate, "1.1", verdict, "It diverges.");
        assertThat(page).hasURL(Pattern.compile("\\.rate=1\\.1"));
        figure.getByText("Its numbers as a table").click();
        assertThat(figure.locator("tbody tr").first()).containsText("5.00");
        press(figure, "Reset");
        press(figure, "Step");
        assertThat(figure.locator(".figure-says")).containsText("in 1 step.");
        ada.staysPut();
    }

    @Test
    void theMapDescendsByOtherMethodsToo(@As(Trait.STILL) Visitor ada) {
        Page page = ada.opens(DESCENT);
        Locator figure = page.locator("descent-map").first();
        Locator verdict = figure.locator(".figure-verdict");
        press(figure, "Run");
        becomes(figure.getByLabel("Learning rate η, as a number"), "0.21", verdict, "It diverges.");
        figure.getByLabel("Method").selectOption("newton");
        assertThat(verdict).hasText("It converges");
        Locator start = figure.getByLabel("Start of the descent");
        start.focus();
        page.keyboard().press("ArrowUp");
        assertThat(start).hasAttribute("aria-valuetext", Pattern.compile("y = 1\\.(0[1-9]|1)"));
    }

    @Test
    void aFigureOnASlideFollowsTheMouse(Visitor ada) {
        Page page = ada.opens("/slides/calculus-for-machine-learning/derivative#/2");
        Locator figure = page.locator("secant-tangent").first();
        Locator point = figure.locator(".figure-handle-function");
        BoundingBox before = point.boundingBox();
        drag(page, point, -120, 0);
        assertThat(point.boundingBox().x - before.x).isBetween(-126.0, -114.0);
    }

    /** Opened up and with an error showing, in light and in dark. */
    @Test
    void figuresHaveNoBarriers(Visitor ada, @As(Trait.DARK) Visitor bob) {
        for (Visitor visitor : List.of(ada, bob)) {
            Page page = visitor.opens(DESCENT);
            Locator figure = page.locator("descent-map").first();
            figure.getByText("Its numbers as a table").click();
            figure.locator(".figure-function").fill("x^2 + sen(y)");
            assertThat(figure.locator(".math-field-error")).isVisible();
            var violations =
                    new AxeBuilder(page)
                            .include(List.of("descent-map"))
                            .include(List.of("descent-line"))
                            .analyze()
                            .getViolations();
            assertThat(violations).isEmpty();
        }
    }

    @Test
    void withoutScriptsAFigureSaysWhatItWouldDraw(@As(Trait.WITHOUT_SCRIPTS) Visitor ada) {
        Page page = ada.opens(DERIVATIVE);
        assertThat(page.locator("secant-tangent .figure-still").first()).isVisible();
    }

    private static void press(Locator figure, String button) {
        figure.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void becomes(Locator rate, String value, Locator verdict, String words) {
        rate.fill(value);
        assertThat(verdict).hasText(words);
    }

    private static void drag(Page page, Locator handle, double dx, double dy) {
        handle.scrollIntoViewIfNeeded();
        BoundingBox box = handle.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 + dx / 2, box.y + box.height / 2 + dy / 2);
        page.mouse().move(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
        page.mouse().up();
    }

    private static void touch(CDPSession session, String type, double x, double y) {
        JsonArray points = new JsonArray();
        if (!type.equals("touchEnd")) {
            JsonObject point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }
}
