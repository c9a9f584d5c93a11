package nabla.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Rational;
import nabla.numeric.Ball;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Verdicts are those of equivalence.txt, and a witness bears witness. */
class EquivalenceTest {
    static Stream<List<String>> rows() {
        return Specification.rows(EquivalenceTest.class, "equivalence.txt");
    }

    private static String name(Verdict v) {
        return switch (v) {
            case Verdict.Equivalent(var ground, _) ->
                    ground == Verdict.Ground.PROOF ? "proof" : "agreement";
            case Verdict.Different _ -> "different";
            case Verdict.Undecided _ -> "undecided";
        };
    }

    @ParameterizedTest
    @MethodSource("rows")
    void judges(List<String> row) {
        assertThat(name(Equivalence.compare(Parser.parse(row.get(0)), Parser.parse(row.get(1)))))
                .isEqualTo(row.get(2));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void judgesTheSameTheOtherWayRound(List<String> row) {
        assertThat(name(Equivalence.compare(Parser.parse(row.get(1)), Parser.parse(row.get(0)))))
                .isEqualTo(row.get(2));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theWitnessOfADifferenceIsOne(List<String> row) {
        Expr answer = Parser.parse(row.get(0));
        Expr key = Parser.parse(row.get(1));
        if (Equivalence.compare(answer, key) instanceof Verdict.Different(_, Witness witness)
                && witness != null
                && witness.component() < 0) {
            Ball a = Objects.requireNonNull(Ball.of(answer, witness.point(), 1_500));
            Ball k = Objects.requireNonNull(Ball.of(key, witness.point(), 1_500));
            assertThat(a.isDisjoint(k)).isTrue();
        } else {
            assertThat(
                            row.get(2).equals("different")
                                    && !row.get(0).startsWith("[")
                                    && !row.get(1).startsWith("["))
                    .isFalse();
        }
    }

    @Test
    void assumptionsNarrowWhereTheyAreCompared() {
        Expr answer = Parser.parse("sqrt(a^2)");
        Expr key = Parser.parse("a");
        assertThat(name(Equivalence.compare(answer, key))).isEqualTo("different");
        assertThat(name(Equivalence.compare(answer, key, Assumptions.of(Map.of("a", "a > 0")))))
                .isEqualTo("proof");
        assertThat(
                        name(
                                Equivalence.compare(
                                        Parser.parse("cos(n*pi)"),
                                        Parser.parse("(-1)^n"),
                                        Assumptions.of(Map.of("n", "integer")))))
                .isEqualTo("agreement");
    }

    @Test
    void aWitnessIsReadable() {
        Verdict v = Equivalence.compare(Parser.parse("cos(3x^2)"), Parser.parse("6x*cos(3x^2)"));
        assertThat(v.reason()).isEqualTo("At x = 2 the answer is 0.844 and the key is 10.126.");
        assertThat(((Verdict.Different) v).witness())
                .extracting(Witness::point)
                .isEqualTo(Map.of("x", Rational.of(2)));
    }
}
