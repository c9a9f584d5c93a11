package nabla.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nabla.expr.Parser;
import org.junit.jupiter.api.Test;

class TraceTest {

    @Test
    void everyPartHasItsValueAndItsAdjoint() {
        Trace trace = Trace.of(Parser.parse("x*y + x^2"), List.of("x", "y"), 3, 4);
        String table =
                trace.rows().stream()
                        .map(
                                row ->
                                        row.name()
                                                + " = "
                                                + row.made()
                                                + " | "
                                                + row.value()
                                                + " | "
                                                + row.adjoint())
                        .collect(Collectors.joining("\n"));
        assertThat(table)
                .isEqualTo(
                        """
                        x = x | 3.0 | 10.0
                        y = y | 4.0 | 3.0
                        v1 = x*y | 12.0 | 1.0
                        v2 = x^2 | 9.0 | 1.0
                        v3 = v1 + v2 | 21.0 | 1.0""");
    }
}
