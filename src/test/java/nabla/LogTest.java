package nabla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nabla.classroom.Email;
import nabla.classroom.Learner;
import nabla.log.Log;
import nabla.log.LogFormat;
import nabla.store.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever goes wrong, the log says what, and nothing of whom. */
class LogTest {
    private static final String TOKEN = "dG9rZW4tb2YtYWRhLWxvdmVsYWNl";
    private static final String ADDRESS = "ada.lovelace@example.org";
    private static final String ANSWER = "123454321";
    private static final List<String> PERSONAL =
            List.of(TOKEN, "lovelace", "example.org", ANSWER, "herons", "127.0.0.1");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private PrintStream before = System.err;

    @BeforeEach
    void listen() {
        before = System.err;
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        System.setErr(before);
        Log.write(LogFormat.TEXT);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aLogWithoutPeople(Server server, @TempDir Path folder) {
        Log.write(LogFormat.JSON);
        try (var campus = new Campus(server, folder, Path.of("problem-sets"))) {
            var ada = campus.person("Ada Lovelace");
            String set = "/practice/calculus-for-machine-learning/derivative";
            ada.posts(set, "item", "secant-slope", "seed", "7", "answer", ANSWER);
            // A key that is there already: PostgreSQL's own words quote the row.
            var lovelace = campus.site().database().people().search(ADDRESS, 1).getFirst();
            try {
                var hash = campus.site().database().passwords().hash(new Email("x@y.org"), "z");
                campus.site()
                        .database()
                        .people()
                        .signUp(new Learner(lovelace.id()), "Ada", new Email(ADDRESS), hash);
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(LogTest.class).error("A name that is taken.", e);
            }
            campus.site().database().close();
            for (var path :
                    List.of(
                            "/account",
                            "/welcome/" + TOKEN,
                            "/join/" + TOKEN,
                            "/teach/people?search=" + ADDRESS,
                            "/assignments",
                            "/live/" + TOKEN,
                            "/api/" + TOKEN,
                            "/" + TOKEN + "/" + ADDRESS,
                            "/learn/%2e%2e%2f%00" + ADDRESS,
                            set + "?seed=" + TOKEN)) {
                ada.gets(path);
                ada.postsOnly(path, "email", ADDRESS, "answer", ANSWER, "name", "Lovelace");
            }
            ada.postsOnly(set, "item", "secant-slope", "seed", "7", "answer", ANSWER);
            ada.postsOnly("/sign-in", "email", ADDRESS, "password", "seven grey herons");
        }
        var lines = lines();
        assertThat(lines).anySatisfy(l -> assertThat(text(l, "message")).contains("taken"));
        assertThat(lines)
                .anySatisfy(
                        line -> {
                            assertThat(text(line, "message")).startsWith("The database failed (");
                            assertThat(text(line, "level")).isEqualTo("error");
                            assertThat(text(line, "route")).isEqualTo("/practice/{course}/{set}");
                            assertThat(text(line, "request")).matches("[2-9A-Z]{10}");
                        });
        assertThat(written.toString(StandardCharsets.UTF_8))
                .doesNotContainIgnoringCase(PERSONAL.toArray(String[]::new));
    }

    private static String text(JsonNode line, String name) {
        return line.path(name).asString("");
    }

    /** Every line is an object of its own. */
    private List<JsonNode> lines() {
        var mapper = new JsonMapper();
        var lines = new ArrayList<JsonNode>();
        written.toString(StandardCharsets.UTF_8)
                .lines()
                .forEach(l -> lines.add(mapper.readTree(l)));
        return lines;
    }
}
