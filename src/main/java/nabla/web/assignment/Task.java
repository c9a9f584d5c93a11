package nabla.web.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Draft;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Plan;
import nabla.classroom.assignment.Result;
import nabla.classroom.assignment.Ruling;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Window;
import nabla.classroom.assignment.Window.Phase;
import nabla.grading.Scores;
import nabla.grading.Sheet;
import nabla.grading.Sheet.Question;
import nabla.web.Moment;
import nabla.web.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as one person has it at one moment.
 *
 * <p>The sheet is made from the problem set as it stands now, for those who have begun as for those
 * who have not, since a set is changed in order to mend it; the numbers a student has stay theirs.
 * A work names the text that it answered.
 *
 * @param preview whether it is shown to one who teaches the section; nothing of theirs is kept
 * @param clock on this person's wall
 * @param closed whether nobody can submit any more, whatever they were granted
 * @param sitting null before they begin
 * @param sheet null where the problem set cannot be found
 */
record Task(
        Assignment assignment,
        Section section,
        Person person,
        boolean preview,
        Window window,
        Instant now,
        WallClock clock,
        boolean closed,
        @Nullable Sitting sitting,
        @Nullable Sheet sheet,
        List<Marked> works,
        Map<String, Draft> drafts,
        List<Ruling> rulings) {

    /** The same after it was begun, or after its time ran out. */
    Task with(Sitting sitting, List<Marked> works) {
        return new Task(
                assignment,
                section,
                person,
                preview,
                window,
                now,
                clock,
                closed,
                sitting,
                sheet,
                works,
                drafts,
                rulings);
    }

    Plan plan() {
        return assignment.plan();
    }

    /** As it is shown to this person. */
    Moment moment(Instant instant) {
        return Moment.of(instant, clock);
    }

    String href() {
        return "/assignments/" + assignment.id();
    }

    String href(Question question) {
        return href() + "/" + question.number();
    }

    /** An archived section is there to be read. */
    Phase phase() {
        return section.isTaught() || preview ? window.at(now) : Phase.CLOSED;
    }

    boolean mayBegin() {
        var phase = phase();
        return !preview
                && sitting == null
                && sheet != null
                && (phase == Phase.OPEN || phase == Phase.LATE);
    }

    /** Whether what they send now is accepted. */
    boolean isOpen() {
        return sitting != null
                && sitting.handedIn().isEmpty()
                && section.isTaught()
                && window.accepts(sitting.started(), now);
    }

    boolean isHandedIn() {
        return sitting != null && sitting.handedIn().isPresent();
    }

    boolean showsFeedback() {
        return preview || plan().feedback().isShown(isHandedIn(), closed);
    }

    /** When their time ends. */
    Instant ends() {
        return sitting == null ? window.closes() : window.ends(sitting.started());
    }

    List<Question> questions() {
        return sheet == null ? List.of() : sheet.questions();
    }

    Optional<Question> question(String number) {
        return questions().stream().filter(q -> number.equals("" + q.number())).findFirst();
    }

    Scores scores(Sheet of) {
        return Scores.of(plan(), window, of, works, rulings);
    }

    Result result(Question question) {
        return sheet == null
                ? Result.NONE
                : scores(sheet).results().getOrDefault(question.item().id(), Result.NONE);
    }

    List<Marked> works(Question question) {
        return works.stream().filter(w -> w.work().item().equals(question.item().id())).toList();
    }

    Optional<Marked> last(Question question) {
        var all = works(question);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    Optional<Draft> draft(Question question) {
        return Optional.ofNullable(drafts.get(question.item().id()));
    }

    int spent(Question question) {
        return (int) works(question).stream().filter(w -> w.mark().outcome().judged()).count();
    }

    boolean hasAttempts(Question question) {
        return window.attempts() == 0 || spent(question) < window.attempts();
    }

    /** Whether there is an answer that counts or will. */
    boolean isAnswered(Question question) {
        return last(question).isPresent()
                || draft(question)
                        .filter(d -> !d.answers().stream().allMatch(String::isBlank))
                        .isPresent();
    }

    int answered() {
        return (int) questions().stream().filter(this::isAnswered).count();
    }
}
