package nabla.web.gradebook;

import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import nabla.classroom.Audit;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Plan;
import nabla.grading.Returned;
import nabla.store.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a teacher reads and says of a student's work, on a whole site with either database. */
@ParameterizedClass
@EnumSource(Server.class)
class PaperTest {
    private final Classroom room;

    PaperTest(Server server, @TempDir Path folder) {
        room = new Classroom(server, folder);
        room.student("Ada");
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void everySubmissionIsThereWithWhatWasReadAndWhy() {
        var homework = room.assignment("Homework");
        var a = room.number(homework, "Ada", "sine");
        room.campus().pass(Duration.ofMinutes(12));
        room.sends(homework, "Ada", "sine", "cos(" + a + "x)");
        room.campus().pass(Duration.ofSeconds(40));
        room.sends(homework, "Ada", "sine", a + " cos(" + a + "x");
        room.campus().pass(Duration.ofDays(8));
        room.sends(homework, "Ada", "sine", a + " cos(" + a + "x)");
        var page = words(paper(homework.id()));
        assertThat(page)
                .contains("60 %", "2.4 of 4 points", "Problem 1 A square nothing sent")
                .contains("Problem 2 A sine 80 %")
                .contains("12 min after the beginning", "Does not count: another is better.")
                .contains("inner derivative")
                .contains("40 s after the one before", "Costs nothing: it could not be judged.")
                .contains("Counts: the best. Late: keeps 80 %.");
        assertThat(paper(homework.id()).body())
                .contains("cos(" + a + "x)</code>", "read as", "class=\"katex\"")
                .doesNotContain("??");
    }

    @Test
    void theVariantIsShownAsTheStudentSawIt() {
        var homework = room.assignment("Homework");
        var a = room.number(homework, "Ada", "sine");
        room.sends(homework, "Ada", "sine", "x");
        room.write("diff(cos({a}*x), x)");
        assertThat(paper(homework.id()).body())
                .contains(
                        "<annotation encoding=\"application/x-tex\">sin(" + a + "*x)</annotation>");
        assertThat(words(paper(homework.id()))).contains("Problem 2 A sine 0 %");
    }

    @Test
    void aScoreIsSetWithAReasonAndTakenBack() {
        var homework = room.assignment("Homework");
        room.sends(homework, "Ada", "sine", "x");
        rule(homework.id(), "item", "sine", "score", "62,5", "reason", "A <good> start");
        assertThat(words(paper(homework.id())))
                .contains("62.5 %, set by hand")
                .contains("Your teacher set this to 62.5 %. A &lt;good&gt; start");
        assertThat(total()).isEqualTo(0.46875);
        rule(homework.id(), "item", "", "score", "100", "reason", "Shown in person");
        assertThat(total()).isEqualTo(1);
        rule(homework.id(), "item", "", "back", "yes");
        rule(homework.id(), "item", "sine", "back", "yes");
        assertThat(total()).isZero();
        assertThat(words(paper(homework.id()))).doesNotContain("set by hand");
        assertThat(room.database().audit().latest(4))
                .extracting(Audit.Entry::act)
                .containsExactly("take score back", "take score back", "set score", "set score");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    101 | because | Write the score as a percentage from 0 to 100
                    -1  | because | Write the score as a percentage from 0 to 100
                    ten | because | Write the score as a percentage from 0 to 100
                    10  | ''      | Write the reason
                    """)
    void nothingIsSetWithoutAScoreAndAReason(String score, String reason, String flaw) {
        var homework = room.assignment("Homework");
        room.sends(homework, "Ada", "sine", "x");
        var page =
                room.emmy()
                        .postsOnly(
                                address(homework.id()) + "/rule",
                                "item",
                                "sine",
                                "score",
                                score,
                                "reason",
                                reason);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(words(page)).contains(flaw);
        assertThat(page.body()).contains("value=\"" + score + "\"");
        assertThat(room.database().sittings().rulings(homework)).isEmpty();
    }

    @Test
    void aCommentIsPlainText() {
        var homework = room.assignment("Homework");
        room.sends(homework, "Ada", "sine", "x");
        room.emmy()
                .posts(
                        address(homework.id()) + "/remark",
                        "item",
                        "sine",
                        "text",
                        "<b>Well</b> done");
        assertThat(paper(homework.id()).body())
                .contains("&lt;b&gt;Well&lt;/b&gt; done")
                .doesNotContain("<b>Well");
        var sitting = room.sitting(homework, "Ada");
        var sittings = room.database().sittings();
        assertThat(Returned.byItem(sittings.rulings(sitting), sittings.remarks(sitting)))
                .containsOnlyKeys("sine");
    }

    @Test
    void oneWhoHandedInMayGoOn() {
        var homework = room.assignment("Homework");
        room.handsIn(homework, "Ada");
        assertThat(words(paper(homework.id()))).contains("Let them go on");
        room.emmy().posts(address(homework.id()) + "/reopen");
        assertThat(room.sitting(homework, "Ada").handedIn()).isEmpty();
        assertThat(words(paper(homework.id()))).doesNotContain("Let them go on");
    }

    @Test
    void onlySoManyAttemptsCount() {
        var homework = room.assignment("Homework", p -> attempts(p, 1, Counts.LATEST));
        room.sends(homework, "Ada", "sine", "x");
        room.sends(homework, "Ada", "sine", room.key(homework, "Ada", "sine"));
        assertThat(words(paper(homework.id())))
                .contains("Counts: the latest.", "Does not count: no attempts were left.");
    }

    @Test
    void aScoreDoesNotStartTheTimeOfAnExam() {
        var exam = room.assignment("Exam", p -> limited(p, Duration.ofHours(1)));
        var form = new String[] {"item", "", "score", "50", "reason", "oral exam"};
        assertThat(room.emmy().postsOnly(address(exam.id()) + "/rule", form).statusCode())
                .isEqualTo(409);
        assertThat(room.database().sittings().find(exam, room.person("Ada"))).isEmpty();
        room.campus().pass(Duration.ofDays(8));
        rule(exam.id(), form);
        assertThat(total()).isEqualTo(0.5);
    }

    private double total() {
        var totals = room.database().totals().of(room.section().id());
        return Objects.requireNonNull(totals.get(room.person("Ada").id()))
                .values()
                .iterator()
                .next()
                .earned();
    }

    private void rule(String assignment, String... form) {
        assertThat(room.emmy().posts(address(assignment) + "/rule", form).statusCode())
                .isEqualTo(200);
    }

    private java.net.http.HttpResponse<String> paper(String assignment) {
        return room.emmy().gets(address(assignment));
    }

    private String address(String assignment) {
        return "/teach/assignments/" + assignment + "/students/" + room.person("Ada").id();
    }

    private static Plan attempts(Plan p, int attempts, Counts counts) {
        return new Plan(
                p.title(),
                p.course(),
                p.set(),
                p.items(),
                p.opens(),
                p.due(),
                p.closes(),
                p.lost(),
                attempts,
                counts,
                p.feedback(),
                p.limit(),
                p.shuffled(),
                p.weight(),
                p.published());
    }

    private static Plan limited(Plan p, Duration limit) {
        return new Plan(
                p.title(),
                p.course(),
                p.set(),
                p.items(),
                p.opens(),
                p.due(),
                p.closes(),
                p.lost(),
                p.attempts(),
                p.counts(),
                p.feedback(),
                limit,
                p.shuffled(),
                p.weight(),
                p.published());
    }
}
