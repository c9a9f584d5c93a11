package nabla.bench;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.expr.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is measured must be answered right. */
class PairsTest {
    static java.util.List<Pairs.Pair> pairs() {
        return Pairs.all();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void isJudgedRight(Pairs.Pair pair) {
        Verdict verdict =
                Equivalence.compare(Parser.parse(pair.answer()), Parser.parse(pair.key()));
        assertThat(verdict)
                .isInstanceOf(pair.equal() ? Verdict.Equivalent.class : Verdict.Different.class);
    }
}
