package nabla.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Taylor polynomials are those of taylor.txt; slopes of curves follow from their equations. */
class TaylorTest {
    static Stream<List<String>> rows() {
        return Specification.rows(TaylorTest.class, "taylor.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void approximates(List<String> row) {
        Expr polynomial =
                Taylor.polynomial(
                        Parser.parse(row.get(0)),
                        "x",
                        Parser.parse(row.get(1)),
                        Integer.parseInt(row.get(2)));
        assertThat(Plain.print(polynomial)).isEqualTo(row.get(3));
    }

    @Test
    void theSlopeOfACircleIsAtRightAnglesToItsRadius() {
        assertThat(Plain.print(Implicit.slope(Parser.parse("x^2 + y^2"), "x", "y")))
                .isEqualTo("-x/y");
    }
}
