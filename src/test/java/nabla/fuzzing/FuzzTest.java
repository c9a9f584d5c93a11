package nabla.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short run of the fuzzer, always the same; {@link Fuzz} runs for as long as one likes. */
class FuzzTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void anyTextEndsInAResultOrAnOrdinaryError(long seed) {
        Fuzz fuzz = new Fuzz(seed);
        for (int i = 0; i < 500; i++) {
            fuzz.once();
        }
        assertThat(fuzz.read()).isPositive();
    }

    /** Whatever visits a part twice would never end here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ln(2x*", "sin(", "tan(1/", "sqrt(1+", "log_2(", "(x+", "x^(", "root(", "max(y, "
            })
    void deepNestingEndsToo(String open) {
        String close = open.equals("root(") ? ",3)" : ")";
        Fuzz fuzz = new Fuzz(1);
        fuzz.once(open.repeat(30) + "x" + close.repeat(30));
        assertThat(fuzz.read()).isEqualTo(1);
    }
}
