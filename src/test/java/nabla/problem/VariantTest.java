package nabla.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nabla.Specification;
import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.problem.reader.SetReader;
import org.junit.jupiter.api.Test;

class VariantTest {

    /**
     * The same item and seed give the same variant for ever: this file may grow, but no line of it
     * may change.
     */
    @Test
    void aVariantIsAPureFunctionOfItemAndSeed() {
        assertThat(told()).isEqualTo(Specification.text(GradingTest.class, "variants.txt"));
        assertThat(told()).isEqualTo(told());
    }

    private static String told() {
        var set =
                SetReader.read(
                        "course",
                        "set",
                        "every-kind.yaml",
                        Specification.text(GradingTest.class, "every-kind.yaml"));
        assertThat(set.faults()).isEmpty();
        return set.items().stream()
                .flatMap(
                        item ->
                                LongStream.of(0, 1, 2, 200, 999_999_999_999_999_999L)
                                        .mapToObj(s -> item.variant(new Seed(s))))
                .map(
                        v ->
                                v.item().id()
                                        + " "
                                        + v.seed()
                                        + ": "
                                        + v.prompt()
                                        + " => "
                                        + v.questions().stream()
                                                .map(q -> key(q.key()))
                                                .collect(Collectors.joining(" / "))
                                        + "\n")
                .collect(Collectors.joining());
    }

    private static String key(Key key) {
        var shown = String.join("; ", key.shown());
        return key instanceof Key.Choice(var options, _)
                ? options.stream().map(Key.Option::text).collect(Collectors.joining(", "))
                        + " => "
                        + shown
                : shown;
    }

    @Test
    void aParameterOfItsOwnLeavesTheOthersAsTheyWere() {
        var before = item("a: { integer: [1, 100] }");
        var after = item("z: { integer: [1, 100] }\n      a: { integer: [1, 100] }");
        for (int seed = 1; seed <= 50; seed++) {
            assertThat(after.variant(new Seed(seed)).parameters().get("a"))
                    .isEqualTo(before.variant(new Seed(seed)).parameters().get("a"));
        }
    }

    @Test
    void drawsOftenEnoughOfEverything() {
        var item = item("a: { integer: [1, 5], not: [3] }");
        var drawn =
                LongStream.rangeClosed(1, Seed.POOL)
                        .mapToObj(
                                s ->
                                        Plain.print(
                                                item.variant(new Seed(s))
                                                        .parameters()
                                                        .getOrDefault("a", Expr.Num.ZERO)))
                        .collect(Collectors.groupingBy(a -> a, Collectors.counting()));
        assertThat(drawn.keySet()).containsExactlyInAnyOrder("1", "2", "4", "5");
        assertThat(drawn.values()).allMatch(n -> n > 25);
    }

    private static Item item(String parameters) {
        var yaml =
                """
                format: 1
                title: T
                items:
                  - id: one
                    parameters:
                      %s
                    prompt: "$x + {a}$"
                    answer: { expression: "a*x" }
                """
                        .formatted(parameters);
        return SetReader.read("course", "set", "set.yaml", yaml).items().getFirst();
    }
}
