package nabla.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:0:17:1:2:3:4, 2001:db8:0:17:0:0:0:0/64",
        "2001:db8:0:17::, 2001:db8:0:17:0:0:0:0/64",
        "::1, 0:0:0:0:0:0:0:0/64",
        "::ffff:203.0.113.7, 203.0.113.7"
    })
    void triesAreCountedByTheNetwork(String ip, String network) {
        assertThat(Caller.network(ip)).isEqualTo(network);
    }
}
