package nabla.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.expr.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Convexity on a box is decided as convexity.txt says. */
class ConvexityTest {
    static Stream<List<String>> rows() {
        return Specification.rows(ConvexityTest.class, "convexity.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void decides(List<String> row) {
        Map<String, Interval> box = new TreeMap<>();
        for (String side : row.get(1).split(", ")) {
            String[] words = side.split("[: ]+");
            box.put(
                    words[0],
                    new Interval(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
        }
        assertThat(
                        switch (Convexity.of(Parser.parse(row.get(0)), box)) {
                            case Convexity.Finding.Convex _ -> "convex";
                            case Convexity.Finding.NotConvex _ -> "not convex";
                            case Convexity.Finding.Undecided _ -> "undecided";
                        })
                .isEqualTo(row.get(2));
    }
}
