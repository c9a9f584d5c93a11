package nabla.web.assignment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nabla.classroom.Outcome;
import nabla.classroom.Unavailable;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Sittings;
import nabla.classroom.assignment.Work;
import nabla.grading.Closing;
import nabla.grading.Marking;
import nabla.grading.Sheet;
import nabla.grading.Sheet.Question;
import nabla.web.practice.Answering.Notice;
import nabla.web.practice.ProblemHtml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what a student submits, or says why it was not kept. */
final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Sittings sittings;
    private final Closing closing;
    private final Sources sources;

    Sending(Sittings sittings, Closing closing, Sources sources) {
        this.sittings = sittings;
        this.closing = closing;
        this.sources = sources;
    }

    /**
     * A press of the button.
     *
     * @param token the same for both clicks of a double click
     * @param seen the text that the student read; empty where they do not say
     */
    record Press(String token, String seen) {}

    /**
     * Keeps answers; once this returns nothing, they are on the disk.
     *
     * @param marked is told what became of them
     * @return why they were not kept, for a sentence on the page
     */
    Optional<Notice> send(
            Task task,
            Question question,
            List<String> answers,
            Press press,
            Consumer<Outcome> marked) {
        if (task.works(question).stream().anyMatch(w -> w.work().press().equals(press.token()))) {
            return Optional.empty();
        }
        var refusal = refusal(task, question, press);
        if (refusal.isPresent()) return refusal;
        if (answers.stream().allMatch(String::isBlank)) return Optional.of(Notice.of("blank"));
        marked.accept(keep(task, question, answers, press));
        return Optional.empty();
    }

    private static Optional<Notice> refusal(Task task, Question question, Press press) {
        if (!task.isOpen()) return Optional.of(shut(task));
        if (!task.hasAttempts(question)) return Optional.of(Notice.of("spent"));
        if (!press.seen().isEmpty() && !press.seen().equals(ProblemHtml.seen(question.variant()))) {
            return Optional.of(Notice.of("mended"));
        }
        return Optional.empty();
    }

    /** Why nothing can be sent any more, or yet. */
    static Notice shut(Task task) {
        var sitting = task.sitting();
        if (sitting != null && sitting.handedIn().isPresent()) {
            var at = sitting.handedIn().get();
            return at.equals(task.ends())
                    ? new Notice("over", task.moment(at), null)
                    : new Notice("handed", task.moment(at), null);
        }
        if (task.now().isBefore(task.window().opens())) {
            return new Notice("early", task.moment(task.window().opens()), null);
        }
        return new Notice("over", task.moment(task.ends()), null);
    }

    private Outcome keep(Task task, Question question, List<String> answers, Press press) {
        Sitting sitting = Objects.requireNonNull(task.sitting());
        Sheet sheet = Objects.requireNonNull(task.sheet());
        var work =
                new Work(
                        sittings.next(),
                        sitting.id(),
                        question.item().id(),
                        sheet.set().version(),
                        question.seed().value(),
                        answers,
                        press.token(),
                        task.now());
        sources.keep(sheet);
        var mark = Marking.mark(question.variant(), work);
        sittings.add(work, mark);
        try {
            closing.tally(task.assignment(), task.window(), sheet, sitting);
        } catch (Unavailable e) {
            // The answer is kept, and that is what its student is told; the next answer, or the
            // end, brings the total up to date.
            LOG.error("The total of sitting {} is out of date", sitting.id(), e);
        }
        return mark.outcome();
    }
}
