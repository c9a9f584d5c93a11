package nabla.web.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Plan;

/** What a teacher decides about an assignment, of which a test says only what matters to it. */
final class Terms {
    private final Instant now;
    private String title = "Homework";
    private List<String> items = List.of();
    private Instant opens;
    private Instant due;
    private Instant closes;
    private double lost = 0.25;
    private int attempts;
    private Counts counts = Counts.BEST;
    private Feedback feedback = Feedback.AT_ONCE;
    private Duration limit = Duration.ZERO;
    private boolean shuffled;
    private boolean published = true;

    Terms(Instant now) {
        this.now = now;
        opens = now;
        due = now.plus(Duration.ofDays(1));
        closes = now.plus(Duration.ofDays(3));
    }

    Terms title(String title) {
        this.title = title;
        return this;
    }

    Terms items(String... items) {
        this.items = List.of(items);
        return this;
    }

    Terms opensIn(Duration time) {
        opens = now.plus(time);
        return this;
    }

    Terms attempts(int attempts, Counts counts) {
        this.attempts = attempts;
        this.counts = counts;
        return this;
    }

    Terms feedback(Feedback feedback) {
        this.feedback = feedback;
        return this;
    }

    Terms limit(Duration limit) {
        this.limit = limit;
        return this;
    }

    Terms shuffled() {
        shuffled = true;
        return this;
    }

    Terms unpublished() {
        published = false;
        return this;
    }

    Plan plan() {
        return new Plan(
                title, "course", "slopes", items, opens, due, closes, lost, attempts, counts,
                feedback, limit, shuffled, 1, published);
    }
}
