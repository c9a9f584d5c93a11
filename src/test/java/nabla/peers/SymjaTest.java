package nabla.peers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@link SymjaDerivatives} runs the same with any number of functions. */
class SymjaTest {
    @Test
    void derivativesGradientsAndHessiansAreSymjas() {
        SymjaDerivatives.Tally tally = new SymjaDerivatives(1).run(300);
        assertThat(tally.disagreements()).isEmpty();
        assertThat(tally.compared()).isGreaterThan(270);
        assertThat(tally.undecided()).isLessThan(10);
    }
}
