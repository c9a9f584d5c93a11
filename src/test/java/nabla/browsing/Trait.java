package nabla.browsing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.function.Consumer;

/**
 * What may differ between visitors; without any, one has a light screen of 1280 by 800 and a mouse.
 */
public enum Trait {
    /** A touch screen of 390 by 844. */
    PHONE(options -> options.setViewportSize(390, 844).setHasTouch(true).setIsMobile(true)),
    DARK(options -> options.setColorScheme(ColorScheme.DARK)),
    STILL(options -> options.setReducedMotion(ReducedMotion.REDUCE)),
    WITHOUT_SCRIPTS(options -> options.setJavaScriptEnabled(false));

    final Consumer<NewContextOptions> setting;

    Trait(Consumer<NewContextOptions> setting) {
        this.setting = setting;
    }
}
