package nabla.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.classroom.Enrollment;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.Standing;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Extension;
import nabla.classroom.assignment.Sitting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sections, who is in them, and what they are set, in either database. */
@ParameterizedClass
@EnumSource(Server.class)
class SectionStoreTest {
    private static final Instant NOON = Lecture.NOON;

    private final Database database;
    private final Person emmy;
    private final Person ada;
    private final Section section;
    private final Assignment homework;
    private final Sitting sitting;

    SectionStoreTest(Server server, @TempDir Path folder) {
        database = server.open(folder, () -> NOON);
        var lecture = Lecture.in(database);
        emmy = lecture.emmy();
        ada = lecture.ada();
        section = lecture.section();
        homework = lecture.homework();
        sitting = lecture.sitting();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoMakesASectionTeachesIt() {
        assertThat(database.sections().of(emmy, Standing.TEACHER)).containsExactly(section);
        assertThat(database.sections().of(emmy, Standing.STUDENT)).isEmpty();
        assertThat(database.sections().of(ada, Standing.STUDENT)).containsExactly(section);
        assertThat(database.sections().roster(section))
                .extracting(e -> e.person().name() + " " + e.standing())
                .containsExactly("Emmy TEACHER", "Ada STUDENT");
    }

    @Test
    void aCodeLeadsToItsSectionUntilItIsRenewedOrTheSectionArchived() {
        assertThat(database.sections().find(section.code())).contains(section);
        var renewed = database.sections().renew(section);
        assertThat(database.sections().find(section.code())).isEmpty();
        assertThat(database.sections().find(renewed)).isPresent();
        database.sections().archive(section);
        assertThat(database.sections().find(renewed)).isEmpty();
        assertThat(database.assignments().of(ada)).isEmpty();
        database.sections().restore(section);
        assertThat(database.assignments().of(ada)).containsExactly(homework);
    }

    @Test
    void oneWhoIsRemovedComesBackToTheirWork() {
        database.sections().allow(section, ada, 1.5);
        database.sections().remove(section, ada);
        assertThat(database.sections().standing(section, ada)).isEmpty();
        assertThat(database.assignments().of(ada)).isEmpty();
        database.sections().enroll(section, ada, Standing.STUDENT);
        assertThat(database.sections().enrollment(section, ada).map(Enrollment::factor))
                .hasValue(1.5);
        assertThat(database.sittings().find(homework, ada)).contains(sitting);
    }

    @Test
    void aSeatIsTakenOnce() {
        var seat = database.sections().addSeat(section, "Sofia", "Sofia@example.org", "17");
        var again = database.sections().addSeat(section, "Sofia K.", "sofia@example.org", "17");
        assertThat(again.id()).isEqualTo(seat.id());
        assertThat(database.sections().seats(section)).containsExactly(again);
        var sofia = Newcomer.in(database, "Sofia");
        database.sections().take(seat, sofia);
        assertThat(database.sections().standing(section, sofia)).contains(Standing.STUDENT);
        assertThat(database.sections().seats(section)).isEmpty();
    }

    @Test
    void whoTeachesASectionGoesOnTeachingItWhateverTheyJoin() {
        var seat = database.sections().addSeat(section, "Emmy", "emmy@example.org", "");
        database.sections().take(seat, emmy);
        database.sections().join(section, emmy);
        assertThat(database.sections().standing(section, emmy)).contains(Standing.TEACHER);
        database.sections().remove(section, emmy);
        database.sections().join(section, emmy);
        assertThat(database.sections().standing(section, emmy)).contains(Standing.STUDENT);
    }

    @Test
    void aPlanComesBackAsItWasMade() {
        assertThat(database.assignments().find(homework.id())).contains(homework);
        var changed = Lecture.plan("σ(x) & “more”", false);
        database.assignments().change(homework, changed);
        assertThat(database.assignments().find(homework.id()).map(Assignment::plan))
                .contains(changed);
        assertThat(database.assignments().of(ada)).isEmpty();
        assertThat(database.assignments().of(section)).hasSize(1);
    }

    @Test
    void onlyWhatNobodyBeganIsRemoved() {
        assertThat(database.assignments().remove(homework)).isFalse();
        var other = database.assignments().create(section, Lecture.plan("Other", false));
        database.assignments().grant(extension(other, 1), emmy);
        assertThat(database.assignments().remove(other)).isTrue();
        assertThat(database.assignments().of(section)).containsExactly(homework);
    }

    @Test
    void theLatestExtensionHolds() {
        assertThat(database.assignments().extension(homework, ada)).isEmpty();
        database.assignments().grant(extension(homework, 1), emmy);
        database.assignments().grant(extension(homework, 2), emmy);
        assertThat(database.assignments().extension(homework, ada))
                .contains(extension(homework, 2));
        assertThat(database.assignments().extensions(homework))
                .isEqualTo(Map.of(ada.id(), extension(homework, 2)));
        assertThat(database.assignments().extensions(section))
                .isEqualTo(Map.of(homework.id(), Map.of(ada.id(), extension(homework, 2))));
    }

    @Test
    void anAssignmentMayBeForSomeStudentsOnly() {
        var sofia = Newcomer.in(database, "Sofia");
        database.sections().enroll(section, sofia, Standing.STUDENT);
        database.assignments().address(homework, List.of(sofia));
        assertThat(database.assignments().of(ada)).isEmpty();
        assertThat(database.assignments().of(sofia)).containsExactly(homework);
        assertThat(database.assignments().isFor(homework, ada)).isFalse();
        assertThat(database.assignments().isFor(homework, sofia)).isTrue();
        assertThat(database.assignments().audiences(section))
                .isEqualTo(Map.of(homework.id(), Set.of(sofia.id())));
        database.assignments().address(homework, List.of());
        assertThat(database.assignments().of(ada)).containsExactly(homework);
        assertThat(database.assignments().isFor(homework, ada)).isTrue();
    }

    @Test
    void aSectionMayLeaveOutTheLowestScores() {
        database.sections().dropLowest(section, 2);
        assertThat(database.sections().find(section.id()).map(Section::dropLowest)).hasValue(2);
    }

    private Extension extension(Assignment assignment, int attempts) {
        return new Extension(
                assignment.id(),
                ada.id(),
                NOON.plus(Duration.ofDays(9)),
                NOON.plus(Duration.ofDays(10)),
                1.25,
                attempts,
                "was ill");
    }
}
