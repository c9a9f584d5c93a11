package nabla.classroom;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An email address in small letters, which is how people mean it. */
public record Email(String text) {
    private static final int LONGEST = 254;

    /** Only a message that arrives proves an address; this refuses what can be none. */
    private static final Pattern FORM =
            Pattern.compile("[^\\s\\p{Cntrl}@<>()\\[\\],;:\"\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,190}");

    public Email {
        if (!isOne(text)) throw new IllegalArgumentException("not an email address");
    }

    /** The address in {@code text}, or empty where it is none. */
    public static Optional<Email> read(String text) {
        var small = text.strip().toLowerCase(Locale.ROOT);
        return isOne(small) ? Optional.of(new Email(small)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
