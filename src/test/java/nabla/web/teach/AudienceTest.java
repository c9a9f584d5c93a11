package nabla.web.teach;

import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nabla.Campus;
import nabla.store.Server;
import nabla.web.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An assignment for some students alone, on a whole site with either database. */
@ParameterizedClass
@EnumSource(Server.class)
class AudienceTest {
    private final Campus campus;
    private final Client emmy;
    private final Client ada;
    private final Client carl;
    private final String section;
    private final String exam;
    private final String audience;
    private final String adaId;
    private final String carlId;

    AudienceTest(Server server, @TempDir Path folder) {
        campus = new Campus(server, folder, Path.of("problem-sets"));
        emmy = campus.admin("Emmy");
        ada = campus.person("Ada");
        carl = campus.person("Carl");
        adaId = Classes.idOf(emmy, "Ada");
        carlId = Classes.idOf(emmy, "Carl");
        section = Classes.section(emmy, "Calculus", "Autumn 2026");
        Classes.enroll(campus, section, adaId);
        Classes.enroll(campus, section, carlId);
        exam = Classes.assignment(emmy, section, "title", "Second exam");
        audience = exam + "/audience";
    }

    @AfterEach
    void close() {
        campus.close();
    }

    @Test
    void atFirstItIsForEverybody() {
        assertThat(words(emmy.gets(exam))).contains("everybody in the section");
        assertThat(words(ada.gets("/assignments"))).contains("Second exam");
        assertThat(words(carl.gets("/assignments"))).contains("Second exam");
    }

    @Test
    void whoIsNotTickedSeesNothingOfIt() {
        var page = emmy.posts(audience, "whom", "ticked", "student", adaId);
        assertThat(words(page)).contains("It is for those you ticked", "Ada only");
        assertThat(words(emmy.gets(section))).contains("for Ada only");
        assertThat(words(ada.gets("/assignments"))).contains("Second exam");
        assertThat(words(carl.gets("/assignments"))).doesNotContain("Second exam");
        assertThat(carl.gets(exam.replace("/teach", "")).statusCode()).isEqualTo(404);
        assertThat(words(emmy.gets(section + "/gradebook"))).contains("not set for them");
        assertThat(words(emmy.gets("/teach/audit")))
                .contains("choose whom it is for", "Ada · Second exam");
    }

    @Test
    void itIsForEverybodyAgainAndForThoseWhoJoinLater() {
        emmy.posts(audience, "whom", "ticked", "student", adaId);
        var sofia = campus.person("Sofia");
        Classes.enroll(campus, section, Classes.idOf(emmy, "Sofia"));
        assertThat(words(sofia.gets("/assignments"))).doesNotContain("Second exam");
        assertThat(words(emmy.posts(audience, "whom", "all", "student", adaId)))
                .contains("everybody in the section");
        assertThat(words(sofia.gets("/assignments"))).contains("Second exam");
    }

    @Test
    void itStaysWhereItsStudentsAre() {
        emmy.posts(audience, "whom", "ticked", "student", adaId);
        assertThat(words(emmy.gets(section + "/copy")))
                .contains("nothing to copy but the name", "for some students alone stays here");
    }

    @Test
    void whereThoseChosenHaveLeftItIsStillNotForTheOthers() {
        emmy.posts(audience, "whom", "ticked", "student", adaId);
        emmy.posts(section + "/roster/" + adaId + "/remove");
        assertThat(words(emmy.gets(exam))).contains("nobody who is still here");
        assertThat(words(carl.gets("/assignments"))).doesNotContain("Second exam");
    }

    @Test
    void nobodyTickedChangesNothing() {
        emmy.posts(audience, "whom", "ticked", "student", adaId);
        var page = emmy.posts(audience, "whom", "ticked");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(words(page)).contains("Nothing is changed yet", "Tick at least one student");
        assertThat(words(emmy.gets(exam))).contains("Ada only");
    }

    @Test
    void aStrangerCannotBeChosen() {
        campus.person("Mallory");
        var page = emmy.posts(audience, "whom", "ticked", "student", Classes.idOf(emmy, "Mallory"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(words(emmy.gets(exam))).contains("everybody in the section");
    }

    @Test
    void whatWasBegunIsKeptAndFoundAgain() {
        ada.posts(exam.replace("/teach", "") + "/begin");
        assertThat(words(emmy.gets(audience))).contains("has begun");
        emmy.posts(audience, "whom", "ticked", "student", carlId);
        assertThat(ada.gets(exam.replace("/teach", "")).statusCode()).isEqualTo(404);
        emmy.posts(audience, "whom", "ticked", "student", adaId, "student", carlId);
        assertThat(words(emmy.gets(exam))).contains("Ada, Carl only", "1 student has begun");
        assertThat(ada.gets(exam.replace("/teach", "")).statusCode()).isEqualTo(200);
    }
}
