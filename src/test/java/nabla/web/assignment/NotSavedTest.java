package nabla.web.assignment;

import static nabla.web.Client.words;
import static nabla.web.assignment.Course.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nabla.store.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that takes nothing any more, and one that answers no more. */
@SuppressWarnings("NullAway.Init")
@ParameterizedClass
@EnumSource(Server.class)
class NotSavedTest {
    private static Course course;

    @Parameter Server server;

    @BeforeParameterizedClassInvocation
    static void open(Server server, @TempDir Path folder) {
        course = new Course(server, folder);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        course.close();
    }

    @Test
    void whatCannotBeKeptIsSaidPlainlyAndStaysInTheForm() {
        var sat = course.begins(course.terms());
        var page = sat.page(1);
        for (var table : new String[] {"mark", "draft"}) {
            course.campus.without(
                    table,
                    () -> {
                        var form = Course.form(page, "2x & <3>");
                        var refused = sat.student.browser.postsOnly(sat.address() + "/1", form);
                        assertThat(refused.statusCode()).isEqualTo(503);
                        assertThat(words(refused)).contains("Nothing was saved");
                        assertThat(refused.body()).contains("2x &amp; &lt;3&gt;</textarea>");
                        assertThat(Course.hidden(refused, "press"))
                                .isEqualTo(Course.hidden(page, "press"));
                    });
            assertThat(sat.works()).as("half written without " + table).isEmpty();
        }
        assertThat(words(sat.posts(sat.address() + "/1", page, "2x"))).contains("Right");
        assertThat(sat.works()).hasSize(1);
    }

    @Test
    void aScriptIsToldSoAsWell() {
        var sat = course.begins(course.terms());
        var page = sat.page(1);
        course.campus.without(
                "draft",
                () -> {
                    var refused = sat.types(1, page, "2x");
                    assertThat(refused.statusCode()).isEqualTo(503);
                    assertThat(refused.body()).contains("\"saved\":false", "Nothing was saved:");
                });
        assertThat(sat.types(1, page, "2x").body()).contains("\"saved\":true");
    }

    @Test
    void thePageSaysSoEvenWhereNobodyCanBeRecognised() {
        var sat = course.begins(course.terms());
        var page = sat.page(1);
        course.campus.without(
                "session",
                () -> {
                    var refused =
                            sat.student.browser.postsOnly(
                                    sat.address() + "/1", Course.form(page, "2x"));
                    assertThat(refused.statusCode()).isEqualTo(503);
                    assertThat(refused.body()).contains("2x</textarea>");
                    assertThat(words(sat.page(1))).contains("Nothing is lost");
                });
    }

    @Test
    void whatIsTypedOutlivesBeingSignedOut() {
        var sat = course.begins(course.terms());
        var page = sat.page(1);
        sat.student.browser.posts("/sign-out");
        var refused = sat.student.browser.postsOnly(sat.address() + "/1", Course.form(page, "2x"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(words(refused)).contains("you are not signed in any more");
        assertThat(refused.body()).contains("2x</textarea>");
        assertThat(field(sat.elsewhere().page(1))).isEmpty();
    }
}
