package nabla.problem.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nabla.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case of {@code faults.txt}: a problem set, and the full text of what its author is told.
 */
class FaultsTest {
    private static final String HEAD = "format: 1\ntitle: Derivatives\nitems:\n";

    record Case(String name, String yaml, String faults) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(specification().split("(?m)^== ", -1)).skip(1).map(FaultsTest::read);
    }

    private static Case read(String block) {
        var name = block.lines().findFirst().orElseThrow();
        var rest = block.substring(name.length() + 1);
        var parts = rest.split("(?m)^--\n", 2);
        return new Case(
                name,
                parts[0].replaceFirst("^item: true\n", HEAD),
                parts.length < 2 ? "" : parts[1].strip());
    }

    private static String specification() {
        try (var in = FaultsTest.class.getResourceAsStream("faults.txt")) {
            if (in == null) throw new IllegalStateException("faults.txt is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrongAndTheMend(Case one) {
        var set = SetReader.read("course", "set", "set.yaml", one.yaml());
        var told = String.join("\n", set.faults().stream().map(Fault::toString).toList());
        assertThat(told).isEqualTo(one.faults());
    }

    @Test
    void coversEveryKindOfSlip() {
        assertThat(cases().count()).isGreaterThan(40);
    }
}
