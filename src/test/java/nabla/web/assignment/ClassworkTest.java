package nabla.web.assignment;

import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nabla.classroom.Standing;
import nabla.classroom.Ticket.Purpose;
import nabla.classroom.Token;
import nabla.classroom.assignment.Remark;
import nabla.store.Server;
import nabla.web.account.Links;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Joining a section, and who sees what is set, on a whole site with either database. */
@SuppressWarnings("NullAway.Init")
@ParameterizedClass
@EnumSource(Server.class)
class ClassworkTest {
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
    void aStrangerJoinsByLinkThroughMakingAnAccount() {
        var sofia = course.campus.somebody();
        var address = "/join/" + course.section.code().shown();
        var away = sofia.gets(address).headers().firstValue("Location").orElseThrow();
        assertThat(away).isEqualTo("/sign-up?next=" + address);
        assertThat(words(sofia.gets(away))).contains("Make an account");
        var back =
                sofia.posts(
                        "/sign-up",
                        "next",
                        address,
                        "name",
                        "Sofia",
                        "email",
                        "sofia@example.org",
                        "password",
                        "seven grey herons");
        assertThat(words(back)).contains("Calculus A", "Autumn 2026", "Join");
        assertThat(words(sofia.posts("/join", "code", course.section.code().text())))
                .contains("You are in Calculus A now");
        assertThat(standing("Sofia")).contains(Standing.STUDENT);
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        var max = course.campus.person("Max");
        max.posts("/join", "code", " " + course.section.code().shown().toLowerCase() + " ");
        assertThat(standing("Max")).contains(Standing.STUDENT);
    }

    @Test
    void aCodeThatLeadsNowhereSaysTheSameWhetherItEverDid() {
        var old = course.database.sections().create("Old", "2020", course.emmy);
        course.database.sections().archive(old);
        var eve = course.campus.person("Eve");
        var archived = eve.posts("/join", "code", old.code().text());
        var never = eve.posts("/join", "code", "2222-2222");
        var nonsense = eve.gets("/join/nonsense");
        assertThat(List.of(archived, never, nonsense))
                .allSatisfy(
                        page -> {
                            assertThat(page.statusCode()).isEqualTo(422);
                            assertThat(words(page))
                                    .contains("No section is joined with this code now")
                                    .doesNotContain("Old");
                        });
    }

    @Test
    void codesAreTriedOnlySoOften() {
        var eve = course.campus.person("Eva");
        int status = 422;
        for (int i = 0; i < 21; i++) status = eve.posts("/join", "code", "3333-3333").statusCode();
        assertThat(status).isEqualTo(429);
    }

    @Test
    void whoTeachesTheSectionGoesOnTeachingIt() {
        course.campus.signIn("Emmy").posts("/join", "code", course.section.code().text());
        assertThat(standing("Emmy")).contains(Standing.TEACHER);
    }

