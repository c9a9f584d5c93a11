package nabla;

import static nabla.web.Client.find;
import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import nabla.store.Disk;
import nabla.web.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away, or its disk is full: nothing is saved, and the page says so. */
class OutageTest {
    private static final String SET = "/practice/calculus-for-machine-learning/derivative";
    private static final String PASSWORD = "seven grey herons";

    @TempDir Path folder;

    @Test
    void aServerThatStopsAndComesBack() throws IOException {
        EmbeddedPostgres postgres = postgres(0);
        int port = postgres.getPort();
        String url = "postgresql://postgres@localhost:" + port + "/postgres";
        try (Campus campus = new Campus(url, folder, Path.of("problem-sets"))) {
            Client ada = campus.person("Ada");
            postgres.close();

            var health = campus.somebody().gets("/healthz");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).isEqualTo("The database does not answer.");
            assertThat(words(ada.gets(SET))).contains("This page cannot be shown");
            assertNothingSaved(answer(ada, "lost"));
            assertNothingSaved(signUp(campus.somebody(), "Grace"));
            assertThat(campus.somebody().gets("/").statusCode())
                    .as("reading needs no database")
                    .isEqualTo(200);

            postgres = postgres(port);
            assertThat(campus.somebody().gets("/healthz").body()).isEqualTo("ok");
            assertThat(ada.gets(SET).body()).doesNotContain("value=\"lost\"");
            assertThat(answer(ada, "found").body()).contains("value=\"found\"");
            assertThat(signUp(campus.somebody(), "Grace").statusCode()).isEqualTo(200);
        } finally {
            postgres.close();
        }
    }

    @Test
    void aDiskThatIsFull() {
        try (Campus campus = new Campus((String) null, folder, Path.of("problem-sets"))) {
            Client ada = campus.person("Ada");
            answer(ada, "before");
            Disk.fill(campus.site().database());

            String lengthy = "1" + "+1".repeat(4_000);
            assertNothingSaved(answer(ada, lengthy));
            assertThat(ada.gets(SET).body())
                    .as("what was there can still be read")
                    .contains("value=\"before\"");
            String refused = refusedSignUp(campus);
            assertThat(known(campus, refused)).isFalse();

            Disk.free(campus.site().database());
            assertThat(answer(ada, lengthy).body()).contains(lengthy);
            signUp(campus.somebody(), refused);
            assertThat(known(campus, refused)).isTrue();
        }
    }

    /** Who was the first for whom there was no room any more. */
    private static String refusedSignUp(Campus campus) {
        for (int i = 0; ; i++) {
            String name = "Grace " + "Brewster ".repeat(9) + i;
            var page = signUp(campus.somebody(), name);
            if (page.statusCode() != 200) {
                assertNothingSaved(page);
                return name;
            }
        }
    }

    private static boolean known(Campus campus, String name) {
        return !campus.site().database().people().search(name, 1).isEmpty();
    }

    private static void assertNothingSaved(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(words(page)).contains("Nothing was saved", "still in the form");
        assertThat(find(page, "<code>([2-9A-Z]{10})</code>")).isNotEmpty();
    }

    private static HttpResponse<String> answer(Client client, String text) {
        return client.posts(SET, "item", "secant-slope", "seed", "7", "answer", text);
    }

    private static HttpResponse<String> signUp(Client client, String name) {
        String email = "somebody" + name.replaceAll("[^0-9]", "") + "@example.org";
        return client.posts("/sign-up", "name", name, "email", email, "password", PASSWORD);
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }
}
