package nabla.web.assignment;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nabla.classroom.Outcome;
import nabla.classroom.assignment.Draft;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Sittings;
import nabla.grading.Sheet.Question;
import nabla.problem.Grader;
import nabla.web.practice.Answering;
import nabla.web.practice.Answering.Notice;
import nabla.web.practice.Around;
import nabla.web.practice.Help;
import nabla.web.practice.KeptView;
import nabla.web.practice.ProblemHtml;
import org.jspecify.annotations.Nullable;

/**
 * Shows a problem of a sheet: what stands in its fields, and as much of what became of it as the
 * assignment's feedback allows. How an answer was read is always told, for that costs nothing.
 */
final class Answers {
    private static final String SENT = "sent";

    private final ProblemHtml problems;
    private final Sittings sittings;

    Answers(ProblemHtml problems, Sittings sittings) {
        this.problems = problems;
        this.sittings = sittings;
    }

    /**
     * What a problem shows.
     *
     * @param judged whether these answers were sent, so that there is something to tell of them
     */
    record Shown(List<String> answers, boolean judged, List<Notice> notices) {}

    /** The same on every device: what was last saved, or else what was last sent. */
    Shown standing(Context context, Task task, Question question) {
        var last = task.last(question).map(Marked::work);
        var draft = task.draft(question);
        boolean changed =
                last.isPresent()
                        && draft.filter(d -> !d.answers().equals(last.get().answers())).isPresent();
        if (changed && SENT.equals(context.queryParam("shown"))) {
            var at = task.moment(last.get().sent());
            return new Shown(
                    last.get().answers(),
                    true,
                    List.of(new Notice("shown", at, task.href(question))));
        }
        if (changed) return since(task, question, last.get().sent(), draft.get());
        if (last.isPresent()) return new Shown(last.get().answers(), true, List.of());
        var answers = draft.map(Draft::answers).orElse(List.of());
        boolean waits = task.isOpen() && answers.stream().anyMatch(a -> !a.isBlank());
        return new Shown(answers, false, waits ? List.of(Notice.of("unsent")) : List.of());
    }

    private static Shown since(Task task, Question question, Instant sent, Draft draft) {
        var notice = new Notice("since", task.moment(sent), task.href(question) + "?shown=" + SENT);
        return new Shown(draft.answers(), false, List.of(notice));
    }

    /** What was just posted, kept or not. */
    Shown posted(Task task, Question question, List<String> posted, Optional<Notice> refusal) {
        boolean judged = task.preview() || refusal.isEmpty();
        return new Shown(posted, judged, refusal.stream().toList());
    }

    String html(Context context, Task task, Question question, Shown shown) {
        var variant = question.variant();
        var grade = shown.judged() ? Grader.grade(variant, shown.answers()) : null;
        boolean tells = task.showsFeedback();
        var kept = grade == null || tells ? null : problems.kept(variant, grade);
        return problems.html(
                context,
                variant,
                around(context, task, question, answering(task, question, shown, kept)),
                shown.answers(),
                tells ? grade : null,
                Help.of(context));
    }

    private Answering answering(
            Task task, Question question, Shown shown, @Nullable KeptView kept) {
        var notices = new ArrayList<>(shown.notices());
        if (task.preview()) notices.add(Notice.of("preview"));
        boolean over = !task.preview() && !task.isOpen();
        if (over && notices.stream().allMatch(n -> n.says().equals("since"))) {
            notices.add(Sending.shut(task));
        }
        return new Answering(
                sittings.next(),
                ProblemHtml.seen(question.variant()),
                task.draft(question).map(Draft::revision).orElse(0),
                task.preview() || (task.isOpen() && task.hasAttempts(question)),
                task.isOpen(),
                task.showsFeedback(),
                task.spent(question),
                task.window().attempts(),
                task.plan().counts().name().toLowerCase(Locale.ROOT),
                kept,
                List.copyOf(notices));
    }

    private static Around around(
            Context context, Task task, Question question, Answering answering) {
        int at = question.number();
        boolean tells = task.showsFeedback();
        return new Around(
                "problem",
                "",
                task.href(question),
                at,
                tells && !task.preview() && task.result(question).score() >= 1,
                help -> task.href(question) + query(help),
                tells && (task.isOpen() || task.preview()),
                tells && (task.preview() || isDone(task, question)),
                null,
                at < task.questions().size() ? task.href(task.questions().get(at)) : null,
                answering);
    }

    /**
     * Whether nothing more can be earned, so that the worked solution gives nothing away: the
     * numbers of an assignment stay the same.
     */
    private static boolean isDone(Task task, Question question) {
        return !task.isOpen()
                || !task.hasAttempts(question)
                || task.works(question).stream()
                        .anyMatch(w -> w.mark().outcome() == Outcome.CORRECT);
    }

    /** Where the answer to a form leads, with the help that was on the page. */
    String address(Context context, Task task, Question question) {
        return task.href(question) + query(Help.of(context));
    }

    private static String query(Help help) {
        var query = help.query();
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }
}
