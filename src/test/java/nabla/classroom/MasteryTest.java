package nabla.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nabla.Specification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of {@code mastery.txt}. */
class MasteryTest {
    private static final Instant FIRST_DAY = Instant.parse("2026-03-01T09:00:00Z");

    static Stream<List<String>> rows() {
        return Specification.rows(MasteryTest.class, "mastery.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void followsFromTheAnswers(List<String> row) {
        var mastery = Mastery.of(history(row.get(0)));
        assertThat(mastery.box()).isEqualTo(Integer.parseInt(row.get(1)));
        assertThat(mastery.level()).isEqualTo(Mastery.Level.valueOf(row.get(2)));
        assertThat(day(mastery)).isEqualTo(row.get(3));
    }

    private static String day(Mastery mastery) {
        return mastery.counted() == 0
                ? "-"
                : String.valueOf(Duration.between(FIRST_DAY, mastery.due()).toDays());
    }

    private static List<Sent> history(String words) {
        var history = new ArrayList<Sent>();
        for (var word : words.isBlank() ? new String[0] : words.split(" ")) {
            var parts = word.split(":");
            var at = FIRST_DAY.plus(Duration.ofDays(Long.parseLong(parts[0])));
            int seed = parts[1].equals("=") ? history.size() : history.size() + 1;
            var outcome =
                    switch (parts[1]) {
                        case "-" -> Outcome.INCORRECT;
                        case "?" -> Outcome.UNREADABLE;
                        default -> Outcome.CORRECT;
                    };
            int score = outcome == Outcome.CORRECT ? 1 : 0;
            history.add(
                    new Sent(
                            "derivative",
                            new Submission(
                                    "slope",
                                    seed,
                                    List.of(),
                                    outcome,
                                    score,
                                    parts[1].equals("s"),
                                    at)));
        }
        return history;
    }
}
