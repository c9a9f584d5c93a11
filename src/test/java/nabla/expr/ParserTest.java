package nabla.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is typed is read as reading.txt, left.txt, doubts.txt and errors.txt say, and nothing takes
 * reading off its feet.
 */
class ParserTest {
    static Stream<List<String>> readings() {
        return Specification.rows(ParserTest.class, "reading.txt");
    }

    static Stream<List<String>> doubts() {
        return Specification.rows(ParserTest.class, "doubts.txt");
    }

    static Stream<List<String>> leftSides() {
        return Specification.rows(ParserTest.class, "left.txt");
    }

    static Stream<List<String>> errors() {
        return Specification.rows(ParserTest.class, "errors.txt");
    }

    private static Scope scope(String names) {
        return switch (names) {
            case "-" -> Scope.OPEN;
            case "" -> Scope.of();
            default -> Scope.of(names.split(","));
        };
    }

    @ParameterizedTest
    @MethodSource("readings")
    void readsWhatPeopleType(List<String> row) {
        assertThat(Plain.print(Parser.read(row.get(0), scope(row.get(1))).expr()))
                .isEqualTo(row.get(2));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void readsBackWhatItPrints(List<String> row) {
        Expr read = Parser.read(row.get(0), scope(row.get(1))).expr();
        String plain = Plain.print(read);
        assertThat(Plain.print(Parser.read(plain, Scope.of(read.variables())).expr()))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void saysWhatItDoubts(List<String> row) {
        List<Doubt> doubts = Parser.read(row.get(0), scope(row.get(1))).doubts();
        assertThat(doubts).hasSize(1);
        Doubt d = doubts.getFirst();
        assertThat(d.start() + "-" + d.end()).isEqualTo(row.get(2));
        assertThat(d.message()).isEqualTo(row.get(3));
        assertThat(
                        d.alternatives().stream()
                                .map(a -> a.text() + " is " + Plain.print(a.expr()))
                                .collect(Collectors.joining(", ")))
                .isEqualTo(row.get(4).equals("-") ? "" : row.get(4));
        for (Doubt.Alternative a : d.alternatives()) {
            assertThat(Parser.read(a.text(), scope(row.get(1))).expr()).isEqualTo(a.expr());
        }
    }

    @ParameterizedTest
    @MethodSource("leftSides")
    void keepsWhatALeftSideSays(List<String> row) {
        Reading reading = Parser.read(row.get(0), scope(row.get(1)));
        LeftSide left = reading.left();
        assertThat(left == null ? "-" : left.text()).isEqualTo(row.get(2));
        assertThat(left == null ? "" : String.join(" ", left.by()))
                .isEqualTo(row.get(3).equals("-") ? "" : row.get(3));
        assertThat(Plain.print(reading.expr())).isEqualTo(row.get(4));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void saysWhereAndHowToMend(List<String> row) {
        String text = row.get(0);
        SyntaxError error =
                catchThrowableOfType(SyntaxError.class, () -> Parser.read(text, scope(row.get(1))));
        assertThat(error).as("“%s” is refused", text).isNotNull();
        assertThat(error.start() + "-" + error.end()).isEqualTo(row.get(2));
        assertThat(error.message()).isEqualTo(row.get(3));
        assertThat(error.repair()).isEqualTo(row.get(4).equals("-") ? null : row.get(4));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void whatItProposesCanBeRead(List<String> row) {
        if (!row.get(4).equals("-")) {
            assertThat(Parser.read(row.get(4), scope(row.get(1))).expr()).isNotNull();
        }
    }

    @Test
    void endsInAnOrdinaryErrorHoweverLargeTheTextIs() {
        Map<String, String> hostile =
                Map.of(
                        "x".repeat(10_000),
                        "10000 characters",
                        "(".repeat(1_000) + "x" + ")".repeat(1_000),
                        "nested more than",
                        "-".repeat(2_000) + "x",
                        "nested more than",
                        "x^".repeat(1_000) + "x",
                        "nested more than",
                        "1/".repeat(500) + "x",
                        "divisions",
                        "9".repeat(1_000),
                        "digits",
                        "[" + "1,".repeat(500) + "1]",
                        "entries",
                        "sin ".repeat(300) + "x",
                        "nested more than",
                        "|".repeat(500) + "x",
                        "nested more than",
                        "\\frac{".repeat(300),
                        "nested more than");
        hostile.forEach(
                (text, said) ->
                        assertThat(
                                        catchThrowableOfType(
                                                        SyntaxError.class, () -> Parser.parse(text))
                                                .message())
                                .contains(said));
    }
}
