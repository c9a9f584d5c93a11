package nabla.grading;

import java.time.Instant;
import java.util.List;
import nabla.classroom.Outcome;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Draft;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Sittings;
import nabla.classroom.assignment.Totals;
import nabla.classroom.assignment.Window;
import nabla.classroom.assignment.Work;
import nabla.grading.Sheet.Question;

/**
 * The end of a sitting. What stands in the fields then counts as sent, at the moment when it was
 * last saved. Nobody need be there: a sitting whose time has run out is closed by whoever looks at
 * it next, the student, a teacher's page or the gradebook, and it makes no difference who and when.
 */
public final class Closing {
    private final Sittings sittings;
    private final Totals totals;

    public Closing(Sittings sittings, Totals totals) {
        this.sittings = sittings;
        this.totals = totals;
    }

    /** The sitting as it stands now: handed in where its time has run out. */
    public Sitting settle(
            Assignment assignment, Window window, Sheet sheet, Sitting sitting, Instant now) {
        if (sitting.handedIn().isPresent() || !window.isOver(sitting.started(), now))
            return sitting;
        return handIn(assignment, window, sheet, sitting, window.ends(sitting.started()));
    }

    /** Sends what stands in the fields and hands the whole in. Done twice, it is done once. */
    public Sitting handIn(
            Assignment assignment, Window window, Sheet sheet, Sitting sitting, Instant at) {
        var works = sittings.counted(sitting);
        var drafts = sittings.drafts(sitting);
        for (var question : sheet.questions()) {
            var draft = drafts.get(question.item().id());
            var sent = works.stream().filter(w -> isOf(question, w)).toList();
            if (draft != null && stillCounts(assignment, window, draft, sent)) {
                send(sheet, sitting, question, draft, at);
            }
        }
        sittings.handIn(sitting, at);
        var closed = sittings.find(assignment, sitting.person()).orElse(sitting);
        tally(assignment, window, sheet, closed);
        return closed;
    }

    /** Works out what a sitting is worth, and keeps it for the gradebook. */
    public void tally(Assignment assignment, Window window, Sheet sheet, Sitting sitting) {
        var works = sittings.counted(sitting);
        var rulings = sittings.rulings(sitting);
        keep(Scores.of(assignment.plan(), window, sheet, works, rulings), sitting);
    }

    /** Keeps for the gradebook what a sitting is worth. */
    public void keep(Scores scores, Sitting sitting) {
        totals.put(scores.total(sitting));
    }

    private static boolean isOf(Question question, Marked marked) {
        return marked.work().item().equals(question.item().id());
    }

    /**
     * Whether a draft is worth sending: it says something, which was not sent and judged already,
     * and an attempt is left. A right answer that its student knows to be right is not replaced.
     */
    private static boolean stillCounts(
            Assignment assignment, Window window, Draft draft, List<Marked> sent) {
        if (draft.answers().stream().allMatch(String::isBlank)) return false;
        long judged = sent.stream().filter(s -> s.mark().outcome().judged()).count();
        if (window.attempts() > 0 && judged >= window.attempts()) return false;
        boolean solved = sent.stream().anyMatch(s -> s.mark().outcome() == Outcome.CORRECT);
        if (assignment.plan().feedback() == Feedback.AT_ONCE && solved) return false;
        return sent.isEmpty()
                || !sent.getLast().work().answers().equals(draft.answers())
                || sent.getLast().mark().outcome() == Outcome.UNREADABLE;
    }

    private void send(Sheet sheet, Sitting sitting, Question question, Draft draft, Instant end) {
        var work =
                new Work(
                        sittings.next(),
                        sitting.id(),
                        question.item().id(),
                        sheet.set().version(),
                        question.seed().value(),
                        draft.answers(),
                        Work.endOf(draft),
                        draft.saved().isBefore(end) ? draft.saved() : end);
        sittings.keepSource(sheet.set().version(), sheet.set().text());
        sittings.add(work, Marking.mark(question.variant(), work));
    }
}
