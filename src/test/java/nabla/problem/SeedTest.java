package nabla.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {

    @Test
    void drawsAsSplitMixWasPublished() {
        var draw = new Draw(1234567);
        assertThat(new long[] {draw.next(), draw.next(), draw.next()})
                .containsExactly(
                        6457827717110365317L,
                        3203168211198807973L,
                        Long.parseUnsignedLong("9817491932198370423"));
    }

    @Test
    void drawsEveryNumberAboutEquallyOften() {
        var draw = new Draw(7);
        var counts = new int[6];
        for (int i = 0; i < 60_000; i++) counts[draw.below(6)]++;
        for (int count : counts) assertThat(count).isBetween(9_600, 10_400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-1", "+1", "01", "1.0", "1e3", "x", "٣", "1000000000000000000", " 1"})
    void refusesWhatIsNoSeed(String text) {
        assertThat(Seed.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "200", "999999999999999999"})
    void readsWhatItPrints(String text) {
        assertThat(Seed.parse(text).orElseThrow()).hasToString(text);
    }

    @Test
    void staysInThePool() {
        assertThat(Seed.first("ada", "slope")).isEqualTo(Seed.first("ada", "slope"));
        assertThat(Seed.first("ada", "slope").value()).isBetween(1L, (long) Seed.POOL);
        assertThat(new Seed(Seed.POOL).next()).isEqualTo(new Seed(1));
        assertThat(new Seed(7).next()).isEqualTo(new Seed(8));
    }
}
