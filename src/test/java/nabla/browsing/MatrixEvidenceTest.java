package nabla.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What shows a wrong entry of a matrix of derivatives. */
@ExtendWith(Browsing.class)
class MatrixEvidenceTest {
    private static final String SET =
            "/practice/calculus-for-machine-learning/jacobians-and-hessians";

    /** f = 2x²y − 2y³, with the second derivatives 4y, 4x and −12y. */
    private static final String HESSIAN = SET + "?item=hessian-of-a-cubic&seed=3";

    /** (x² + 5y, 2xy), whose Jacobian has 5 in its first row. */
    private static final String JACOBIAN = SET + "?item=jacobian-of-a-map&seed=3";

    @Test
    void aWrongMixedEntryBendsAnotherWayAlongALine(Visitor ada) {
        Page page = ada.opens(HESSIAN);
        answers(page, "4y", "0", "4x", "-12y");
        Locator figure = page.locator("slope-evidence");
        assertThat(figure).hasClass(Pattern.compile("figure-ready"));
        assertThat(figure.locator(".figure-says"))
                .hasText(
                        "With x = 2 + t, y = 1 + t, at t = 0 a parabola with your second derivative 0 bends less than the graph.");
        figure.getByText("Its numbers as a table").click();
        assertThat(figure.locator("thead")).containsText("your parabola");
        ada.findsNoBarriers();
    }

    @Test
    void aWrongEntryOfTheDiagonalBendsAnotherWayAlongItsAxis(Visitor ada) {
        Page page = ada.opens(HESSIAN);
        answers(page, "4x*y", "4x", "4x", "-12y");
        page.getByLabel("Point on the graph").press("ArrowRight");
        assertThat(page.locator("slope-evidence .figure-says"))
                .hasText(
                        Pattern.compile(
                                "^With y = .*, at x = .*; your second derivative is .*\\.$"));
    }

    @Test
    void aWrongEntryOfAJacobianCutsOneOfTheGraphs(Visitor ada) {
        Page page = ada.opens(JACOBIAN);
        answers(page, "2x", "5", "2x", "2y");
        page.getByLabel("Point on the graph").press("ArrowRight");
        assertThat(page.locator("slope-evidence .figure-says"))
                .hasText(Pattern.compile("^With y = .*, at x = .*; your slope is .*\\.$"));
        assertThat(page.locator(".evidence-own")).hasCount(0);
    }

    /** The right entry is 5 everywhere, so a figure that told it would give it away. */
    @Test
    void anEntryThatIsTheSameEverywhereIsNotTold(Visitor ada) {
        Page page = ada.opens(JACOBIAN);
        answers(page, "2x", "1", "2y", "2x");
        assertThat(page.locator("slope-evidence .figure-says"))
                .hasText(
                        Pattern.compile(
                                "^With x = .*, at y = .* a line with your slope 1 is less steep than the graph\\.$"));
        assertThat(page.locator("slope-evidence .figure-handle")).hasCount(0);
    }

    @Test
    void withoutScriptsTheStillIsThere(@As({Trait.PHONE, Trait.WITHOUT_SCRIPTS}) Visitor ada) {
        Page page = ada.opens(HESSIAN);
        answers(page, "4y", "0", "4x", "-12y");
        assertThat(page.locator("slope-evidence .figure-still > svg")).isVisible();
        ada.scrollsOnlyDown();
    }

    private static void answers(Page page, String... answers) {
        for (int i = 0; i < answers.length; i++) {
            page.locator("input.field").nth(i).fill(answers[i]);
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check")).click();
        assertThat(page.locator("[data-verdict]")).isVisible();
    }
}
