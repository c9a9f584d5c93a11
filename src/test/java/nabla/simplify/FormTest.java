package nabla.simplify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Plain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Factors are those of factor.txt, and forms are told apart as form.txt says. */
class FormTest {
    static Stream<List<String>> factors() {
        return Specification.rows(FormTest.class, "factor.txt");
    }

    static Stream<List<String>> forms() {
        return Specification.rows(FormTest.class, "form.txt");
    }

    @ParameterizedTest
    @MethodSource("factors")
    void factors(List<String> row) {
        Expr factored = Objects.requireNonNull(Factoring.of(Parser.parse(row.get(0)))).toExpr();
        assertThat(Equivalence.compare(factored, Parser.parse(row.get(0))))
                .isInstanceOf(Verdict.Equivalent.class);
        assertThat(parts(factored))
                .containsExactlyInAnyOrderElementsOf(parts(Parser.parse(row.get(1))));
    }

    /** The factors as text; their order is of no interest here. */
    private static List<String> parts(Expr product) {
        Expr positive = product instanceof Expr.Negative(var operand) ? operand : product;
        return Stream.concat(
                        Stream.of(positive == product ? "+" : "-"),
                        (positive instanceof Expr.Product(var factors)
                                        ? factors
                                        : List.of(positive))
                                .stream().map(Plain::print))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void tellsFormsApart(List<String> row) {
        Expr e = Parser.parse(row.get(0));
        assertThat(
                        Stream.of(Form.values())
                                .filter(f -> f.holds(e))
                                .map(f -> f.name().toLowerCase(Locale.ROOT))
                                .toList())
                .containsExactlyInAnyOrder(row.get(1).split(" "));
    }
}
