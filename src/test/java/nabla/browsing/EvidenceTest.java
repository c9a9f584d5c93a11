package nabla.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The figures of verdicts, by mouse and keyboard, and without scripts. */
@ExtendWith(Browsing.class)
class EvidenceTest {
    private static final String SETS = "/practice/calculus-for-machine-learning/";

    /** f = 6x² − 2x − 9, so the slope is 12x − 2. */
    private static final String QUOTIENT = SETS + "derivative?item=difference-quotient&seed=3";

    /** f = 2x³ + x² + 5 has the slope 48 at −3. */
    private static final String SLOPE = SETS + "derivative?item=slope-at-point&seed=3";

    private static final String RESTING = "Move the point to compare elsewhere.";

    /** Sentence and figure speak of the same numbers, and only one of them does. */
    @Test
    void bothWrongPartialsAreToldAtThePointThatIsShown(Visitor ada) {
        Page page = ada.opens(SETS + "gradient-descent?item=gradient&seed=3");
        answers(page, "2x + y", "x + 2y");
        Locator figure = page.locator("gradient-evidence");
        String[] at = figure.getAttribute("at").split(", ");
        Pattern sentence =
                Pattern.compile(
                        "At x equals (\\S+|negative \\S+), y equals (\\S+|negative \\S+) your answer gives");
        assertThat(page.locator("[data-announcement]")).containsText(sentence);
        List<String> points =
                sentence.matcher(page.locator("[data-announcement]").textContent())
                        .results()
                        .map(m -> m.group(1) + ", " + m.group(2))
                        .map(point -> point.replace("negative ", "-"))
                        .distinct()
                        .toList();
        assertThat(points).containsExactly(String.join(", ", at));
        assertThat(figure.locator(".figure-says")).hasText(RESTING);
    }

    @Test
    void aWrongSlopeCutsTheGraphAndMovesWithThePoint(Visitor ada) {
        Page page = ada.opens(QUOTIENT);
        assertThat(page.locator(".figure")).hasCount(0);
        answers(page, "1", "x");
        Locator figure = page.locator("slope-evidence");
        assertThat(figure).hasClass(Pattern.compile("figure-ready"));
        Locator says = figure.locator(".figure-says");
        assertThat(says).hasText(RESTING);
        assertThat(verdict(page))
                .containsText(Pattern.compile("your answer gives\\s+\\S+;\\s+the derivative is"));
        String said = says.textContent();
        Locator point = figure.getByLabel("Point on the graph");
        drag(page, point, -90, 0);
        assertThat(says).not().hasText(said);
        assertThat(says)
                .hasText(
                        Pattern.compile(
                                "^At x = .* the graph (climbs|falls) .* for each step to the right; your slope is .*\\.$"));
        assertThat(page).hasURL(Pattern.compile("problem-seen\\.at="));
        String before = point.getAttribute("aria-valuetext");
        point.focus();
        page.keyboard().press("ArrowRight");
        assertThat(point).not().hasAttribute("aria-valuetext", before);
        figure.getByText("Its numbers as a table").click();
        assertThat(figure.locator("thead")).hasText("xfslopeyours");
        ada.findsNoBarriers();
        answers(page, "1", "2x");
        assertThat(page).not().hasURL(Pattern.compile("problem-seen"));
        assertThat(page.locator("slope-evidence .figure-says")).hasText(RESTING);
    }

    @Test
    void aWrongNumberIsDrawnAndTheRightOneNotTold(Visitor ada) {
        Page page = ada.opens(SLOPE);
        answers(page, "7");
        Locator figure = page.locator("slope-evidence");
        assertThat(figure.locator(".figure-says"))
                .hasText("At x = −3 a line with your slope 7 is less steep than the graph.");
        assertThat(figure.locator(".figure-handle")).hasCount(0);
        assertThat(figure).not().containsText("48");
        assertThat(ada.layoutShift()).isLessThan(0.01);
    }

    /** f = x² + 4xy + 5y² + …, of which the second partial lost its last term. */
    @Test
    void aWrongGradientIsAnArrowBesideTheRightOne(Visitor ada) {
        Page page = ada.opens(SETS + "gradient-descent?item=gradient&seed=3");
        answers(page, "2x + y", "x + 2y");
        Locator figure = page.locator("gradient-evidence");
        Locator says = figure.locator(".figure-says");
        assertThat(says).hasText(RESTING);
        Locator point = figure.getByLabel("Point on the map");
        String before = says.textContent();
        drag(page, point, -60, 40);
        assertThat(says)
                .hasText(
                        Pattern.compile(
                                "^At \\(.*\\) the gradient is \\[.*], .* long; yours is \\[.*], .* long, .*\\.$"));
        before = point.getAttribute("aria-valuetext");
        point.focus();
        page.keyboard().press("ArrowUp");
        assertThat(point).not().hasAttribute("aria-valuetext", before);
        figure.getByText("Its numbers as a table").click();
        assertThat(figure.locator("thead")).hasText("pointgradientyoursapart");
        ada.findsNoBarriers();
    }

    @Test
    void aWrongStepLeavesTheRightPath(Visitor ada) {
        Page page = ada.opens(SETS + "gradient-descent?item=three-steps&seed=3");
        answers(page, "1000", "1000", "1000");
        Locator says = page.locator("path-evidence .figure-says");
        assertThat(says)
                .hasText(
                        Pattern.compile(
                                "^Step 1 goes .* There the loss is .*; before it was .*\\.$"));
        ada.findsNoBarriers();
    }

    @Test
    void oneDescendsWithOnesOwnGradient(@As(Trait.STILL) Visitor ada) {
        Page page = ada.opens(QUOTIENT);
        answers(page, "1", "2 - 12x");
        assertThat(page.locator("own-gradient.figure-ready")).hasCount(0);
        page.locator(".evidence-own summary").click();
        Locator figure = page.locator("own-gradient");
        Locator says = figure.locator(".figure-says");
        assertThat(says)
                .containsText(
                        "With your gradient it climbs away: its first step already points uphill.");
        assertThat(says).containsText("The true one converges");
        Locator start = figure.getByLabel("Start of both descents");
        String before = start.getAttribute("aria-valuetext");
        start.focus();
        page.keyboard().press("Shift+ArrowLeft");
        assertThat(start).not().hasAttribute("aria-valuetext", before);
        assertThat(page).hasURL(Pattern.compile("problem-descent\\.start="));
        drag(page, start, 40, 0);
        press(figure, "Reset");
        assertThat(page).not().hasURL(Pattern.compile("problem-descent\\.start="));
        ada.findsNoBarriers();
    }

    @Test
    void withoutScriptsTheStillIsThere(@As({Trait.PHONE, Trait.WITHOUT_SCRIPTS}) Visitor ada) {
        Page page = ada.opens(SLOPE);
        answers(page, "7");
        Locator still = page.locator("slope-evidence .figure-still");
        assertThat(still.locator("> svg")).isVisible();
        assertThat(still.locator("> svg"))
                .hasAttribute(
                        "aria-label",
                        "At x = −3 a line with your slope 7 is less steep than the graph.");
        ada.scrollsOnlyDown();
    }

    private static void answers(Page page, String... answers) {
        for (int i = 0; i < answers.length; i++) {
            page.locator("input.field").nth(i).fill(answers[i]);
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check")).click();
        assertThat(page.locator("[data-verdict]")).isVisible();
    }

    private static Locator verdict(Page page) {
        return page.locator("[data-verdict]");
    }

    private static void press(Locator figure, String button) {
        figure.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
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
}
