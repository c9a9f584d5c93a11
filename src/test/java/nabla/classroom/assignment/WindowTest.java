package nabla.classroom.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nabla.classroom.Outcome;
import nabla.classroom.assignment.Window.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens on the 1st at noon, due on the 8th, closes on the 11th; a fifth is lost a day. */
class WindowTest {
    private static final Instant OPENS = Instant.parse("2026-09-01T12:00:00Z");
    private static final Instant DUE = Instant.parse("2026-09-08T12:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-09-11T12:00:00Z");
    private static final Plan HOMEWORK = plan(Duration.ZERO, 0, Counts.BEST);

    @ParameterizedTest
    @CsvSource({
        "2026-09-01T11:59:59Z, NOT_YET",
        "2026-09-01T12:00:00Z, OPEN",
        "2026-09-08T12:00:01Z, OPEN", // within the grace
        "2026-09-08T12:01:00Z, OPEN",
        "2026-09-08T12:01:01Z, LATE",
        "2026-09-11T12:01:00Z, LATE",
        "2026-09-11T12:01:01Z, CLOSED",
    })
    void aMomentLiesBeforeWithinOrAfter(Instant now, Phase phase) {
        assertThat(window(HOMEWORK).at(now)).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-08T12:00:00Z, 1",
        "2026-09-08T12:01:00Z, 1",
        "2026-09-08T12:01:01Z, 0.8",
        "2026-09-09T12:00:00Z, 0.8",
        "2026-09-09T12:00:01Z, 0.6",
        "2026-09-20T00:00:00Z, 0",
    })
    void eachStartedDayTakesItsShare(Instant sent, double left) {
        assertThat(window(HOMEWORK).keeps(sent)).isCloseTo(left, within(1e-12));
    }

    @Test
    void aLimitRunsFromTheStartButNeverBeyondTheClose() {
        var window = window(plan(Duration.ofMinutes(60), 0, Counts.LATEST));
        assertThat(window.ends(OPENS)).isEqualTo(OPENS.plus(Duration.ofMinutes(60)));
        assertThat(window.ends(CLOSES.minusSeconds(600))).isEqualTo(CLOSES);
        assertThat(window.accepts(OPENS, OPENS.plus(Duration.ofMinutes(61)))).isTrue();
        assertThat(window.accepts(OPENS, OPENS.plus(Duration.ofMinutes(61)).plusSeconds(1)))
                .isFalse();
    }

    @Test
    void whatAStudentAlwaysHasAndWhatTheyWereGrantedMultiply() {
        var granted = new Extension("a", "p", DUE.plus(Duration.ofDays(7)), CLOSES, 1.5, 2, "ill");
        var window =
                Window.of(plan(Duration.ofMinutes(60), 3, Counts.BEST), Optional.of(granted), 1.2);
        assertThat(window.limit()).hasValue(Duration.ofMinutes(108));
        assertThat(window.attempts()).isEqualTo(5);
        assertThat(window.due()).isEqualTo(DUE.plus(Duration.ofDays(7)));
    }

    @Test
    void anyNumberOfAttemptsStaysAnyNumber() {
        var granted = new Extension("a", "p", DUE, CLOSES, 1, 2, "");
        assertThat(Window.of(HOMEWORK, Optional.of(granted), 1).attempts()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // counts, attempts, scores in order; what counts
        "BEST,   0, 0.5 1 0,   1",
        "LATEST, 0, 0.5 1 0,   0",
        "FIRST,  0, 0.5 1 0,   0.5",
        "BEST,   2, 0.5 0 1,   0.5", // the third is beyond the limit
        "LATEST, 2, 0.5 0 1,   0",
        "BEST,   0, ? 1,       1", // unreadable costs nothing
        "FIRST,  1, ? 0.5 1,   0.5",
    })
    void whatCountsIsAsPlanned(Counts counts, int attempts, String scores, double counted) {
        var plan = plan(Duration.ZERO, attempts, counts);
        var result = Result.of(plan, window(plan), works(scores, DUE), List.of());
        assertThat(result.score()).isEqualTo(counted);
        assertThat(result.ruled()).isFalse();
    }

    @Test
    void aLateBetterAnswerCountsOnlyIfItIsStillBetter() {
        var works =
                Stream.of(works("0.7", DUE), works("1", DUE.plus(Duration.ofDays(2))))
                        .flatMap(List::stream)
                        .toList();
        assertThat(Result.of(HOMEWORK, window(HOMEWORK), works, List.of()).score()).isEqualTo(0.7);
    }

    @Test
    void aRulingHoldsUntilItIsTakenBack() {
        var works = works("0.5", DUE);
        var ruled = new Ruling("item", OptionalDouble.of(1), "the prompt was unclear", "t", DUE);
        var back = new Ruling("item", OptionalDouble.empty(), "a mistake of mine", "t", DUE);
        var window = window(HOMEWORK);
        assertThat(Result.of(HOMEWORK, window, works, List.of(ruled)))
                .isEqualTo(new Result(1, Optional.of(Outcome.INCORRECT), 1, false, true));
        assertThat(Result.of(HOMEWORK, window, works, List.of(ruled, back)).score()).isEqualTo(0.5);
    }

    @Test
    void whatGradingCouldNotDecideAwaitsATeacher() {
        var result = Result.of(HOMEWORK, window(HOMEWORK), works("u", DUE), List.of());
        assertThat(result.awaits()).isTrue();
        assertThat(result.attempts()).isZero();
        assertThat(Result.of(HOMEWORK, window(HOMEWORK), works("u 1", DUE), List.of()).awaits())
                .isFalse();
    }

    private static Window window(Plan plan) {
        return Window.of(plan, Optional.empty(), 1);
    }

    private static Plan plan(Duration limit, int attempts, Counts counts) {
        return new Plan(
                "Homework",
                "course",
                "set",
                List.of(),
                OPENS,
                DUE,
                CLOSES,
                0.2,
                attempts,
                counts,
                Feedback.AT_ONCE,
                limit,
                false,
                1,
                true);
    }

    /** Works with these scores; {@code ?} could not be read, {@code u} not be decided. */
    private static List<Marked> works(String scores, Instant sent) {
        return Stream.of(scores.split(" ")).map(score -> work(score, sent)).toList();
    }

    private static Marked work(String score, Instant sent) {
        var work = new Work("w", "s", "item", "v", 1, List.of("x"), "p", sent);
        return new Marked(
                work,
                switch (score) {
                    case "?" -> new Mark(Outcome.UNREADABLE, 0, "");
                    case "u" -> new Mark(Outcome.UNDECIDED, 0, "");
                    case "1" -> new Mark(Outcome.CORRECT, 1, "");
                    default -> new Mark(Outcome.INCORRECT, Double.parseDouble(score), "");
                });
    }
}
