package nabla.web.assignment;

import static nabla.web.assignment.Course.field;
import static nabla.web.assignment.Course.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import nabla.classroom.Outcome;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Feedback;
import nabla.store.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Time that is given after it had run out: what the end did is undone, and nothing is lost. */
@ParameterizedClass
@EnumSource(Server.class)
class MoreTimeTest {
    private final Course course;

    MoreTimeTest(Server server, @TempDir Path folder) {
        course = new Course(server, folder);
    }

    @AfterEach
    void close() {
        course.close();
    }

    private Terms exam() {
        return course.terms()
                .items("square")
                .limit(Duration.ofHours(1))
                .attempts(1, Counts.LATEST)
                .feedback(Feedback.AFTER_CLOSE);
    }

    /** One who typed half an answer before time ran out, and looked once more. */
    private Course.Sat late() {
        var sat = course.begins(exam());
        sat.types(1, "x");
        course.pass(Duration.ofHours(2));
        sat.cover();
        assertThat(sat.sitting().handedIn()).isPresent();
        assertThat(sat.total().handedIn()).isTrue();
        return sat;
    }

    @Test
    void anExtensionLetsOneGoOnWhereTheEndFoundThem() {
        var sat = late();
        extend(sat, "factor", "3");

        assertThat(sat.sitting().handedIn()).isEmpty();
        assertThat(sat.total().handedIn()).isFalse();
        assertThat(field(sat.page(1))).isEqualTo("x");
    }

    @Test
    void whatTheEndSentUsesUpNoAttemptAndDoesNotCount() {
        var sat = late();
        assertThat(sat.total().earned()).isZero();
        extend(sat, "factor", "3");
        sat.submits(1, "2x");
        sat.handsIn();

        assertThat(sat.works())
                .extracting(w -> w.mark().outcome())
                .containsExactly(Outcome.INCORRECT, Outcome.CORRECT);
        assertThat(sat.total().earned()).isEqualTo(1);
    }

    @Test
    void itCountsAgainWhereNothingFollows() {
        var sat = course.begins(exam());
        sat.types(1, "2x");
        course.pass(Duration.ofHours(2));
        sat.cover();
        extend(sat, "factor", "3");
        assertThat(sat.total().earned()).isZero();

        course.pass(Duration.ofHours(2));
        sat.cover();
        assertThat(sat.works()).hasSize(1);
        assertThat(sat.total().earned()).isEqualTo(1);
    }

    @Test
    void itCountsAgainWhereOnlySomethingUnreadableFollows() {
        var sat = course.begins(exam().items("gradient"));
        sat.types(1, "2x*y", "");
        course.pass(Duration.ofHours(2));
        sat.cover();
        double earned = sat.total().earned();
        assertThat(earned).isPositive();

        extend(sat, "factor", "3");
        sat.submits(1, "2x*y", "");
        course.pass(Duration.ofHours(2));
        sat.cover();
        assertThat(sat.works().getLast().mark().outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(sat.total().earned()).isEqualTo(earned);
    }

    @Test
    void moreTimeInTheRosterDoesTheSame() {
        var sat = late();
        course.teacher.posts(
                "/teach/sections/"
                        + course.section.id()
                        + "/roster/"
                        + sat.student.person().id()
                        + "/time",
                "factor",
                "3");
        assertThat(sat.sitting().handedIn()).isEmpty();
    }

    @Test
    void aLaterCloseDoesTheSameForEverybody() {
        var sat = course.begins(course.terms().items("square"));
        sat.types(1, "2x");
        course.pass(Duration.ofDays(4));
        sat.cover();
        assertThat(sat.sitting().handedIn()).isPresent();

        extend(sat, "whom", "all", "days", "3");
        assertThat(sat.sitting().handedIn()).isEmpty();
    }

    @Test
    void whoHandedInThemselvesStaysHandedIn() {
        var sat = course.begins(exam());
        sat.handsIn();
        extend(sat, "factor", "3");
        assertThat(sat.sitting().handedIn()).isPresent();
    }

    @Test
    void whoseTimeIsOverAllTheSameStaysHandedIn() {
        var sat = late();
        course.pass(Duration.ofHours(2));
        extend(sat, "factor", "3");
        assertThat(sat.sitting().handedIn()).isPresent();
    }

    @Test
    void theTeacherSeesWhatTheEndSentAndThatItDoesNotCount() {
        var sat = late();
        extend(sat, "factor", "3");
        var paper =
                course.teacher.gets(
                        "/teach/assignments/"
                                + sat.assignment.id()
                                + "/students/"
                                + sat.student.person().id());
        assertThat(said(paper)).contains("Does not count: time ran out here, but was given again.");
    }

    /** Grants something to one student, or what {@code form} says. */
    private void extend(Course.Sat sat, String... form) {
        var all = new String[form.length + 6];
        System.arraycopy(
                new String[] {"zone", "UTC", "student", sat.student.person().id(), "reason", "ill"},
                0,
                all,
                0,
                6);
        System.arraycopy(form, 0, all, 6, form.length);
        var page =
                course.teacher.posts(
                        "/teach/assignments/" + sat.assignment.id() + "/extensions", all);
        assertThat(page.statusCode()).as(said(page)).isEqualTo(200);
    }
}
