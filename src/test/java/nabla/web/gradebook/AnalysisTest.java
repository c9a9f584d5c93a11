package nabla.web.gradebook;

import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import nabla.classroom.Person;
import nabla.classroom.assignment.Assignment;
import nabla.store.Server;
import nabla.web.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a class thinks, on a whole site with either database. */
@ParameterizedClass
@EnumSource(Server.class)
class AnalysisTest {
    private final Classroom room;
    private final Assignment homework;

    AnalysisTest(Server server, @TempDir Path folder) {
        room = new Classroom(server, folder);
        for (var name : new String[] {"Ada", "Berta", "Carla"}) room.student(name);
        homework = room.assignment("Homework");
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theSameMistakeIsOneAnswerWhateverItsNumbers() {
        forgets("Ada");
        forgets("Berta");
        room.campus().pass(Duration.ofMinutes(3));
        room.sends(homework, "Ada", "sine", room.key(homework, "Ada", "sine"));
        room.sends(homework, "Carla", "sine", room.key(homework, "Carla", "sine"));
        assertThat(page())
                .contains("A square Nobody has answered it yet.")
                .contains("Students 3 Right at first 33 % Right now 67 % Attempts each 1.3")
                .contains("Inner derivative forgotten cos(")
                .contains("2 students Practice for them");
    }

    @Test
    void answersOfOneVariantAreGatheredByWhatTheyMean() {
        for (var answer : new String[] {"x + x + 17", "2x+17", "17 + x*2", "x^5/9 + 3"}) {
            room.sends(homework, "Ada", "sine", answer);
        }
        assertThat(page())
                .contains("Not explained by one mistake 2x+17", "1 student, 3 submissions")
                .contains("Not explained by one mistake x^5/9 + 3", "1 student");
    }

    @Test
    void thoseWhoMakeAMistakeGetPracticeOfTheirOwn() {
        forgets("Ada");
        forgets("Berta");
        room.emmy().postsOnly(address() + "/practice", "mistake", "INNER_FORGOTTEN");
        var practice =
                room.database().assignments().of(room.section()).stream()
                        .filter(a -> !a.id().equals(homework.id()))
                        .collect(Collectors.toList())
                        .getFirst();
        assertThat(practice.plan().title()).isEqualTo("Practice: Inner derivative forgotten");
        assertThat(practice.plan().items()).containsExactly("sine");
        assertThat(practice.plan().published()).isFalse();
        assertThat(practice.plan().weight()).isZero();
        assertThat(room.database().assignments().audiences(room.section()).get(practice.id()))
                .isEqualTo(Set.of(id("Ada"), id("Berta")));
        var none = room.emmy().postsOnly(address() + "/practice", "mistake", "OUTER_KEPT");
        assertThat(none.statusCode()).isEqualTo(404);
    }

    @Test
    void allThatWasSentIsTakenAwayAsATable() {
        forgets("Ada");
        room.sends(homework, "Ada", "sine", "=x");
        var table = room.emmy().gets("/teach/assignments/" + homework.id() + "/submissions.csv");
        assertThat(table.body())
                .startsWith("Student,Email,Problem,Variant,Sent (UTC),Answer,Verdict")
                .contains(",not right,0,Inner derivative forgotten,yes")
                .contains(",'=x,");
    }

    @Test
    void resultsAreShownItemByItem() {
        forgets("Ada");
        room.sends(homework, "Ada", "square", room.key(homework, "Ada", "square"));
        var page = words(room.emmy().gets("/teach/assignments/" + homework.id() + "/results"));
        assertThat(page)
                .contains("A square 1 point", "A sine 3 points")
                .contains("Ada 25 100 right, 1 attempt 0 not right, 1 attempt")
                .contains("Berta – – nothing sent");
    }

    @Test
    void nobodyElseLearnsWhatAClassThinks() {
        forgets("Ada");
        for (Client one :
                new Client[] {room.campus().signIn("Ada"), room.campus().signIn("Root")}) {
            var assignment = "/teach/assignments/" + homework.id();
            for (var page : new String[] {"/analysis", "/results", "/submissions.csv"}) {
                assertThat(one.gets(assignment + page).statusCode()).as(page).isEqualTo(404);
            }
            assertThat(
                            one.postsOnly(address() + "/practice", "mistake", "INNER_FORGOTTEN")
                                    .statusCode())
                    .isEqualTo(404);
        }
        assertThat(room.database().assignments().of(room.section())).hasSize(1);
    }

    private void forgets(String name) {
        var a = room.number(homework, name, "sine");
        room.sends(homework, name, "sine", "cos(" + a + "x)");
    }

    private String id(String name) {
        Person person = room.person(name);
        return person.id();
    }

    private String page() {
        return words(room.emmy().gets(address()));
    }

    private String address() {
        return "/teach/assignments/" + homework.id() + "/analysis";
    }
}
