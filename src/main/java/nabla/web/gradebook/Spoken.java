package nabla.web.gradebook;

import java.time.Duration;

/** Durations in words. */
final class Spoken {
    private Spoken() {}

    /** Roughly, with its unit: 40 s, 12 min, 3 h, 2 days. */
    static String time(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 90) return seconds + " s";
        if (seconds < 90 * 60) return Math.round(seconds / 60.0) + " min";
        if (seconds < 36 * 3600) return Math.round(seconds / 3600.0) + " h";
        return Math.round(seconds / 86400.0) + " days";
    }

    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
