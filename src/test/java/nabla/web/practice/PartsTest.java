package nabla.web.practice;

import static nabla.web.practice.Practice.KINDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of an answer of several fields or parts, of which some are empty or wrong. */
class PartsTest {
    @RegisterExtension private final Practice practice = new Practice();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    formula | Still empty: write a formula, such as 2x + 1.
                    number  | Still empty: write a number, such as 3/4 or 0.75.
                    decimal | Still empty: write a number, such as 0.75.
                    vector  | Each field takes one component; or write all of them into the first, such as [2x, 3y].
                    matrix  | Each field takes one entry; or write the whole matrix into the first, such as [[1, 2], [3, 4]].
                    table   | Each field takes a number, such as 3/4 or 0.75.
                    numbers | Still empty: write one a line, such as x = 2; if there is none, write none.
                    points  | Still empty: write one a line, such as (1, 2); if there is none, write none.
                    choice  | Still empty: choose one.
                    choices | Still empty: tick at least one.
                    order   | The lines stand as they came: put them in order.
                    working | Still empty: write one step a line; the last line is your answer.
                    """)
    void anEmptyAnswerIsToldWhatIsWantedAndCostsNothing(String item, String says) {
        var page = practice.visitor().posts(KINDS, "item", item, "answer", "");
        assertThat(Visit.words(page))
                .contains(says, "Nothing is filled in yet, so nothing is counted.")
                .doesNotContain("cannot be read", "Not yet", "none of the options");
    }

    @Test
    void onlyWhatIsFilledInIsJudged() {
        assertThat(Visit.words(sent("vector", "2x", "")))
                .contains(
                        "So far so good",
                        "1 of 2 is right so far, one is still empty.",
                        "Still empty: write a formula, such as 2x + y.",
                        "Nothing is counted while something is empty.")
                .doesNotContain("cannot be read");
        assertThat(Visit.words(sent("matrix", "2y", "x", "", "")))
                .contains("Not yet", "1 of 4 is right so far, 2 are still empty.", "still empty");
        assertThat(Visit.words(sent("tangent", "4x", "", "")))
                .contains("So far so good 1 of 3 parts is right so far, 2 are still empty.");
        assertThat(Visit.words(sent("tangent", "4x", "4", "4x")))
                .contains("2 of 3 parts are right so far.")
                .doesNotContain("empty");
    }

    @Test
    void whatIsEmptyLooksUntouched() {
        assertThat(sent("tangent", "4x", "", "4x - 2").body())
                .contains("class=\"problem-field empty\"", "verdict-empty")
                .doesNotContain("verdict-unreadable");
    }

    /** The slope is 4x, 4 at 1, and the tangent 4x − 2, of which nothing is to be told here. */
    @Test
    void whatRestsOnAMistakeIsHeldAgainstIt() {
        assertThat(Visit.words(sent("tangent", "3x", "5", "7x - 2")))
                .contains("Judged by your answer to (a). Your number is too large.")
                .containsPattern(
                        "Judged by your answer to \\(b\\)\\. At x = \\S+ your answer gives (\\S+) ; it should be");
        assertThat(Visit.words(sent("tangent", "3x", "0", "7x")))
                .contains(
                        "This builds on your answer to (b). Mend that first; then this can be told.");
        assertThat(Visit.words(sent("table", "8", "3", "7", "1")))
                .contains("Judged by your own values before it. Your number is too large.");
    }

    private HttpResponse<String> sent(String item, String... answers) {
        var form = new String[2 + 2 * answers.length];
        form[0] = "item";
        form[1] = item;
        for (int i = 0; i < answers.length; i++) {
            form[2 + 2 * i] = "answer-" + (i + 1);
            form[3 + 2 * i] = answers[i];
        }
        return practice.visitor().posts(KINDS, form);
    }
}
