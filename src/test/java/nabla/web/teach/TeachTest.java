package nabla.web.teach;

import static nabla.web.Client.find;
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

/** A teacher's sections and rosters, on a whole site with either database. */
@ParameterizedClass
@EnumSource(Server.class)
class TeachTest {
    private final Campus campus;
    private final Client emmy;
    private final Client sofia;
    private final Client ada;
    private final String section;

    TeachTest(Server server, @TempDir Path folder) {
        campus = new Campus(server, folder, Path.of("problem-sets"));
        emmy = campus.admin("Emmy");
        sofia = campus.teacher(emmy, "Sofia");
        ada = campus.person("Ada");
        section = Classes.section(sofia, "Calculus", "Autumn 2026");
    }

    @AfterEach
    void close() {
        campus.close();
    }

    @Test
    void aNewSectionHasACodeAndALink() {
        var page = sofia.gets(section);
        assertThat(words(page)).contains("Calculus", "Autumn 2026", "Nothing is set yet");
        var code = find(page, "class=\"join-code\">([^<]+)<");
        assertThat(code).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        assertThat(page.body()).contains(campus.address() + "join/" + code);
        sofia.posts(section + "/code");
        assertThat(sofia.gets(section).body()).doesNotContain(code);
        assertThat(words(sofia.gets("/teach"))).contains("Calculus", "Autumn 2026");
    }

    @Test
    void aSectionWithoutANameIsNotMadeAndNothingTypedIsLost() {
        var page = sofia.posts("/teach/sections", "name", " ", "term", "Spring 2027");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(words(page)).contains("Write a name, such as “Calculus for data science”.");
        assertThat(page.body()).contains("value=\"Spring 2027\"");
    }

    @Test
    void anArchivedSectionIsKeptToBeReadAndCanBeRestored() {
        var page = sofia.posts(section + "/archive");
        assertThat(words(page)).contains("The section is archived.", "archived 1 September 2026");
        assertThat(sofia.posts(section + "/name", "name", "Other", "term", "2027").statusCode())
                .isEqualTo(409);
        assertThat(words(sofia.gets("/teach"))).contains("Archived");
        sofia.posts(section + "/restore");
        sofia.posts(section + "/name", "name", "Other", "term", "2027");
        assertThat(words(sofia.gets(section))).contains("Other", "2027");
    }

    @Test
    void aTeacherAddsAnotherAndNeverLeavesASectionAlone() {
        var page = sofia.gets(section);
        var other = find(page, "<option value=\"([^\"]+)\">Emmy");
        assertThat(emmy.gets(section).statusCode()).isEqualTo(404);
        sofia.posts(section + "/teachers", "person", other);
        assertThat(emmy.gets(section).statusCode()).isEqualTo(200);
        var self = find(sofia.gets(section), "teachers/([^/\"]+)/remove\"><button[^>]*>Leave");
        assertThat(words(sofia.posts(section + "/teachers/" + self + "/remove")))
                .contains("You no longer teach that section.");
        assertThat(sofia.gets(section).statusCode()).isEqualTo(404);
        assertThat(words(emmy.posts(section + "/teachers/" + other + "/remove")))
                .contains("Somebody has to teach the section.");
    }

    @Test
    void nobodyBecomesATeacherByBeingAdded() {
        var learner = Classes.idOf(emmy, "Ada");
        var page = sofia.posts(section + "/teachers", "person", learner);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(words(page)).contains("Choose who is to teach this section too.");
        assertThat(ada.gets(section).statusCode()).isEqualTo(404);
    }
}
