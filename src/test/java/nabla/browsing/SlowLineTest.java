package nabla.browsing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However slowly a page arrives, what is already there stays where it is. */
@ExtendWith(Browsing.class)
class SlowLineTest {
    /** Two frames, or a moment where nothing is painted yet. */
    private static final String PAINTED =
            """
            () => new Promise(done => {
              setTimeout(done, 34);
              requestAnimationFrame(() => requestAnimationFrame(done));
            })
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/learn/calculus-for-machine-learning/derivative",
                "/slides/calculus-for-machine-learning/derivative",
                "/practice/calculus-for-machine-learning/gradient-descent?item=table-of-steps&seed=1",
            })
    void nothingMovesOnAWideScreen(String address, Visitor ada) throws IOException {
        opensSlowly(address, ada);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/learn/calculus-for-machine-learning/derivative",
                "/practice/calculus-for-machine-learning/derivative?item=slope-at-point&seed=3",
            })
    void norOnAPhone(String address, @As(Trait.PHONE) Visitor ada) throws IOException {
        opensSlowly(address, ada);
    }

    private static void opensSlowly(String address, Visitor ada) throws IOException {
        String site = ada.opens("/").evaluate("location.origin").toString();
        try (var line = new SlowLine(site)) {
            Page page = ada.context().newPage();
            page.navigate(
                    line.address() + address,
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            for (int i = 0; i < 2 * SlowLine.EACH_END; i++) {
                line.next();
                page.evaluate(PAINTED);
            }
            line.rest();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            ada.staysPut();
        }
    }
}
