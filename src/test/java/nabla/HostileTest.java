package nabla;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nabla.Cast.Part;
import nabla.store.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people type stays what they typed: no markup, no script, nothing that is worked out. */
class HostileTest {
    /** Were any of it worked out, a page would say 1787569. */
    private static final String HOSTILE =
            "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{1337*1337}}${1337*1337}"
                    + "[[${1337*1337}]]__${1337*1337}__";

    private static final List<String> INJECTED =
            List.of("<script>alert", "<img src=x", "\"'>", "1787569");

    private static final List<Part> READERS = List.of(Part.STUDENT, Part.TEACHER, Part.ADMIN);

    @Test
    void whatAnybodyWroteIsShownAsItWasWritten(@TempDir Path folder) {
        try (var cast = new Cast(Server.SQLITE, folder, HOSTILE)) {
            var shown = new ArrayList<String>();
            for (var row : rows("GET ")) {
                for (var part : READERS) {
                    var page = cast.answer(part, request(row));
                    assertThat(page.statusCode()).as("%s for %s", row, part).isLessThan(500);
                    // Whoever looks at a file sees what is in it.
                    if (row.getFirst().contains(".csv")) continue;
                    if (isData(page)) continue;
                    assertThat(page.body()).as("%s for %s", row, part).doesNotContain(INJECTED);
                    if (page.body().contains("&lt;script&gt;alert(1)")) shown.add(route(row));
                }
            }
            assertThat(shown)
                    .as("the pages that show what was typed")
                    .contains(
                            "GET /account",
                            "GET /teach",
                            "GET /teach/people",
                            "GET /teach/sections/{section}",
                            "GET /teach/sections/{section}/roster",
                            "GET /teach/sections/{section}/gradebook",
                            "GET /teach/assignments/{assignment}",
                            "GET /teach/assignments/{assignment}/students/{student}");
        }
    }

    /** What no browser takes for a page. */
    private static boolean isData(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Type").orElse("").startsWith("application/json")
                && page.headers().firstValue("X-Content-Type-Options").orElse("").equals("nosniff");
    }

    /** PostgreSQL, which keeps no character zero. */
    @ParameterizedTest
    @EnumSource(Unlikely.class)
    void whateverIsSentIsAnsweredWithoutAFailure(Unlikely unlikely, @TempDir Path folder) {
        try (var cast = new Cast(Server.POSTGRESQL, folder)) {
            for (var row : rows("POST ")) {
                if (request(row).size() < 3) continue;
                for (var part : READERS) {
                    var page = cast.answer(part, spoiled(request(row), unlikely.text));
                    assertThat(page.statusCode()).as("%s for %s", row, part).isLessThan(500);
                    assertThat(page.body()).as("%s for %s", row, part).doesNotContain(INJECTED);
                }
                cast.comesAnew();
            }
        }
    }

    /** What nobody types into a field, and somebody sends all the same. */
    enum Unlikely {
        MARKUP(HOSTILE),
        CHARACTER_ZERO("a\0b"),
        CONTROLS("\u0001\u001B[31m\r\n\u202E\uFFFF"),
        NOTHING(""),
        VERY_LONG("x".repeat(5000)),
        VERY_LARGE("9".repeat(400)),
        NO_NUMBER("NaN");

        private final String text;

        Unlikely(String text) {
            this.text = text;
        }
    }

    /** Every field that somebody types into holds the text. */
    private static List<String> spoiled(List<String> request, String text) {
        var form = new ArrayList<String>();
        for (var field : request.get(2).split("&", -1)) {
            form.add(
                    field.matches("(item|set|student|person)=.*")
                            ? field
                            : field.replaceFirst("=.*", "=") + text.replaceAll("[=&]", ""));
        }
        return List.of(request.get(0), request.get(1), String.join("&", form));
    }

    private static List<List<String>> rows(String method) {
        Stream<List<String>> rows = Specification.rows(AccessTest.class, "web/access.txt");
        return rows.filter(row -> row.getFirst().startsWith(method)).toList();
    }

    private static String route(List<String> row) {
        return request(row).get(0) + " " + request(row).get(1);
    }

    private static List<String> request(List<String> row) {
        return List.of(row.getFirst().split("\\s+"));
    }
}
