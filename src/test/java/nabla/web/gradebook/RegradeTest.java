package nabla.web.gradebook;

import static nabla.web.Client.find;
import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
import nabla.classroom.Audit;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Remark;
import nabla.store.Server;
import nabla.web.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Marking anew after a key was mended, on a whole site with either database. */
@ParameterizedClass
@EnumSource(Server.class)
class RegradeTest {
    private static final String WRONG_KEY = "diff(cos({a}*x), x)";
    private static final String RIGHT_KEY = "diff(sin({a}*x), x)";

    private final Classroom room;
    private final Assignment homework;
    private final String right;
    private final String lucky;

    /** Ada is right and Sofia what the wrong key says; the key is mended afterwards. */
    RegradeTest(Server server, @TempDir Path folder) {
        room = new Classroom(server, folder);
        room.student("Ada");
        room.student("Sofia");
        homework = room.assignment("Homework");
        right = room.key(homework, "Ada", "sine");
        room.write(WRONG_KEY);
        lucky = room.key(homework, "Sofia", "sine");
        room.sends(homework, "Ada", "sine", right);
        room.sends(homework, "Sofia", "sine", lucky);
        room.sends(homework, "Sofia", "square", room.key(homework, "Sofia", "square"));
        room.write(RIGHT_KEY);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whoseScoreChangesIsShownBeforeItIsApplied() {
        var page = words(proposed(""));
        assertThat(page)
                .contains("1 score rises, 1 falls.")
                .contains("Ada 0 75 ↑ up sine: not right, 0 % → right, 100 %")
                .contains("Sofia 100 25 ↓ down sine: right, 100 % → not right, 0 %");
        assertThat(earned("Ada")).isZero();
        assertThat(earned("Sofia")).isEqualTo(1);
        assertThat(room.database().regrades().of(homework)).isEmpty();
    }

    @Test
    void theHistoryIsKeptAndTheGradebookFollows() {
        apply("", "note", "The key of “A sine” was wrong.");
        assertThat(earned("Ada")).isEqualTo(0.75);
        assertThat(earned("Sofia")).isEqualTo(0.25);
        assertThat(words(proposed("")))
                .contains("Nothing would change.", "Emmy marked 2 submissions anew.")
                .contains("The key of “A sine” was wrong.");
        assertThat(words(paper("Ada")))
                .contains("Marked anew", "not right → right")
                .contains("The key of “A sine” was wrong. Emmy");
        assertThat(room.database().sittings().remarks(room.sitting(homework, "Sofia")))
                .extracting(Remark::text)
                .containsExactly("The key of “A sine” was wrong.");
        assertThat(room.database().audit().latest(1))
                .extracting(Audit.Entry::act, Audit.Entry::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "mark anew", "2 submissions, 1 up, 1 down"));
    }

    @Test
    void onlyRaisingLowersNobody() {
        assertThat(words(proposed("?raised=yes")))
                .contains("1 score rises, 0 fall.")
                .doesNotContain("Sofia");
        apply("?raised=yes", "raised", "yes");
        assertThat(earned("Ada")).isEqualTo(0.75);
        assertThat(earned("Sofia")).isEqualTo(1);
        assertThat(words(paper("Sofia"))).doesNotContain("Marked anew");
    }

    @Test
    void anItemThatIsBrokenKeepsItsMarks() {
        room.write("diff(sin(");
        var page = words(proposed("?extent=everything"));
        assertThat(page).doesNotContain("sine:");
        assertThat(words(paper("Ada"))).contains("A problem that is gone");
    }

    @Test
    void whatChangedMeanwhileIsShownAgain() {
        var version = find(proposed(""), "name=\"version\" value=\"([^\"]+)\"");
        room.write("2*" + RIGHT_KEY);
        var answer = room.emmy().postsOnly(address(), "version", version);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(words(answer)).contains("has changed since you looked, so nothing was saved");
        assertThat(room.database().regrades().of(homework)).isEmpty();
    }

    @Test
    void aRulingGoesBeforeAnyMark() {
        room.emmy()
                .posts(
                        Classroom.paper(homework, room.person("Sofia")) + "/rule",
                        "item",
                        "sine",
                        "score",
                        "50",
                        "reason",
                        "my mistake");
        apply("");
        assertThat(earned("Sofia")).isEqualTo(0.625);
    }

    @Test
    void nobodyElseMarksAnew() {
        for (Client one :
                new Client[] {room.campus().signIn("Ada"), room.campus().signIn("Root")}) {
            assertThat(one.gets(address()).statusCode()).isEqualTo(404);
            assertThat(one.postsOnly(address(), "version", "x").statusCode()).isEqualTo(404);
        }
    }

    private HttpResponse<String> proposed(String query) {
        return room.emmy().gets(address() + query);
    }

    private void apply(String query, String... form) {
        var version = find(proposed(query), "name=\"version\" value=\"([^\"]+)\"");
        var all = new String[form.length + 2];
        System.arraycopy(form, 0, all, 2, form.length);
        all[0] = "version";
        all[1] = version;
        assertThat(words(room.emmy().posts(address(), all))).contains("It is done.");
    }

    private HttpResponse<String> paper(String name) {
        return room.emmy().gets(Classroom.paper(homework, room.person(name)));
    }

    private double earned(String name) {
        var totals = room.database().totals().of(room.section().id());
        var own = Objects.requireNonNull(totals.get(room.person(name).id()));
        return Objects.requireNonNull(own.get(homework.id())).earned();
    }

    private String address() {
        return "/teach/assignments/" + homework.id() + "/regrade";
    }
}
