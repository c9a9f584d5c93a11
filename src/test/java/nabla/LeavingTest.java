package nabla;

import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.store.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** People see what is kept of them, and leave; by themselves or by the hand of an operator. */
@ParameterizedClass
@EnumSource(Server.class)
class LeavingTest {
    private static final String SET = "/practice/calculus-for-machine-learning/derivative";

    private final Campus campus;

    private final Path folder;

    LeavingTest(Server server, @TempDir Path folder) {
        this.folder = folder;
        campus = new Campus(server, folder, Path.of("problem-sets"));
    }

    @AfterEach
    void close() {
        campus.close();
    }

    @Test
    void onesOwnAccountIsShownAndDeleted() {
        var ada = campus.person("Ada");
        ada.posts(SET, "item", "secant-slope", "seed", "7", "answer", "12345");
        assertThat(ada.gets("/account").body())
                .contains("href=\"/account/kept.json\"", "href=\"/account/delete\"");
        var kept = ada.gets("/account/kept.json");
        assertThat(kept.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"nabla-kept-of-me.json\"");
        assertThat(kept.body()).contains("12345", "ada@example.org");
        assertThat(words(ada.posts("/account/delete", "password", "seven grey hares")))
                .contains("This is not your password, so nothing was deleted.");
        assertThat(words(ada.posts("/account/delete", "password", "seven grey herons")))
                .contains("Your account is deleted");
        assertThat(ada.gets("/account").statusCode()).as("asked to sign in").isEqualTo(303);
        assertThat(campus.signIn("Ada").gets("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void theOnlyAdministratorStays() {
        var admin = campus.admin("Grace");
        assertThat(words(admin.posts("/account/delete", "password", "seven grey herons")))
                .contains("Nobody else administers this site.");
        assertThat(run(1, "delete-person", "grace@example.org", "--yes"))
                .startsWith("Nobody else administers this site;");
        assertThat(admin.gets("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void anOperatorDoesTheSame() {
        campus.person("Ada");
        assertThat(run(0, "export", "Ada@Example.org")).contains("\"name\" : \"Ada\"");
        assertThat(run(1, "delete-person", "ada@example.org"))
                .isEqualTo(
                        "This deletes Ada (ada@example.org) with all that they answered. It cannot"
                                + " be undone; add --yes to do it.\n");
        assertThat(run(0, "delete-person", "ada@example.org", "--yes"))
                .isEqualTo("Ada is deleted.\n");
        assertThat(run(1, "export", "ada@example.org"))
                .isEqualTo(
                        "There is nobody called ada@example.org; name an email address or an id.\n");
        assertThat(campus.signIn("Ada").gets("/account").statusCode()).isEqualTo(303);
    }

    /** What a command says. */
    private String run(int status, String... command) {
        StringWriter said = new StringWriter();
        var words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--data", folder.resolve("data").toString()));
        if (campus.url() != null) words.addAll(List.of("--database", campus.url()));
        var nabla = Nabla.commandLine(Map.of());
        nabla.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        assertThat(nabla.execute(words.toArray(String[]::new)))
                .as(said.toString())
                .isEqualTo(status);
        return said.toString();
    }
}
