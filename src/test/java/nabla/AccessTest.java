package nabla;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nabla.store.Server;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who may do what: every address, by everybody, as {@code web/access.txt} says. Whoever is refused
 * leaves no trace in the database.
 */
class AccessTest {
    @ParameterizedTest
    @EnumSource(Server.class)
    void everyAddressAnswersEverybodyAsTheTableSays(Server server, @TempDir Path folder) {
        try (var cast = new Cast(server, folder)) {
            var rows = Specification.rows(AccessTest.class, "web/access.txt").toList();
            assertThat(rows.stream().map(AccessTest::route).distinct())
                    .as("the addresses in the table")
                    .containsExactlyInAnyOrderElementsOf(cast.routes());
            // Nothing of this depends on the database; some rows show that there as well.
            int step = server == Server.POSTGRESQL ? 7 : 1;
            var wrong = new ArrayList<String>();
            for (int i = 0; i < rows.size(); i += step) wrong.addAll(wrong(cast, rows.get(i)));
            assertThat(wrong).isEmpty();
        }
    }

    private static List<String> wrong(Cast cast, List<String> row) {
        var wrong = new ArrayList<String>();
        var parts = Cast.Part.values();
        assertThat(row).as("a row of the table").hasSize(1 + parts.length);
        var before = cast.contents();
        for (int i = 0; i < parts.length; i++) {
            var expected = row.get(1 + i);
            if (expected.equals("-")) continue;
            var found = cast.asks(parts[i], request(row));
            var after = cast.contents();
            if (!found.equals(expected)) {
                wrong.add(
                        row.getFirst()
                                + ": "
                                + parts[i]
                                + " is answered "
                                + found
                                + ", not "
                                + expected);
            }
            boolean wrote = !after.equals(before);
            if (wrote && !mayWrite(row, expected)) {
                wrong.add(
                        row.getFirst()
                                + ": "
                                + parts[i]
                                + " was refused, but something was written");
            }
            if (wrote) {
                cast.comesAnew();
                before = cast.contents();
            }
        }
        return wrong;
    }

    private static boolean mayWrite(List<String> row, String outcome) {
        return (outcome.equals("200") || outcome.equals("done"))
                && row.getFirst().startsWith("POST");
    }

    private static String route(List<String> row) {
        var words = request(row);
        return words.get(0) + " " + words.get(1);
    }

    /** Method, address, and the form where there is one. */
    private static List<String> request(List<String> row) {
        return List.of(row.getFirst().split("\\s+"));
    }
}
