package nabla.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.numeric.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescentTest {

    static Stream<List<String>> outcomes() {
        return Specification.rows(DescentTest.class, "outcomes.txt");
    }

    static Stream<List<String>> points() {
        return Specification.rows(DescentTest.class, "points.txt");
    }

    @ParameterizedTest
    @MethodSource
    void outcomes(List<String> row) {
        Descent.Run run = DescentRow.walk(row);
        assertThat(run.outcome().getClass().getSimpleName())
                .as("%s", run.outcome())
                .isEqualTo(row.get(5));
    }

    @ParameterizedTest
    @MethodSource
    void points(List<String> row) {
        double[] expected = Cells.numbers(row.get(5));
        Trajectory path = DescentRow.walk(row).trajectory();
        assertThat(path.point(path.steps())).containsExactly(expected, within(1e-9));
    }

    /** Just below 2/λmax gradient descent converges, just above it diverges. */
    @Test
    void theCriticalRateParts() {
        Quadratic bowl = new Quadratic(new double[][] {{3, 1}, {1, 2}}, new double[] {1, -1}, 0);
        double critical = bowl.criticalRate();
        assertThat(critical).isCloseTo(2 / ((5 + Math.sqrt(5)) / 2), within(1e-12));
        double[] start = {2, 2};
        assertThat(Descent.run(bowl, new GradientDescent(0.98 * critical), start, 2000).outcome())
                .isInstanceOf(Outcome.Converged.class);
        assertThat(Descent.run(bowl, new GradientDescent(1.02 * critical), start, 2000).outcome())
                .isInstanceOf(Outcome.Diverged.class);
    }

    /** Where the slope goes at x³'s flat place nothing is lowest. */
    @Test
    void aMinimumIsNotClaimedLightly() {
        assertThat(minimum("x^2", 0.3, 1)).isTrue();
        assertThat(minimum("x^4/4 - x^2 + x/4", 0.1, 0.5)).isTrue();
        assertThat(minimum("x^3", 0.1, 1)).isFalse();
        assertThat(minimum("x^4", 0.1, 1)).isFalse();
        assertThat(minimum("x^2 - y^2", 0.2, 1, 0)).isFalse();
        assertThat(minimum("cos(x)", 0.2, 0)).isFalse();
    }

    private static boolean minimum(String function, double rate, double... start) {
        Descent.Run run =
                Descent.run(
                        DescentRow.objective(function, start.length),
                        new GradientDescent(rate),
                        start,
                        3000);
        return run.outcome() instanceof Outcome.Converged c && c.minimum();
    }

    @Test
    void aClippedGradientKeepsItsDirection() {
        GradientDescent clipped = new GradientDescent(Schedule.constant(1), 0.5);
        double[] step =
                clipped.start(2)
                        .step(
                                new Quadratic(new double[][] {{1, 0}, {0, 1}}, new double[2], 0),
                                new double[2],
                                new double[] {3, 4},
                                0);
        assertThat(step).containsExactly(new double[] {-0.3, -0.4}, within(1e-15));
    }

    @Test
    void schedulesFallAsTheySay() {
        assertThat(Schedule.stepwise(1, 0.5, 10).at(25)).isEqualTo(0.25);
        assertThat(Schedule.exponential(1, 0.1).at(10)).isCloseTo(Math.exp(-1), within(1e-15));
        assertThat(Schedule.inverseTime(1, 1).at(3)).isEqualTo(0.25);
        assertThat(Schedule.cosine(2, 100).at(50)).isCloseTo(1, within(1e-15));
        assertThat(Schedule.constant(1).warmedUp(4).at(1)).isEqualTo(0.5);
    }
}
