package nabla.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nabla.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromptTest {
    private static final Pattern VALUE = Pattern.compile("(\\w+)=(.*?)(?= \\w+=|$)");

    static Stream<List<String>> rows() {
        return Specification.rows(PromptTest.class, "prompt.txt", "=> ");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsAsAPersonWrites(List<String> row) {
        var values = values(row.get(1));
        assertThat(Prompt.read(row.get(0), 1, names(values.keySet())).fill(values))
                .isEqualTo(row.get(2));
    }

    @Test
    void namesWhatItNeeds() {
        assertThat(Prompt.read("$f(x) = {f}$ at {p}, $x^{2}$, $\\frac{u}{v}$", 1, Map.of()).names())
                .containsExactly("f", "p");
    }

    @Test
    void knowsAnOpenFormula() {
        assertThat(Prompt.read("$x", 1, Map.of()).closed()).isFalse();
        assertThat(Prompt.read("\\$5 and $x$", 1, Map.of()).closed()).isTrue();
    }

    private static Map<String, Filling> values(String text) {
        var values = new HashMap<String, Filling>();
        var matcher = VALUE.matcher(text);
        while (matcher.find()) values.put(matcher.group(1), filling(matcher.group(2)));
        return values;
    }

    private static Map<String, String> names(Set<String> names) {
        var same = new HashMap<String, String>();
        for (var name : names) same.put(name, name);
        return same;
    }

    private static Filling filling(String text) {
        if (text.startsWith("sum ")) return new Filling.Formula(text.substring(4), true, false);
        if (text.startsWith("product "))
            return new Filling.Formula(text.substring(8), false, false);
        if (text.startsWith("atom ")) return new Filling.Formula(text.substring(5), false, true);
        var magnitude = text.startsWith("-") ? text.substring(1) : text;
        var parts = magnitude.split("/", -1);
        var tex = parts.length == 2 ? "\\frac{" + parts[0] + "}{" + parts[1] + "}" : magnitude;
        return new Filling.Number(
                tex, text.startsWith("-"), magnitude.equals("1"), parts.length == 2);
    }
}
