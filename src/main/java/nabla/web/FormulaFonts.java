package nabla.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * A script that brings the letters of nearly every formula with it. A page stops at a script in its
 * head and is drawn after it, so its formulas are never set in other letters first, to move when
 * their own arrive: a preload or a {@code data:} address in the style sheet may come after the
 * first paint. Rarer fonts, and these where there are no scripts, are the style sheet's.
 */
final class FormulaFonts {
    static final String FILE = ThirdParty.PREFIX + "katex/formula-fonts.js";

    private FormulaFonts() {}

    /**
     * @param read the bytes at an address below the static files
     */
    static Optional<byte[]> script(Function<String, Optional<byte[]>> read) {
        return Optional.of(
                """
                for (const [family, style, woff2] of [
                  ["KaTeX_Main", "normal", "%s"],
                  ["KaTeX_Math", "italic", "%s"],
                ]) {
                  const bytes = Uint8Array.from(atob(woff2), (letter) => letter.charCodeAt(0));
                  document.fonts.add(new FontFace(family, bytes, { style }));
                }
                """
                        .formatted(font(read, "Main-Regular"), font(read, "Math-Italic"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String font(Function<String, Optional<byte[]>> read, String name) {
        var file = ThirdParty.PREFIX + "katex/fonts/KaTeX_" + name + ".woff2";
        return Base64.getEncoder().encodeToString(read.apply(file).orElseThrow());
    }
}
