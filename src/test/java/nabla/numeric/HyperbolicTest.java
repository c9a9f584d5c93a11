package nabla.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Beside enclosures of fifty digits. */
class HyperbolicTest {
    private static final int UNITS = 5;

    @ParameterizedTest
    @EnumSource(
            value = Function.class,
            names = {"SINH", "COSH", "TANH", "ASINH", "ACOSH", "ATANH", "CBRT", "SOFTPLUS"})
    void everyDigitIsRight(Function f) {
        Expr call = Expr.call(f, Expr.variable("x"));
        Compiled compiled = Compiled.of(call, List.of("x"));
        SplittableRandom random = new SplittableRandom(5);
        int compared = 0;
        for (int i = 0; i < 500; i++) {
            double size = Math.exp(random.nextDouble(-25, 4));
            double x = f == Function.ACOSH ? 1 + size : random.nextBoolean() ? size : -size;
            Ball ball = Ball.of(call, Map.of("x", Rational.of(x)), 170);
            if (ball != null) {
                double exact = Objects.requireNonNull(ball).doubleValue();
                assertThat(compiled.at(x))
                        .as("%s(%s)", f.text(), x)
                        .isCloseTo(exact, within(UNITS * Math.ulp(exact)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(200);
    }
}
