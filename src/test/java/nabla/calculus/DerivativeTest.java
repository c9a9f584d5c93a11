package nabla.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Parser;
import nabla.expr.Plain;
import nabla.numeric.Compiled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives are those of derivative.txt; every function's slope is that of its graph. */
class DerivativeTest {
    static Stream<List<String>> derivatives() {
        return Specification.rows(DerivativeTest.class, "derivative.txt");
    }

    @ParameterizedTest
    @MethodSource("derivatives")
    void isWrittenAsATeacherWould(List<String> row) {
        assertThat(Plain.print(Derivative.of(Parser.parse(row.get(0)), row.get(1))))
                .isEqualTo(row.get(2));
    }

    @ParameterizedTest
    @MethodSource("derivatives")
    void theStepsLeadToTheSameValue(List<String> row) {
        Step step = Differentiator.derive(Parser.parse(row.get(0)), row.get(1));
        assertThat(nabla.answer.Equivalence.compare(step.result(), Parser.parse(row.get(2))))
                .isInstanceOf(nabla.answer.Verdict.Equivalent.class);
    }

    /**
     * Central differences at points on either side of zero and of one, where the function is
     * defined there.
     */
    @ParameterizedTest
    @EnumSource(value = Function.class, mode = EnumSource.Mode.EXCLUDE, names = "FACTORIAL")
    void theSlopeOfEveryFunctionIsThatOfItsGraph(Function f) {
        Expr x = Expr.variable("x");
        Expr call =
                switch (f) {
                    case LOG -> Expr.call(f, x, Expr.num(3));
                    case ROOT -> Expr.call(f, x, Expr.num(5));
                    case MAX, MIN -> Expr.call(f, x, x.pow(2));
                    default -> Expr.call(f, x);
                };
        Compiled value = Compiled.of(call, List.of("x"));
        Compiled slope = Compiled.of(Derivative.of(call, "x"), List.of("x"));
        int compared = 0;
        for (double at : new double[] {-2.3, -0.6, 0.37, 0.8, 1.7, 3.1}) {
            double h = 1e-5;
            double difference = (value.at(at + h) - value.at(at - h)) / (2 * h);
            if (!Double.isNaN(difference)) {
                assertThat(slope.at(at))
                        .as("%s′(%s)", f.text(), at)
                        .isCloseTo(difference, within(1e-6 * Math.max(1, Math.abs(difference))));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }
}
