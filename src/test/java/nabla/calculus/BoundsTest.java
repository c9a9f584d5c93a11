package nabla.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.simplify.Simplifier;
import nabla.simplify.Work;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nested functions take no more work than bounds.txt says, which is counted and not timed. */
class BoundsTest {
    static Stream<List<String>> rows() {
        return Specification.rows(BoundsTest.class, "bounds.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void simplifiesADerivativeInSoMuchWork(List<String> row) {
        Expr slope = Differentiator.derive(Parser.parse(row.get(0)), row.get(1)).result();
        Work work = Work.of(1_000_000);
        Simplifier.simplify(slope, work);
        assertThat(work.spent()).isLessThanOrEqualTo(Long.parseLong(row.get(2)));
    }
}
