package nabla.simplify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.expr.Parser;
import nabla.expr.Plain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions are written as simplify.txt says. */
class SimplifierTest {
    static Stream<List<String>> rows() {
        return Specification.rows(SimplifierTest.class, "simplify.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void writesAsATeacherWould(List<String> row) {
        assertThat(Plain.print(Simplifier.simplify(Parser.parse(row.get(0)))))
                .isEqualTo(row.get(1));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void leavesAloneWhatIsSimple(List<String> row) {
        assertThat(Plain.print(Simplifier.simplify(Parser.parse(row.get(1)))))
                .isEqualTo(row.get(1));
    }
}
