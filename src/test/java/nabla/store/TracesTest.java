package nabla.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nabla.classroom.Email;
import nabla.classroom.Person;
import nabla.classroom.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a person, wherever it stands, in a database with a row in every table. */
@ParameterizedClass
@EnumSource(Server.class)
class TracesTest {
    private static final Person ADA =
            new Person("learner#", "Ada Lovelace", new Email("ada@example.org"), Role.LEARNER);

    private final Database database;

    TracesTest(Server server, @TempDir Path folder) {
        database = server.open(folder, () -> Instant.parse("2026-09-01T08:00:00Z"));
    }

    @BeforeEach
    void leaveTracesEverywhere() throws SQLException {
        EveryTable.fill(database);
        run("update account set name = 'Ada Lovelace', email = 'ada@example.org'");
        run("update account set role = 'LEARNER'");
        run("update seat set name = 'Ada Lovelace', email = 'ada@example.org'");
        run("update ticket set subject = 'learner#', used_by = 'learner#', issued_by = 'learner#'");
        run("update allowance set name = 'sign-in of ada@example.org / PT15M'");
        run("update audit set detail = 'Ada Lovelace: × 1.5, to ada@example.org; Adam stays'");
        for (String[] doer : Kept.DOERS) {
            run("update %s set %s = 'learner#'".formatted(doer[0], doer[1]));
        }
        for (String column : List.of("draft", "work", "submission")) {
            run("update %s set answers = '[\"2*x\"]'".formatted(column));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothingIsLeftOfWhoeverIsDeleted() throws SQLException {
        assertThat(cells()).anySatisfy(c -> assertThat(c).contains("learner#"));
        database.traces().erase(ADA);
        assertThat(cells())
                .noneSatisfy(
                        cell ->
                                assertThat(cell)
                                        .containsAnyOf("learner#", "Lovelace", "ada@example.org"));
        assertThat(cells())
                .contains("audit.person_id = deleted")
                .contains("audit.detail = deleted: × 1.5, to deleted; Adam stays")
                .anySatisfy(cell -> assertThat(cell).startsWith("section.name"))
                .anySatisfy(cell -> assertThat(cell).startsWith("assignment.title"))
                .anySatisfy(cell -> assertThat(cell).startsWith("regrade.note"));
        assertThat(database.people().find(ADA.id())).isEmpty();
    }

    @Test
    void whatCannotBeDeletedWholeIsLeftWhole() throws SQLException {
        run("create table holds (person_id varchar(36) references account (person_id))");
        run("insert into holds values ('learner#')");
        List<String> before = cells();
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> database.traces().erase(ADA)))
                .isInstanceOf(nabla.classroom.Unavailable.class);
        assertThat(cells()).isEqualTo(before);
    }

    @Test
    void oneIsShownAllOfItButNoSecretsAndNoScoreBeforeItsTime() throws SQLException {
        assertThat(rows("account").get(0).get("email").asString()).isEqualTo("ada@example.org");
        assertThat(rows("submission").get(0).get("answers").get(0).asString()).isEqualTo("2*x");
        assertThat(rows("work")).hasSize(1);
        assertThat(rows("audit")).hasSize(1);
        assertThat(database.traces().export(ADA))
                .doesNotContain("hash", "ruled_by", "session#\",\n      \"token");
        for (String graded : List.of("mark", "ruling", "remark", "total")) {
            assertThat(rows(graded)).as(graded).isEmpty();
        }
        run("update assignment set feedback = 'AT_ONCE'");
        for (String graded : List.of("mark", "ruling", "remark", "total")) {
            assertThat(rows(graded)).as(graded).hasSize(1);
        }
        run("update assignment set feedback = 'AFTER_CLOSE', closes_at = 1");
        run("update extension set closes_at = 1");
        assertThat(rows("mark")).hasSize(1);
        run("update extension set closes_at = 9000000000000");
        assertThat(rows("mark")).as("somebody may still send").isEmpty();
    }

    @Test
    void aTeacherIsToldWhatNobodyElseTeaches() throws SQLException {
        run("update enrollment set removed_at = null, standing = 'TEACHER'");
        run("update section set archived_at = null, name = 'Calculus', term = 'autumn'");
        assertThat(database.traces().leaving(ADA).untaught()).containsExactly("Calculus (autumn)");
        assertThat(database.traces().leaving(ADA).isPossible()).isFalse();
        run("update enrollment set standing = 'STUDENT'");
        assertThat(database.traces().leaving(ADA).attended()).containsExactly("Calculus (autumn)");
        assertThat(database.traces().leaving(ADA).isPossible()).isTrue();
    }

    private List<JsonNode> rows(String table) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode part : new JsonMapper().readTree(database.traces().export(ADA)).get("kept")) {
            if (part.get("table").asString().equals(table)) part.get("rows").forEach(found::add);
        }
        return found;
    }

    private List<String> cells() throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            for (Table table : Table.all(connection)) {
                ResultSet row = statement.executeQuery("select * from " + table.name());
                while (row.next()) {
                    for (String column : table.columns().keySet()) {
                        cells.add(table.name() + "." + column + " = " + row.getString(column));
                    }
                }
            }
        }
        return cells;
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
