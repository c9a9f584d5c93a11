package nabla.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a first visit costs, in bytes over the wire, headers included; prints each. */
@ExtendWith(Browsing.class)
class FirstVisitTest {
    @ParameterizedTest
    @CsvSource({
        "/, 30_000",
        "/learn/calculus-for-machine-learning/derivative, 320_000",
        "/slides/calculus-for-machine-learning/gradient-descent, 365_000",
        "/practice/calculus-for-machine-learning/derivative, 320_000",
    })
    void staysWithinItsBudget(String address, String budget, Visitor ada) {
        var bytes = ada.bytesToOpen(address);
        System.out.printf("first visit %,9d bytes  %s%n", bytes, address);
        assertThat(bytes).isLessThan(Long.parseLong(budget.replace("_", "")));
    }
}
