package nabla.web.assignment;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nabla.classroom.Outcome;
import nabla.classroom.assignment.Plan;
import nabla.classroom.assignment.Window.Phase;
import nabla.grading.Sheet.Question;
import nabla.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as templates show it.
 *
 * @param state early, open, late or closed
 * @param work new, begun or handed
 * @param minutes of the time limit, their own extra time with it; 0 for none
 * @param percent what they have earned; null while that is not shown
 * @param lost per started day after it is due, in per cent
 * @param feedback and {@code counts} in small letters
 * @param lines one a problem; none before they may see them
 */
public record TaskView(
        String href,
        String title,
        String section,
        String state,
        String work,
        boolean preview,
        boolean published,
        Moment opens,
        Moment due,
        Moment closes,
        Moment ends,
        boolean takesLate,
        long lost,
        long minutes,
        boolean extra,
        int attempts,
        String counts,
        String feedback,
        int points,
        int problems,
        int answered,
        @Nullable Long percent,
        boolean mayBegin,
        boolean open,
        List<Line> lines) {

    /**
     * One problem in the list of them.
     *
     * @param state new, draft, sent, right, partly or wrong
     * @param percent what it has earned; null while that is not shown
     */
    public record Line(
            int number,
            String title,
            String href,
            String state,
            @Nullable Long percent,
            boolean current,
            boolean awaits) {}

    static TaskView of(Task task, @Nullable Question current) {
        Plan plan = task.plan();
        var window = task.window();
        var sheet = task.sheet();
        var begun = task.sitting() != null;
        return new TaskView(
                task.href(),
                plan.title(),
                task.section().name(),
                state(task.phase()),
                task.isHandedIn() ? "handed" : begun ? "begun" : "new",
                task.preview(),
                plan.published(),
                task.moment(window.opens()),
                task.moment(window.due()),
                task.moment(window.closes()),
                task.moment(task.ends()),
                window.closes().isAfter(window.due()),
                Math.round(100 * window.lost()),
                window.limit().map(Duration::toMinutes).orElse(0L),
                window.limit().filter(l -> l.compareTo(plan.limit()) > 0).isPresent(),
                window.attempts(),
                small(plan.counts()),
                small(plan.feedback()),
                sheet == null ? 0 : sheet.points(),
                task.questions().size(),
                task.answered(),
                sheet != null && begun && task.showsFeedback()
                        ? Math.round(100 * task.scores(sheet).earned())
                        : null,
                task.mayBegin(),
                task.isOpen(),
                begun || task.preview()
                        ? task.questions().stream().map(q -> line(task, q, current)).toList()
                        : List.of());
    }

    private static Line line(Task task, Question question, @Nullable Question current) {
        var title = question.item().title();
        var result = task.result(question);
        boolean counts = !task.isOpen() || task.last(question).isPresent();
        var shows = task.showsFeedback() && !task.preview() && counts;
        return new Line(
                question.number(),
                title.isEmpty() ? "Problem " + question.number() : title,
                task.href(question),
                state(task, question),
                shows ? Math.round(100 * result.score()) : null,
                question.equals(current),
                shows && result.awaits());
    }

    static String state(Task task, Question question) {
        var last = task.last(question);
        if (last.isEmpty()) return task.isAnswered(question) ? "draft" : "new";
        if (last.get().mark().outcome() == Outcome.UNREADABLE && task.isOpen()) return "unreadable";
        if (!task.showsFeedback()) return "sent";
        double score = task.result(question).score();
        return score >= 0.995 ? "right" : score > 0 ? "partly" : "wrong";
    }

    private static String state(Phase phase) {
        return switch (phase) {
            case NOT_YET -> "early";
            case OPEN -> "open";
            case LATE -> "late";
            case CLOSED -> "closed";
        };
    }

    private static String small(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
