package nabla.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.expr.Decimals;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Plain;
import nabla.expr.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Points without slope are those of stationary.txt; enclosed ones are shown to five places. */
class StationaryPointsTest {
    static Stream<List<String>> rows() {
        return Specification.rows(StationaryPointsTest.class, "stationary.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsThem(List<String> row) {
        List<String> variables = List.of(row.get(1).split(","));
        var found = StationaryPoints.of(Parser.parse(row.get(0)), variables);
        String points =
                found.points().stream()
                        .map(p -> shown(p, variables))
                        .collect(Collectors.joining(", "));
        assertThat(points).isEqualTo(row.get(2).equals("none") ? "" : row.get(2));
        assertThat(found.extent().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .isEqualTo(row.get(3));
    }

    private static String shown(StationaryPoints.Point p, List<String> variables) {
        return variables.stream()
                        .map(v -> coordinate(p.place(), v))
                        .collect(Collectors.joining(", ", "(", ") "))
                + p.test().verdict().name().toLowerCase(Locale.ROOT);
    }

    private static String coordinate(StationaryPoints.Place place, String v) {
        return switch (place) {
            case StationaryPoints.Place.Exact(var at) ->
                    Plain.print(Objects.requireNonNull(at.get(v)));
            case StationaryPoints.Place.Enclosed(var box) -> {
                Interval side = Objects.requireNonNull(box.get(v));
                assertThat(side.high() - side.low()).isLessThan(1e-9);
                String digits = Decimals.fixed(Rational.of(side.middle()), 5);
                yield digits.replaceAll("0+$", "").replaceAll("\\.$", "");
            }
        };
    }

    @Test
    void givesItsReason() {
        Map<String, Expr> origin = Map.of("x", Expr.Num.ZERO, "y", Expr.Num.ZERO);
        var saddle =
                SecondDerivativeTest.at(
                        Parser.parse("x^2 + 4x*y + y^2"), List.of("x", "y"), origin);
        assertThat(saddle.reason()).isEqualTo(SecondDerivativeTest.Reason.INDEFINITE);
        assertThat(saddle.leading())
                .extracting(m -> Plain.print(Objects.requireNonNull(m.value())))
                .containsExactly("2", "-12");
        var flat = SecondDerivativeTest.at(Parser.parse("x^2 + y^4"), List.of("x", "y"), origin);
        assertThat(flat.reason()).isEqualTo(SecondDerivativeTest.Reason.SEMIDEFINITE);
        var kink = SecondDerivativeTest.at(Parser.parse("x^2 - |y|"), List.of("x", "y"), origin);
        assertThat(kink.reason()).isEqualTo(SecondDerivativeTest.Reason.KINK);
    }
}
