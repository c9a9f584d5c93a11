package nabla.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nabla.Specification;
import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.problem.reader.SetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code operations.txt}: what authors can compute keys with. */
class OperationsTest {
    static Stream<List<String>> rows() {
        return Specification.rows(OperationsTest.class, "operations.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void computes(List<String> row) {
        assertThat(value(row.get(0), row.get(1))).isEqualTo(row.get(2));
    }

    @Test
    void everyOperationHasARow() {
        var all = rows().map(row -> row.get(1)).toList();
        assertThat(Arrays.stream(Operation.values()).map(Operation::word))
                .allSatisfy(word -> assertThat(all).anyMatch(call -> call.contains(word + "(")));
    }

    private static String value(String givens, String operation) {
        var yaml = new StringBuilder("format: 1\ntitle: T\nitems:\n  - id: one\n    given:\n");
        for (var given : givens.split(";")) {
            var parts = given.strip().split(": ", 2);
            yaml.append("      %s: \"%s\"\n".formatted(parts[0], parts[1]));
        }
        yaml.append("      z: \"%s\"\n".formatted(operation));
        yaml.append("    prompt: \"?\"\n    answer: { number: 1 }\n");
        var entry =
                SetReader.read("course", "set", "set.yaml", yaml.toString()).entries().getFirst();
        if (entry instanceof Item item) {
            return Plain.print(item.variant(new Seed(1)).known().getOrDefault("z", Expr.Num.ZERO));
        }
        var message = ((Entry.Broken) entry).faults().getFirst().message().lines().toList();
        var said = message.getFirst();
        return said.startsWith("no seed makes a variant: ")
                ? said.replace("no seed makes a variant", "no variant")
                : "error: " + said.substring(said.indexOf(": ") + 2);
    }
}
