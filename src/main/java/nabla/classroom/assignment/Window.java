package nabla.classroom.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a student may do what in an assignment: the plan, and whatever they were granted beyond it.
 *
 * @param limit how long they have once they have started; empty for as long as it is open
 * @param attempts how many judged submissions of one item count; 0 for any number
 */
public record Window(
        Instant opens,
        Instant due,
        Instant closes,
        double lost,
        Optional<Duration> limit,
        int attempts) {

    /** What is sent so long after an end still counts as sent by then: lines are slow. */
    public static final Duration GRACE = Duration.ofSeconds(60);

    private static final Duration DAY = Duration.ofDays(1);

    /** Where a moment lies. */
    public enum Phase {
        NOT_YET,
        OPEN,
        LATE,
        CLOSED
    }

    /**
     * @param factor by how much the student's time limits are always longer
     */
    public static Window of(Plan plan, Optional<Extension> extension, double factor) {
        double longer = factor * extension.map(Extension::factor).orElse(1.0);
        var limit =
                plan.isLimited()
                        ? Optional.of(
                                Duration.ofSeconds(
                                        (long) Math.ceil(plan.limit().toSeconds() * longer)))
                        : Optional.<Duration>empty();
        int more = extension.map(Extension::attempts).orElse(0);
        return new Window(
                plan.opens(),
                later(plan.due(), extension.map(Extension::due)),
                later(plan.closes(), extension.map(Extension::closes)),
                plan.lost(),
                limit,
                plan.attempts() == 0 ? 0 : plan.attempts() + more);
    }

    private static Instant later(Instant planned, Optional<Instant> granted) {
        return granted.filter(planned::isBefore).orElse(planned);
    }

    public Phase at(Instant now) {
        if (now.isBefore(opens)) return Phase.NOT_YET;
        if (!now.isAfter(due.plus(GRACE))) return Phase.OPEN;
        return now.isAfter(closes.plus(GRACE)) ? Phase.CLOSED : Phase.LATE;
    }

    /** When a student who started then has no time left. */
    public Instant ends(Instant started) {
        return limit.map(started::plus).filter(closes::isAfter).orElse(closes);
    }

    /** Whether what a student sends now is accepted, who started then. */
    public boolean accepts(Instant started, Instant now) {
        var phase = at(now);
        return (phase == Phase.OPEN || phase == Phase.LATE) && !isOver(started, now);
    }

    /** Whether there is no time left for a student who started then, not even the grace. */
    public boolean isOver(Instant started, Instant now) {
        return now.isAfter(ends(started).plus(GRACE));
    }

    /** Whether a sitting was ended by its time, as this window gives it, and not by its student. */
    public boolean ended(Sitting sitting) {
        return sitting.handedIn().filter(ends(sitting.started())::equals).isPresent();
    }

    /** The fraction of a score that is left when it was sent then, from 0 to 1. */
    public double keeps(Instant sent) {
        if (!sent.isAfter(due.plus(GRACE))) return 1;
        long late = Duration.between(due, sent).toMillis();
        long days = (late + DAY.toMillis() - 1) / DAY.toMillis();
        return Math.max(0, 1 - lost * days);
    }
}
