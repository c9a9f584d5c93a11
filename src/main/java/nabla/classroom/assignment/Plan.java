package nabla.classroom.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a teacher decides about an assignment.
 *
 * @param course the course whose {@code set} it is
 * @param items ids of the items that are set, in order; empty for all of the set
 * @param opens before this nobody sees the problems
 * @param due until then what is sent is in time
 * @param closes until then what is sent is accepted, at a loss; not before {@code due}
 * @param lost the fraction of a score that each started day after {@code due} takes, from 0 to 1
 * @param attempts how many judged submissions of one item count; 0 for any number
 * @param limit how long a student has from when they start; zero for as long as it is open
 * @param shuffled whether each student has the items in an order of their own
 * @param weight of its score among those of the section; 0 or more
 * @param published whether students see that it is there
 */
public record Plan(
        String title,
        String course,
        String set,
        List<String> items,
        Instant opens,
        Instant due,
        Instant closes,
        double lost,
        int attempts,
        Counts counts,
        Feedback feedback,
        Duration limit,
        boolean shuffled,
        double weight,
        boolean published) {

    public Plan {
        items = List.copyOf(items);
        if (due.isBefore(opens) || closes.isBefore(due)) {
            throw new IllegalArgumentException("An assignment opens, is due, and closes");
        }
        if (!(lost >= 0 && lost <= 1) || !(weight >= 0) || attempts < 0 || limit.isNegative()) {
            throw new IllegalArgumentException("A loss is a fraction; nothing is negative");
        }
    }

    public boolean isLimited() {
        return !limit.isZero();
    }

    /** This plan with the problems of {@code other}, in its order. */
    public Plan withProblemsOf(Plan other) {
        return new Plan(
                title,
                other.course,
                other.set,
                other.items,
                opens,
                due,
                closes,
                lost,
                attempts,
                counts,
                feedback,
                limit,
                other.shuffled,
                weight,
                published);
    }

    /** This plan at other times. */
    public Plan withTimes(Instant opens, Instant due, Instant closes) {
        return new Plan(
                title, course, set, items, opens, due, closes, lost, attempts, counts, feedback,
                limit, shuffled, weight, published);
    }

    /** This plan, seen by students or not. */
    public Plan withPublished(boolean published) {
        return new Plan(
                title, course, set, items, opens, due, closes, lost, attempts, counts, feedback,
                limit, shuffled, weight, published);
    }
}
