package nabla.classroom;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a teacher writes on the board so that students join: eight letters and digits that nobody
 * mistakes for each other, shown as {@code K7MP-2QRT}.
 */
public record JoinCode(String text) {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    public JoinCode {
        if (!FORM.matcher(text).matches()) throw new IllegalArgumentException("not a join code");
    }

    public static JoinCode fresh(SecureRandom random) {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new JoinCode(text.toString());
    }

    /** As somebody typed it, with small letters, spaces or hyphens. */
    public static Optional<JoinCode> read(String typed) {
        var text = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        return FORM.matcher(text).matches() ? Optional.of(new JoinCode(text)) : Optional.empty();
    }

    /** In two groups, as it is read aloud. */
    public String shown() {
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }
}
