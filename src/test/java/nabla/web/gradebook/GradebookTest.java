package nabla.web.gradebook;

import static nabla.web.Client.find;
import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import nabla.classroom.Standing;
import nabla.store.Server;
import nabla.web.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The gradebook, on a whole site with either database. */
@ParameterizedClass
@EnumSource(Server.class)
class GradebookTest {
    private final Classroom room;

    GradebookTest(Server server, @TempDir Path folder) {
        room = new Classroom(server, folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void itShowsHowEverybodyStands() {
        room.student("Ada");
        room.student("Sofia");
        var first = room.assignment("Homework 1");
        var second = room.assignment("Homework 2");
        room.sends(first, "Ada", "sine", room.key(first, "Ada", "sine"));
        assertThat(row("Ada")).isEqualTo("Ada – 75… in progress – not begun");
        room.handsIn(first, "Ada");
        assertThat(row("Ada")).isEqualTo("Ada 75 75 handed in – not begun");
        assertThat(row("Sofia")).isEqualTo("Sofia – – not begun – not begun");
        room.campus().pass(Duration.ofDays(8));
        room.sends(second, "Sofia", "square", room.key(second, "Sofia", "square"));
        assertThat(row("Ada")).isEqualTo("Ada 37.5 75 handed in – nothing sent by the due date");
        assertThat(row("Sofia")).isEqualTo("Sofia 11.3 – nothing sent by the due date 22.5L late");
    }

    @Test
    void theLowestScoresAreDroppedAndWeightsCount() {
        room.student("Ada");
        var first = room.assignment("Homework 1");
        room.assignment("Homework 2");
        room.sends(first, "Ada", "sine", room.key(first, "Ada", "sine"));
        room.campus().pass(Duration.ofDays(8));
        assertThat(row("Ada")).startsWith("Ada 37.5 ");
        room.emmy().posts(room.gradebook() + "/lowest", "scores", "1");
        assertThat(row("Ada"))
                .isEqualTo(
                        "Ada 75 75 – ↓ nothing sent by the due date, dropped as one of the lowest");
        room.emmy().posts(room.gradebook() + "/lowest", "scores", "-1");
        assertThat(room.section().dropLowest()).isEqualTo(1);
    }

    @Test
    void oneSortsAndFiltersByLinks() {
        for (var name : new String[] {"Ada", "Berta", "Carla"}) room.student(name);
        var homework = room.assignment("Homework");
        room.sends(homework, "Berta", "sine", room.key(homework, "Berta", "sine"));
        room.sends(homework, "Carla", "square", room.key(homework, "Carla", "square"));
        room.campus().pass(Duration.ofDays(8));
        assertThat(names("?sort=name")).isEqualTo("Ada Berta Carla");
        assertThat(names("?sort=name&order=down")).isEqualTo("Carla Berta Ada");
        assertThat(names("?sort=mark&order=down")).isEqualTo("Berta Carla Ada");
        assertThat(names("?sort=" + homework.id())).isEqualTo("Ada Carla Berta");
        assertThat(names("?show=missing")).isEqualTo("Ada");
        assertThat(names("?named=ERT")).isEqualTo("Berta");
        assertThat(names("?page=7")).isEmpty();
        assertThat(room.emmy().gets(room.gradebook()).body())
                .contains("aria-sort=\"ascending\"")
                .contains("?sort=mark&amp;order=down");
    }

    @Test
    void aPageLearnsOfChangesByTheirRevision() {
        room.student("Ada");
        room.student("Sofia");
        var homework = room.assignment("Homework");
        var changes = room.gradebook() + "/changes";
        var revision = find(room.emmy().gets(room.gradebook()), "data-revision=\"(\\d+)\"");
        assertThat(room.emmy().gets(changes + "?since=" + revision).statusCode()).isEqualTo(304);
        room.sends(homework, "Sofia", "sine", room.key(homework, "Sofia", "sine"));
        var news = room.emmy().gets(changes + "?since=" + revision);
        assertThat(news.body())
                .contains("\"text\":\"75\"", "\"words\":\"in progress\"")
                .contains(room.person("Sofia").id())
                .doesNotContain(room.person("Ada").id());
        var next = find(news, "\"revision\":(\\d+)");
        assertThat(room.emmy().gets(changes + "?since=" + next).statusCode()).isEqualTo(304);
    }

    @Test
    void itIsTakenAwayAsATableThatNoSpreadsheetRuns() {
        room.student("Ada");
        room.student("=Eve");
        var homework = room.assignment("Homework");
        room.sends(homework, "Ada", "sine", room.key(homework, "Ada", "sine"));
        room.campus().pass(Duration.ofDays(8));
        var table = room.emmy().gets(room.gradebook() + ".csv");
        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(table.body().lines())
                .contains(
                        "Student,Email,Mark (%),\"Homework (%, weight 1)\",Homework (points),Homework (state)",
                        "Ada,ada@example.org,75,75,3,")
                .anyMatch(l -> l.startsWith("'=Eve,"));
        assertThat(room.emmy().gets(room.gradebook() + ".csv?for=excel").body())
                .startsWith("\uFEFFStudent");
    }

    @Test
    void toEverybodyElseItIsNotThere() {
        var ada = room.student("Ada");
        var homework = room.assignment("Homework");
        room.sends(homework, "Ada", "sine", "x");
        var noether = room.campus().teacher(room.campus().signIn("Root"), "Noether");
        var paper = Classroom.paper(homework, room.person("Ada"));
        for (Client one :
                new Client[] {
                    ada, room.campus().person("Eve"), noether, room.campus().signIn("Root")
                }) {
            for (var address :
                    new String[] {
                        room.gradebook(),
                        room.gradebook() + ".csv",
                        room.gradebook() + "/changes",
                        paper,
                    }) {
                assertThat(one.gets(address).statusCode()).as(address).isEqualTo(404);
            }
            for (var act : new String[] {"/rule", "/remark", "/reopen"}) {
                assertThat(
                                one.postsOnly(
                                                paper + act,
                                                "item",
                                                "",
                                                "score",
                                                "100",
                                                "reason",
                                                "me",
                                                "text",
                                                "me")
                                        .statusCode())
                        .isEqualTo(404);
            }
            assertThat(one.postsOnly(room.gradebook() + "/lowest", "scores", "3").statusCode())
                    .isEqualTo(404);
        }
        assertThat(room.campus().somebody().follows(room.gradebook()).body()).contains("Sign in");
        assertThat(room.emmy().gets(Classroom.paper(homework, room.person("Eve"))).statusCode())
                .isEqualTo(404);
        assertThat(room.database().sittings().rulings(homework)).isEmpty();
    }

    @Test
    void anArchivedSectionIsOnlyRead() {
        room.student("Ada");
        var homework = room.assignment("Homework");
        room.database().sections().archive(room.section());
        assertThat(room.emmy().gets(room.gradebook()).statusCode()).isEqualTo(200);
        assertThat(
                        room.emmy()
                                .postsOnly(
                                        Classroom.paper(homework, room.person("Ada")) + "/remark",
                                        "text",
                                        "Well done")
                                .statusCode())
                .isEqualTo(409);
    }

    @Test
    void oneWhoLeftIsNotListed() {
        room.student("Ada");
        room.database().sections().remove(room.section(), room.person("Ada"));
        assertThat(words(room.emmy().gets(room.gradebook()))).contains("Nobody has joined");
        room.database().sections().enroll(room.section(), room.person("Ada"), Standing.STUDENT);
        assertThat(names("")).isEqualTo("Ada");
    }

    private String row(String name) {
        var page = room.emmy().gets(room.gradebook()).body();
        var row = Pattern.compile("(?s)<tr data-student[^>]*>.*?</tr>").matcher(page).results();
        return row.map(r -> r.group().replaceAll("<[^>]*>", " "))
                .map(r -> r.replaceAll("\\s+", " ").strip().replaceAll("(?<=[0-9]) (?=[…L])", ""))
                .filter(r -> r.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private String names(String query) {
        var page = room.emmy().gets(room.gradebook() + query).body();
        return String.join(
                " ",
                Pattern.compile("<th scope=\"row\">([^<]*)</th>")
                        .matcher(page)
                        .results()
                        .map(r -> r.group(1))
                        .toList());
    }
}
