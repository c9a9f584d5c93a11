package nabla.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nabla.classroom.Outcome;
import nabla.classroom.Person;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Extension;
import nabla.classroom.assignment.Mark;
import nabla.classroom.assignment.Ruling;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two servers on one database, of which the first has a clock that is a week ahead: what follows
 * from something comes after it all the same.
 */
@ParameterizedClass
@EnumSource(Server.class)
class ClocksTest {
    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Mark WRONG = new Mark(Outcome.INCORRECT, 0, "");
    private static final Mark RIGHT = new Mark(Outcome.CORRECT, 1, "");

    private final Database ahead;
    private final Database behind;
    private final Person emmy;
    private final Person ada;
    private final Assignment homework;
    private final Sitting sitting;

    ClocksTest(Server server, @TempDir Path folder) {
        var location = Location.of(folder, server.newDatabase());
        ahead = Database.open(location, () -> NOON.plus(Duration.ofDays(7)));
        behind = Database.open(location, () -> NOON);
        emmy = Newcomer.in(ahead, "Emmy");
        ada = Newcomer.in(ahead, "Ada");
        var section = ahead.sections().create("Calculus A", "Autumn 2026", emmy);
        homework = ahead.assignments().create(section, Lecture.plan("Homework", true));
        sitting = ahead.sittings().begin(homework, ada);
    }

    @AfterEach
    void close() {
        ahead.close();
        behind.close();
    }

    @Test
    void whatIsMarkedAnewStaysMarkedAnew() {
        var work = work(ahead, "2x");
        ahead.sittings().add(work, WRONG);

        assertThat(behind.sittings().works(homework)).hasSize(1);
        behind.regrades()
                .apply(homework, "v2", false, "", emmy, Map.of(work.id(), RIGHT), List.of());

        assertThat(ahead.sittings().works(sitting).getFirst().mark()).isEqualTo(RIGHT);
        assertThat(ahead.sittings().history(work)).containsExactly(WRONG, RIGHT);
    }

    @Test
    void anAnswerComesAfterThoseThatWereThereWhenItWasSent() {
        ahead.sittings().add(work(ahead, "x"), WRONG);

        assertThat(behind.sittings().works(sitting)).hasSize(1);
        behind.sittings().add(work(behind, "2x"), RIGHT);

        assertThat(ahead.sittings().works(sitting))
                .extracting(w -> w.work().answers())
                .containsExactly(List.of("x"), List.of("2x"));
    }

    @Test
    void theLaterRulingHolds() {
        ahead.sittings().rule(sitting, ruling(0.5));

        assertThat(behind.sittings().rulings(sitting)).hasSize(1);
        behind.sittings().rule(sitting, ruling(0.75));

        assertThat(ahead.sittings().rulings(sitting))
                .extracting(r -> r.score().orElseThrow())
                .containsExactly(0.5, 0.75);
    }

    @Test
    void theLaterExtensionHolds() {
        ahead.assignments().grant(extension(2), emmy);

        assertThat(behind.assignments().extension(homework, ada)).isPresent();
        behind.assignments().grant(extension(3), emmy);

        assertThat(ahead.assignments().extension(homework, ada)).hasValue(extension(3));
        assertThat(ahead.assignments().extensions(homework)).containsEntry(ada.id(), extension(3));
    }

    private Work work(Database server, String typed) {
        return new Work(
                server.sittings().next(),
                sitting.id(),
                "slope",
                "v1",
                7,
                List.of(typed),
                "press of " + typed,
                NOON);
    }

    private Ruling ruling(double score) {
        return new Ruling("slope", OptionalDouble.of(score), "was said in class", emmy.id(), NOON);
    }

    private Extension extension(int attempts) {
        return new Extension(homework.id(), ada.id(), NOON, NOON, 1, attempts, "was ill");
    }
}
