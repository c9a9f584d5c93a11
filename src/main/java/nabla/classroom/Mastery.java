package nabla.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well a learner holds one skill, worked out from what they sent, never stored: boxes after S.
 * Leitner (So lernt man lernen, 1972), the intervals between reviews growing from box to box.
 *
 * <p>Only the first judged answer to a variant counts. A right one moves the skill up a box, but
 * from box {@value #PRACTISED} on only when its review was due: ten variants in a row show that one
 * can do it today, not that one will next week. A miss moves it down two boxes, and its review is
 * due soon. An answer that was right after the steps were shown moves nothing.
 *
 * @param box 0 after misses, up to {@value #TOP}
 * @param moved when the last answer that counted was sent
 * @param right how many answers that counted were right, of {@code counted}
 */
public record Mastery(int box, Instant moved, int right, int counted) {
    public static final int TOP = 5;
    private static final int PRACTISED = 2;
    private static final int DOWN = 2;

    private static final List<Duration> REVIEW_AFTER =
            List.of(
                    Duration.ofMinutes(10),
                    Duration.ofDays(1),
                    Duration.ofDays(3),
                    Duration.ofDays(8),
                    Duration.ofDays(21),
                    Duration.ofDays(60));

    /** Of a skill that nothing is known of yet. */
    public static final Mastery NONE = new Mastery(0, Instant.EPOCH, 0, 0);

    /** What stands for the box in words. */
    public enum Level {
        NEW,
        SHAKY,
        BEGUN,
        PRACTISED,
        MASTERED
    }

    /** The mastery that a history of one skill shows, oldest first. */
    public static Mastery of(List<Sent> history) {
        var mastery = NONE;
        Set<String> seen = new HashSet<>();
        for (var sent : history) {
            var submission = sent.submission();
            var variant = sent.set() + "/" + submission.item() + "#" + submission.seed();
            if (submission.outcome().judged() && seen.add(variant)) {
                mastery = mastery.after(submission);
            }
        }
        return mastery;
    }

    private Mastery after(Submission sent) {
        boolean correct = sent.outcome() == Outcome.CORRECT;
        if (correct && sent.assisted()) return this;
        if (!correct) return new Mastery(Math.max(0, box - DOWN), sent.at(), right, counted + 1);
        boolean up = box < PRACTISED || isDue(sent.at());
        return new Mastery(
                up ? Math.min(TOP, box + 1) : box, up ? sent.at() : moved, right + 1, counted + 1);
    }

    /** When it is worth coming back to. */
    public Instant due() {
        return moved.plus(REVIEW_AFTER.get(box));
    }

    /** Whether its review is due; that of a new skill never is. */
    public boolean isDue(Instant now) {
        return counted > 0 && !now.isBefore(due());
    }

    public Level level() {
        if (counted == 0) return Level.NEW;
        return switch (box) {
            case 0 -> Level.SHAKY;
            case 1 -> Level.BEGUN;
            case TOP -> Level.MASTERED;
            default -> Level.PRACTISED;
        };
    }
}
