package nabla.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the clock on somebody's wall shows. Their browser tells its time zone in a cookie; without
 * scripts, times are in UTC and say so.
 */
public record WallClock(ZoneId zone) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_+/-]{1,50}");
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ENGLISH);

    /** As the browser that asks says; UTC where it says nothing. */
    public static WallClock of(Context context) {
        return in(context.cookie("zone"));
    }

    /** In the zone of that name; UTC where there is none. */
    public static WallClock in(@Nullable String name) {
        if (name == null || !NAME.matcher(name).matches()) return new WallClock(ZoneOffset.UTC);
        try {
            return new WallClock(ZoneId.of(name));
        } catch (DateTimeException e) {
            return new WallClock(ZoneOffset.UTC);
        }
    }

    /** {@code Europe/Berlin}, or {@code UTC}. */
    public String name() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** {@code Fri 4 Sep 2026, 18:00}, and {@code UTC} where that is what it is in. */
    public String shown(Instant instant) {
        var text = DAY_AND_TIME.format(instant.atZone(zone));
        return zone.equals(ZoneOffset.UTC) ? text + " UTC" : text;
    }

    /** {@code 4 September 2026}. */
    public String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    /** As a field for date and time holds it: {@code 2026-09-04T18:00}. */
    public String typed(Instant instant) {
        return TYPED.format(instant.atZone(zone));
    }

    /** What such a field holds; empty where it holds something else. */
    public static Optional<LocalDateTime> read(String typed) {
        try {
            var read = LocalDateTime.parse(typed.strip().replace(' ', 'T'));
            return read.getYear() >= 2000 && read.getYear() < 3000
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Why there is no such moment here: clocks went forward over it. */
    public Optional<String> gap(LocalDateTime local) {
        var rules = zone.getRules();
        if (!rules.getValidOffsets(local).isEmpty()) return Optional.empty();
        ZoneOffsetTransition leap = rules.getTransition(local);
        return Optional.of(
                "There is no %s on this day in %s: clocks go forward from %s to %s. Choose a time before or after."
                        .formatted(
                                TIME.format(local),
                                name(),
                                TIME.format(leap.getDateTimeBefore()),
                                TIME.format(leap.getDateTimeAfter())));
    }

    /** The moment; the first of the two where clocks go back over it. */
    public Instant first(LocalDateTime local) {
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** The moment; the second of the two where clocks go back over it. */
    public Instant last(LocalDateTime local) {
        return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }
}
