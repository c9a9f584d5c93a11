package nabla.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import nabla.classroom.Outcome;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Plan;
import nabla.classroom.assignment.Result;
import nabla.classroom.assignment.Ruling;
import nabla.classroom.assignment.Window;
import nabla.classroom.assignment.Work;
import nabla.problem.ProblemSet;
import nabla.problem.reader.SetReader;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    private static final ProblemSet SET =
            SetReader.read(
                    "course",
                    "slopes",
                    "slopes.yaml",
                    """
                    format: 1
                    title: Slopes
                    items:
                      - id: first
                        points: 1
                        parameters:
                          a: { integer: [2, 60] }
                        prompt: "Differentiate ${a}*x^2$."
                        answer: { expression: "diff({a}*x^2, x)" }
                      - id: second
                        points: 3
                        parameters:
                          a: { integer: [2, 60] }
                        prompt: "Differentiate $sin({a}*x)$."
                        answer: { expression: "diff(sin({a}*x), x)" }
                      - id: broken
                        prompt: "Differentiate."
                        answer: { expression: "diff(sin(" }
                    """);

    @Test
    void aStudentAlwaysHasTheSameSheet() {
        assertThat(Sheet.of(plan(List.of(), true), SET, 7))
                .isEqualTo(Sheet.of(plan(List.of(), true), SET, 7));
    }

    @Test
    void studentsHaveDifferentNumbersAndOrders() {
        var sheets =
                LongStream.range(0, 40)
                        .mapToObj(s -> Sheet.of(plan(List.of(), true), SET, s))
                        .toList();
        assertThat(sheets.stream().map(s -> s.questions().getFirst().item().id()).distinct())
                .containsExactlyInAnyOrder("first", "second");
        assertThat(
                        sheets.stream()
                                .map(s -> s.find("first").orElseThrow().variant().prompt())
                                .distinct()
                                .count())
                .isGreaterThan(20);
    }

    @Test
    void brokenItemsAreLeftOutAndCostNothing() {
        var sheet = Sheet.of(plan(List.of(), false), SET, 7);
        assertThat(sheet.questions())
                .extracting(q -> q.item().id())
                .containsExactly("first", "second");
        assertThat(sheet.points()).isEqualTo(4);
    }

    @Test
    void chosenItemsComeInTheTeachersOrder() {
        var sheet = Sheet.of(plan(List.of("second", "gone", "first"), false), SET, 7);
        assertThat(sheet.questions())
                .extracting(q -> q.item().id())
                .containsExactly("second", "first");
    }

    @Test
    void aSheetIsWorthWhatItsItemsAreWorth() {
        var plan = plan(List.of(), false);
        var sheet = Sheet.of(plan, SET, 7);
        var window = Window.of(plan, Optional.empty(), 1);
        var second = sheet.find("second").orElseThrow();
        var right = works(second, second.variant().keyTyped().getFirst());
        var scores = Scores.of(plan, window, sheet, right, List.of());
        assertThat(scores.earned()).isEqualTo(0.75);
        assertThat(scores.results().getOrDefault("second", Result.NONE).outcome())
                .contains(Outcome.CORRECT);
        assertThat(scores.results().getOrDefault("first", Result.NONE).outcome()).isEmpty();
        var whole = new Ruling("", OptionalDouble.of(0.5), "agreed in person", "t", NOON);
        assertThat(Scores.of(plan, window, sheet, right, List.of(whole)).earned()).isEqualTo(0.5);
    }

    @Test
    void aMarkKeepsTheMistakeBehindTheAnswer() {
        var second = Sheet.of(plan(List.of(), false), SET, 7).find("second").orElseThrow();
        assertThat(
                        works(
                                        second,
                                        "cos("
                                                + second.variant().drawn().replaceAll("\\D", "")
                                                + "x)")
                                .getFirst()
                                .mark())
                .satisfies(m -> assertThat(m.outcome()).isEqualTo(Outcome.INCORRECT))
                .satisfies(m -> assertThat(m.misconception()).isEqualTo("INNER_FORGOTTEN"));
    }

    private static List<Marked> works(Sheet.Question question, String answer) {
        var id = question.item().id();
        var work = new Work("w", "s", id, SET.version(), 1, List.of(answer), "p", NOON);
        return List.of(new Marked(work, Marking.mark(question.variant(), work.answers())));
    }

    private static Plan plan(List<String> items, boolean shuffled) {
        return new Plan(
                "Homework",
                "course",
                "slopes",
                items,
                NOON,
                NOON,
                NOON,
                0,
                0,
                Counts.BEST,
                Feedback.AT_ONCE,
                Duration.ZERO,
                shuffled,
                1,
                true);
    }
}