    @Test
    void aSeatIsTakenByItsLinkOnce() {
        var database = course.database;
        var seat = database.sections().addSeat(course.section, "Lise", "lise@example.org", "17");
        var token = Token.fresh(new SecureRandom());
        database.tickets().issue(token, Purpose.TAKE_SEAT, seat.id(), course.emmy);
        var lise = course.campus.somebody();
        var page = lise.gets(Links.path(token));
        assertThat(words(page)).contains("Your seat", "Calculus A");
        assertThat(page.body()).contains("value=\"Lise\"", "value=\"lise@example.org\"");
        var joined =
                lise.posts(
                        Links.path(token),
                        "name",
                        "Lise",
                        "email",
                        "lise@example.org",
                        "password",
                        "seven grey herons");
        assertThat(words(joined)).contains("You are in Calculus A now");
        assertThat(standing("Lise")).contains(Standing.STUDENT);
        assertThat(database.sections().seats(course.section)).isEmpty();
        assertThat(course.campus.somebody().gets(Links.path(token)).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverHasNothingIsAskedForACode() {
        var nobody = course.campus.person("Nobody");
        assertThat(words(nobody.gets("/assignments"))).contains("Have a code from your teacher?");
        assertThat(course.campus.somebody().follows("/assignments").uri().toString())
                .endsWith("/sign-in?next=%2Fassignments");
    }

    @Test
    void whatIsDueComesFirstAndTheRestApart() {
        var student = course.student();
        var over = course.set(course.terms().title("Over"));
        course.pass(Duration.ofDays(4));
        course.set(course.terms().title("Coming").opensIn(Duration.ofHours(20)));
        var second = course.set(course.terms().title("Second"));
        course.set(course.terms().title("Draft").unpublished());
        var sat = student.begins(second);
        sat.submits(1, "2x");
        var page = words(student.browser.gets("/assignments"));
        assertThat(page)
                .containsSubsequence("Second", "1 of 3 answered", "Later", "Coming", "not open")
                .containsSubsequence("Done and closed", "Over", "not done")
                .doesNotContain("Draft");
        assertThat(words(student.browser.gets("/assignments/" + over.id())))
                .contains("This is closed. Ask your teacher");
        sat.handsIn();
        assertThat(words(student.browser.gets("/assignments"))).contains("handed in", "17 %");
    }

    @Test
    void nothingIsShownBeforeItOpens() {
        var student = course.student();
        var coming = course.set(course.terms().opensIn(Duration.ofHours(5)));
        var address = "/assignments/" + coming.id();
        assertThat(words(student.browser.gets(address)))
                .contains("You can begin on")
                .doesNotContain("A square");
        student.browser.posts(address + "/begin");
        assertThat(words(student.browser.follows(address + "/1"))).doesNotContain("Differentiate");
        assertThat(course.database.sittings().of(coming)).isEmpty();
    }

    @Test
    void aForeignAssignmentIsNotThere() {
        var eve = course.campus.person("Evelyn");
        var hidden = course.set(course.terms().unpublished());
        var shown = course.set(course.terms());
        var other = course.student();
        course.database.assignments().address(shown, List.of(other.person()));
        var student = course.student();
        var foreign = List.of("/" + shown.id(), "/" + hidden.id(), "/nothing");
        for (var id : foreign) {
            for (var browser : List.of(eve, student.browser)) {
                for (var below : List.of("", "/1", "/hand-in", "/time")) {
                    var page = browser.gets("/assignments" + id + below);
                    assertThat(page.statusCode()).as(id + below).isEqualTo(404);
                    assertThat(words(page)).contains("no such assignment among yours");
                }
                assertThat(browser.postsOnly("/assignments" + id + "/begin").statusCode())
                        .isEqualTo(404);
                assertThat(browser.postsOnly("/assignments" + id + "/1").statusCode())
                        .isEqualTo(404);
            }
        }
        assertThat(other.browser.gets("/assignments/" + shown.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsRemovedFromTheSectionSeesItNoMore() {
        var sat = course.begins(course.terms());
        course.database.sections().remove(course.section, sat.student.person());
        assertThat(sat.page(1).statusCode()).isEqualTo(404);
    }

    @Test
    void itsTeacherTriesItAndNothingIsKept() {
        var exam = course.set(course.terms().unpublished());
        var emmy = course.campus.signIn("Emmy");
        var address = "/assignments/" + exam.id();
        assertThat(words(emmy.gets(address))).contains("students do not see it yet", "A square");
        var page = emmy.gets(address + "/1");
        assertThat(words(emmy.posts(address + "/1", Course.form(page, "3x"))))
                .contains("Not yet", "nothing of what you type is kept");
        assertThat(course.database.sittings().of(exam)).isEmpty();
    }

    @Test
    void whatATeacherGivesBackIsRead() {
        var sat = course.begins(course.terms());
        course.database
                .sittings()
                .remark(
                        sat.sitting(),
                        new Remark("square", "Look <b>again</b>", "Emmy", course.campus.now()));
        assertThat(sat.cover().body()).contains("on problem 1", "Look &lt;b&gt;again");
        assertThat(sat.page(1).body()).contains("Look &lt;b&gt;again");
    }

    private static Optional<Standing> standing(String name) {
        return course.database.sections().standing(course.section, course.person(name));
    }
}
