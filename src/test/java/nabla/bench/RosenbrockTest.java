package nabla.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What is measured side by side must be the same gradient. */
class RosenbrockTest {
    @Test
    void allFourAreTheSame() {
        Rosenbrock benchmark = new Rosenbrock();
        double[] expected = benchmark.byHand().clone();
        assertThat(benchmark.ours().clone()).containsExactly(expected, within(1e-9));
        assertThat(benchmark.hipparchus()).containsExactly(expected, within(1e-9));
        assertThat(benchmark.centralDifferences()).containsExactly(expected, within(1e-4));
    }
}
