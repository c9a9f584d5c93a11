package nabla.web;

import java.time.Instant;

/**
 * A moment as templates show it, by the reader's own clock as far as their browser has told its
 * zone; a script mends the very first page.
 *
 * @param iso for machines: {@code 2026-09-01T12:00:00Z}
 * @param words {@code Tue 1 Sep 2026, 12:00}, with {@code UTC} where that is what it is in
 */
public record Moment(String iso, String words) {
    public static Moment of(Instant instant, WallClock clock) {
        return new Moment(instant.toString(), clock.shown(instant));
    }
}
