package nabla.answer;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.expr.Expr;
import nabla.expr.Plain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * True rewritings stay equivalent, false changes become different: no verdict is ever wrong. A
 * verdict may be left open, but seldom. {@link Metamorphic} runs the same with any number of
 * expressions.
 */
class MetamorphicTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noVerdictIsWrong(long seed) {
        Metamorphic.Tally tally = new Metamorphic(seed).run(400);
        assertThat(tally.wrong()).isEmpty();
        assertThat(tally.undecided()).isLessThanOrEqualTo(tally.compared() / 50);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void simplifyingKeepsTheValue(long seed) {
        RandomExpr random = new RandomExpr(seed);
        for (int i = 0; i < 300; i++) {
            Expr e = random.expression(3);
            Expr simple = nabla.simplify.Simplifier.simplify(e);
            assertThat(Equivalence.compare(simple, e))
                    .as("%s is not %s", Plain.print(simple), Plain.print(e))
                    .isNotInstanceOf(Verdict.Different.class);
        }
    }
}
