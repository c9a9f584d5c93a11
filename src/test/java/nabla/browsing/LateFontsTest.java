package nabla.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However late a font file arrives, nothing moves on pages that need no rarer one than those that
 * come before the first paint.
 */
@ExtendWith(Browsing.class)
class LateFontsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/learn/calculus-for-machine-learning/derivative",
                "/learn/calculus-for-machine-learning/gradient-descent",
                "/practice/calculus-for-machine-learning/rules?item=square-multiplied-out&seed=3",
                "/practice/calculus-for-machine-learning/derivative?item=slope-at-point&seed=3",
                "/practice/calculus-for-machine-learning/gradient-descent?item=table-of-steps&seed=1",
            })
    void moveNothing(String address, Visitor ada) {
        List<Route> held = new ArrayList<>();
        ada.context().route("**/*.woff2", held::add);
        Page page = ada.context().newPage();
        page.navigate(
                address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        // Not waitForFunction, whose second look is an eval that the page's policy forbids.
        page.waitForCondition(
                () ->
                        (boolean)
                                page.evaluate(
                                        "performance.getEntriesByName('first-contentful-paint').length > 0"));
        ada.context().unroute("**/*.woff2");
        assertThat(held)
                .as("the letters of nearly every formula come before the first paint")
                .noneMatch(
                        route ->
                                route.request().url().contains("Main-Regular")
                                        || route.request().url().contains("Math-Italic"));
        held.forEach(Route::resume);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("document.fonts.ready");
        ada.staysPut();
    }
}
