package nabla.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nabla.numeric.FiniteDifferences.Sample;
import nabla.numeric.FiniteDifferences.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiniteDifferencesTest {

    /**
     * Truncation to the right of the best h, round-off to its left; the best is where theory says,
     * within a decade or two.
     */
    @ParameterizedTest
    @EnumSource(Scheme.class)
    void theErrorFallsAndRisesAgain(Scheme scheme) {
        List<Sample> errors = FiniteDifferences.errors(scheme, Math::exp, 1, Math.E, 15, 1);
        Sample best = FiniteDifferences.best(errors);
        assertThat(best.h()).isBetween(scheme.bestStep() / 100, scheme.bestStep() * 100);
        assertThat(errors.getFirst().error()).isGreaterThan(1e3 * best.error());
        assertThat(errors.getLast().error()).isGreaterThan(1e3 * best.error());
    }

    @Test
    void centralIsFarCloser() {
        double forward =
                FiniteDifferences.best(
                                FiniteDifferences.errors(
                                        Scheme.FORWARD, Math::sin, 1, Math.cos(1), 12, 4))
                        .error();
        double central =
                FiniteDifferences.best(
                                FiniteDifferences.errors(
                                        Scheme.CENTRAL, Math::sin, 1, Math.cos(1), 12, 4))
                        .error();
        assertThat(central).isLessThan(forward / 10);
    }

    @Test
    void aWrongComponentIsNamed() {
        List<GradientCheck.Mismatch> wrong =
                GradientCheck.mismatches(
                        p -> p[0] * p[0] + p[0] * p[1], new double[] {4, 2}, new double[] {1, 2});
        assertThat(wrong)
                .singleElement()
                .satisfies(
                        mismatch -> {
                            assertThat(mismatch.component()).isEqualTo(1);
                            assertThat(mismatch.estimated())
                                    .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-8));
                        });
    }

    @Test
    void aRightGradientPasses() {
        assertThat(
                        GradientCheck.mismatches(
                                p -> Math.sin(p[0]) * p[1],
                                new double[] {2 * Math.cos(1), Math.sin(1)},
                                new double[] {1, 2}))
                .isEmpty();
    }
}
