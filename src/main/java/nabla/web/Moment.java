package nabla.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment as templates show it: in words in UTC, which a script on the page turns into the
 * reader's own time.
 *
 * @param iso for machines: {@code 2026-09-01T12:00:00Z}
 * @param words {@code Tue 1 Sep 2026, 12:00 UTC}
 */
public record Moment(String iso, String words) {
    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    public static Moment of(Instant instant) {
        return new Moment(instant.toString(), WORDS.format(instant));
    }
}
