package nabla.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nabla.classroom.Outcome;
import nabla.classroom.Person;
import nabla.classroom.Standing;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Plan;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Window;
import nabla.classroom.assignment.Work;
import nabla.problem.ProblemSet;
import nabla.problem.Seed;
import nabla.problem.reader.SetReader;
import nabla.store.Database;
import nabla.store.Newcomer;
import nabla.store.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How a sitting ends, on both databases. */
@ParameterizedClass
@EnumSource(Server.class)
class ClosingTest {
    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private static final ProblemSet SET =
            SetReader.read(
                    "course",
                    "slopes",
                    "slopes.yaml",
                    """
                    format: 1
                    title: Slopes
                    items:
                      - id: square
                        prompt: "Differentiate $x^2$."
                        answer: { expression: "diff(x^2, x)" }
                      - id: gradient
                        prompt: "The gradient of $x^2*y$?"
                        answer: { vector: ["diff(x^2*y, x)", "diff(x^2*y, y)"] }
                    """);

    private final Database database;
    private final Closing closing;
    private final Person ada;
    private Instant now = NOON;

    ClosingTest(Server server, @TempDir Path folder) {
        database = server.open(folder, () -> now);
        closing = new Closing(database.sittings(), database.totals());
        ada = Newcomer.in(database, "Ada");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatStandsInTheFieldsWhenTheTimeIsUpCountsWhoeverLooksNext() {
        var exam = begun(Feedback.AFTER_CLOSE, 1);
        now = NOON.plus(Duration.ofMinutes(30));
        exam.types("square", "2x");
        now = NOON.plus(HOUR).plus(Window.GRACE);
        assertThat(exam.settles().handedIn()).isEmpty();
        now = now.plusMillis(1);
        assertThat(exam.settles().handedIn()).contains(NOON.plus(HOUR));
        assertThat(exam.settles().handedIn()).contains(NOON.plus(HOUR));
        assertThat(exam.works()).hasSize(1);
        assertThat(exam.works().getFirst().mark().outcome()).isEqualTo(Outcome.CORRECT);
        assertThat(exam.works().getFirst().work().sent())
                .isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        assertThat(exam.earned()).isEqualTo(0.5);
    }

    @Test
    void whatIsRightCountsAtTheEndThoughTheRestIsEmpty() {
        var exam = begun(Feedback.AFTER_CLOSE, 1);
        exam.types("gradient", "2x*y", "");
        exam.handsIn();
        assertThat(exam.works().getFirst().mark().outcome()).isEqualTo(Outcome.INCORRECT);
        assertThat(exam.earned()).isEqualTo(0.25);
        var work = exam.works().getFirst().work();
        assertThat(Marking.mark(SET.items().get(1).variant(seed(work)), work))
                .isEqualTo(exam.works().getFirst().mark());
    }

    @Test
    void whatWasSentAndJudgedIsNotSentAgain() {
        var exam = begun(Feedback.AFTER_CLOSE, 0);
        exam.sends("square", "2x");
        exam.types("gradient", "", " ");
        exam.handsIn();
        assertThat(exam.works()).hasSize(1);
    }

    @Test
    void noDraftCountsBeyondTheAttempts() {
        var exam = begun(Feedback.AFTER_CLOSE, 1);
        exam.sends("square", "3x");
        exam.types("square", "2x");
        exam.handsIn();
        assertThat(exam.earned()).isZero();
    }

    @Test
    void aRightAnswerKnownToBeRightIsNotReplaced() {
        var homework = begun(Feedback.AT_ONCE, 0);
        homework.sends("square", "2x");
        homework.types("square", "2x + ");
        homework.handsIn();
        assertThat(homework.works()).hasSize(1);
        assertThat(homework.earned()).isEqualTo(0.5);
    }

    private static Seed seed(Work work) {
        return new Seed(work.seed());
    }

    private Exam begun(Feedback feedback, int attempts) {
        var section = database.sections().create("A", "2026", Newcomer.in(database, "Emmy"));
        database.sections().enroll(section, ada, Standing.STUDENT);
        var plan =
                new Plan(
                        "Exam",
                        "course",
                        "slopes",
                        List.of(),
                        NOON,
                        NOON.plus(HOUR.multipliedBy(5)),
                        NOON.plus(HOUR.multipliedBy(6)),
                        0.1,
                        attempts,
                        Counts.LATEST,
                        feedback,
                        HOUR,
                        false,
                        1,
                        true);
        var assignment = database.assignments().create(section, plan);
        return new Exam(
                assignment,
                Window.of(plan, Optional.empty(), 1),
                database.sittings().begin(assignment, ada));
    }

    private final class Exam {
        private final Assignment assignment;
        private final Window window;
        private final Sitting sitting;
        private final Sheet sheet;

        Exam(Assignment assignment, Window window, Sitting sitting) {
            this.assignment = assignment;
            this.window = window;
            this.sitting = sitting;
            sheet = Sheet.of(assignment.plan(), SET, sitting.seed());
        }

        void types(String item, String... answers) {
            var known = database.sittings().drafts(sitting).get(item);
            int revision = known == null ? 0 : known.revision();
            assertThat(database.sittings().save(sitting, item, List.of(answers), revision))
                    .isPresent();
        }

        void sends(String item, String... answers) {
            var question = sheet.find(item).orElseThrow();
            var work =
                    new Work(
                            database.sittings().next(),
                            sitting.id(),
                            item,
                            SET.version(),
                            question.seed().value(),
                            List.of(answers),
                            String.join(",", answers),
                            now);
            database.sittings().add(work, Marking.mark(question.variant(), work));
        }

        Sitting settles() {
            var found = database.sittings().find(assignment, ada).orElseThrow();
            return closing.settle(assignment, window, sheet, found, now);
        }

        void handsIn() {
            closing.handIn(assignment, window, sheet, sitting, now);
        }

        List<Marked> works() {
            return database.sittings().works(sitting);
        }

        double earned() {
            var own =
                    Objects.requireNonNull(
                            database.totals().of(assignment.section()).get(ada.id()));
            return Objects.requireNonNull(own.get(assignment.id())).earned();
        }
    }
}
