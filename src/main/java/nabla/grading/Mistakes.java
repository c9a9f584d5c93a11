package nabla.grading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import nabla.answer.misconception.Misconception;

/** What teachers call the mistakes that marks name. */
public final class Mistakes {
    private static final Properties NAMES = read();

    private Mistakes() {}

    /**
     * A few words, such as “Inner derivative forgotten”.
     *
     * @param misconception as a mark keeps it; one that {@link Misconception} no longer has is
     *     spelled out
     */
    public static String name(String misconception) {
        var spelled = misconception.toLowerCase(Locale.ROOT).replace('_', ' ');
        return NAMES.getProperty(misconception, spelled);
    }

    private static Properties read() {
        var names = new Properties();
        try (var file =
                Objects.requireNonNull(Mistakes.class.getResourceAsStream("mistakes.properties"))) {
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
