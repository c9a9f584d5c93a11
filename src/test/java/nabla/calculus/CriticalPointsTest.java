package nabla.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.expr.Decimals;
import nabla.expr.Parser;
import nabla.expr.Plain;
import nabla.simplify.RealRoots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Critical points and their kinds are those of critical.txt; what is not exact is shown to five
 * places.
 */
class CriticalPointsTest {
    static Stream<List<String>> rows() {
        return Specification.rows(CriticalPointsTest.class, "critical.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsThem(List<String> row) {
        var points = Objects.requireNonNull(CriticalPoints.of(Parser.parse(row.get(0)), "x"));
        assertThat(
                        points.stream()
                                .map(
                                        p ->
                                                place(p.at())
                                                        + " "
                                                        + p.kind().name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))
                .isEqualTo(row.get(1).equals("none") ? "" : row.get(1));
    }

    private static String place(RealRoots.Root root) {
        return root.exact() == null ? Decimals.fixed(root.low(), 5) : Plain.print(root.exact());
    }

    @Test
    void saysSoWhereTheSlopeIsNoPolynomial() {
        assertThat(CriticalPoints.of(Parser.parse("sin(x)"), "x")).isNull();
        assertThat(CriticalPoints.of(Parser.parse("3x + 1"), "x")).isNull();
    }
}
