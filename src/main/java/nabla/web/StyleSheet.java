package nabla.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A style sheet with the files of its {@code @import "…";} lines in their place, so that a page
 * asks for one file.
 */
final class StyleSheet {
    private static final Pattern IMPORT = Pattern.compile("(?m)^@import \"([\\w/-]+\\.css)\";$");

    private StyleSheet() {}

    static byte[] read(Path file) throws IOException {
        return text(file).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Path file) throws IOException {
        var whole = new StringBuilder();
        var imports = IMPORT.matcher(Files.readString(file));
        while (imports.find()) {
            imports.appendReplacement(whole, "");
            whole.append(text(file.resolveSibling(imports.group(1))));
        }
        return imports.appendTail(whole).toString();
    }
}
