package nabla.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.answer.misconception.Diagnosis;
import nabla.answer.misconception.DiagnosisWords;
import nabla.answer.misconception.Misconception;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What learners are told of their mistakes. */
class DiagnoseTest {
    private static final List<Diagnosis> FOUND =
            rows().map(DiagnosedRow::told).flatMap(t -> Stream.ofNullable(t.diagnosis())).toList();

    static Stream<List<String>> rows() {
        return Specification.rows(DiagnoseTest.class, "misconceptions.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theMistakeIsNamed(List<String> row) {
        Told told = DiagnosedRow.told(row);
        assertThat(told.misconception()).isEqualTo(row.get(3).equals("-") ? null : row.get(3));
        assertThat(told.where()).isEqualTo(row.get(4).equals("-") ? null : row.get(4));
    }

    @ParameterizedTest
    @EnumSource(Misconception.class)
    void everyMistakeHasThreeRowsAndAMessage(Misconception kind) {
        List<Diagnosis> found = FOUND.stream().filter(d -> d.kind() == kind).toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(3);
        for (Diagnosis diagnosis : found) {
            assertThat(DiagnosisWords.plain(diagnosis)).doesNotContain("{").matches("[A-Z].*\\.");
            String markdown = DiagnosisWords.markdown(diagnosis);
            assertThat(markdown).doesNotContain("$$").doesNotMatch(".*\\{[^}]*\\$.*");
            assertThat(markdown.split("\\. ").length).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aLineOfJsonIsAnsweredByALineOfJson() {
        assertThat(
                        DiagnosedLine.of(
                                """
                                {"id": 7, "f": "x*e^(3x)", "by": ["x"], "answer": "e^(3x) + x*e^(3x)"}\
                                """))
                .isEqualTo(
                        """
                        {"id":7,"verdict":"incorrect","misconception":"inner-forgotten",\
                        "where":"e^(3*x)","message":"In e^(3*x), the inner derivative 3 is missing.\
                         By the chain rule, the outer derivative is multiplied by it."}\
                        """);
    }

    @Test
    void aLineThatCannotBeReadSaysWhy() {
        assertThat(DiagnosedLine.of("{\"id\": \"a\", \"f\": \"x^2\", \"by\": [\"x\"]}"))
                .isEqualTo(
                        """
                        {"id":"a","verdict":"unreadable","misconception":null,"where":null,\
                        "message":"The line has no \\"answer\\"."}\
                        """);
    }
}
