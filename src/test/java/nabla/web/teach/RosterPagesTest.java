package nabla.web.teach;

import static nabla.web.Client.find;
import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nabla.Campus;
import nabla.classroom.Section;
import nabla.classroom.Standing;
import nabla.store.Server;
import nabla.web.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is in a section, on a whole site with either database. */
@ParameterizedClass
@EnumSource(Server.class)
class RosterPagesTest {
    private final Campus campus;
    private final Client emmy;
    private final String roster;
    private final Section section;

    RosterPagesTest(Server server, @TempDir Path folder) {
        campus = new Campus(server, folder, Path.of("problem-sets"));
        emmy = campus.admin("Emmy");
        var address = Classes.section(emmy, "Calculus", "Autumn 2026");
        roster = address + "/roster";
        section =
                campus.database()
                        .sections()
                        .find(address.substring(address.lastIndexOf('/') + 1))
                        .orElseThrow();
    }

    @AfterEach
    void close() {
        campus.close();
    }

    private String enroll(String name) {
        campus.person(name);
        var id = Classes.idOf(emmy, name);
        var person = campus.database().people().find(id).orElseThrow();
        campus.database().sections().enroll(section, person, Standing.STUDENT);
        return id;
    }

    @Test
    void aListIsShownFirstAndThenAddedAsAWhole() {
        enroll("Ada");
        var page =
                emmy.posts(
                        roster + "/import",
                        "list",
                        "name;email;number\nAda;ada@example.org;1\nCarl;carl@example.org;2\nKurt;kurt;3\nCarl F.;carl@example.org;4\n");
        assertThat(words(page))
                .contains(
                        "1 new seat. Nothing is done yet.",
                        "separated by semicolons",
                        "1 person has a seat or is in the section already",
                        "Line 4. “kurt” is no email address",
                        "Line 5. Line 3 has the same address");
        assertThat(campus.database().sections().seats(section)).isEmpty();
        var list = find(page, "name=\"list\" value=\"([^\"]*)\"").replace("&#13;", "\r");
        emmy.posts(roster + "/seats", "list", list);
        emmy.posts(roster + "/seats", "list", list);
        assertThat(campus.database().sections().seats(section))
                .extracting(s -> s.name() + " " + s.email() + " " + s.number())
                .containsExactly("Carl carl@example.org 2");
    }

    @Test
    void anotherNameOrNumberChangesTheSeat() {
        emmy.posts(roster + "/seats", "list", "name,email\nCarl,carl@example.org");
        var page =
                emmy.posts(
                        roster + "/import",
                        "list",
                        "name,email,number\nCarl Gauß,carl@example.org,7");
        assertThat(words(page)).contains("No new seats, 1 changed. Nothing is done yet.");
        emmy.posts(roster + "/seats", "list", "name,email,number\nCarl Gauß,carl@example.org,7");
        assertThat(campus.database().sections().seats(section))
                .singleElement()
                .satisfies(s -> assertThat(s.name() + s.number()).isEqualTo("Carl Gauß7"));
        assertThat(
                        words(
                                emmy.posts(
                                        roster + "/import",
                                        "list",
                                        "name,email,number\nCarl Gauß,carl@example.org,7")))
                .contains("All of them are in the section already.");
    }

    @Test
    void aFileIsReadInItsEncodingAndMayNotBeLarge() {
        var file = "Name;E-Mail\r\nCarl Gauß;carl@example.org\r\n";
        var page =
                emmy.uploads(
                        roster + "/import", "file", file.getBytes(Charset.forName("windows-1252")));
        assertThat(words(page)).contains("1 new seat", "Carl Gauß", "Windows-1252");
        var large = emmy.uploads(roster + "/import", "file", new byte[1_000_001]);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(words(large)).contains("This file has more than 1 MB");
        var none = emmy.uploads(roster + "/import", "file", "".getBytes(StandardCharsets.UTF_8));
        assertThat(words(none)).contains("Choose a file, or paste a list here.");
    }

    @Test
    void aSeatWhoseAddressHasJoinedByTheCodeSaysSo() {
        emmy.posts(roster + "/seats", "list", "name,email\nSofia K,sofia@example.org");
        assertThat(words(emmy.gets(roster))).doesNotContain("has joined with this address");
        enroll("Sofia");
        assertThat(words(emmy.gets(roster)))
                .contains(
                        "Sofia has joined with this address. If this is the same person, remove the seat.");
    }

    @Test
    void everySeatHasItsLinksUntilItIsTakenOrRemoved() {
        emmy.posts(
                roster + "/seats",
                "list",
                "name,email\n=Carl,carl@example.org\nKurt,kurt@example.org");
        var table = emmy.posts(roster + "/links.csv");
        assertThat(table.headers().firstValue("Content-Type").orElseThrow())
                .isEqualTo("text/csv; charset=utf-8");
        assertThat(table.body())
                .startsWith("\uFEFFname,email,number,link")
                .contains("'=Carl,carl@example.org,,http://")
                .contains("/welcome/");
        var seat = find(emmy.gets(roster), "seats/([^/\"]+)/remove\"");
        assertThat(emmy.posts(roster + "/seats/" + seat + "/link").body()).contains("/welcome/");
        assertThat(words(emmy.posts(roster + "/seats/" + seat + "/remove")))
                .contains("The seat is gone");
        assertThat(emmy.posts(roster + "/seats/" + seat + "/link").statusCode()).isEqualTo(404);
    }

    @Test
    void extraTimeIsSetAndARemovedStudentComesBackWithIt() {
        var ada = enroll("Ada");
        var page = emmy.posts(roster + "/" + ada + "/time", "factor", "5");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(words(page)).contains("Write a number from 1 to 4");
        assertThat(page.body()).contains("value=\"5\"");
        emmy.posts(roster + "/" + ada + "/time", "factor", "1,5");
        assertThat(emmy.gets(roster).body()).contains("name=\"factor\"", "value=\"1.5\"");
        assertThat(words(emmy.posts(roster + "/" + ada + "/remove")))
                .contains("What they sent is kept");
        assertThat(emmy.posts(roster + "/" + ada + "/remove").statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkToANewPasswordIsForStudentsAlone() {
        var ada = enroll("Ada");
        var page = emmy.posts(roster + "/" + ada + "/password");
        assertThat(page.body()).contains("/welcome/");
        campus.teacher(emmy, "Sofia");
        var id = Classes.idOf(emmy, "Sofia");
        var sofia = campus.database().people().find(id).orElseThrow();
        campus.database().sections().enroll(section, sofia, Standing.STUDENT);
        var refused = emmy.posts(roster + "/" + id + "/password");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(words(refused)).contains("Sofia teaches too. Only an administrator");
        assertThat(refused.body()).doesNotContain("/welcome/");
        campus.person("Eve");
        var eve = Classes.idOf(emmy, "Eve");
        assertThat(emmy.posts(roster + "/" + eve + "/password").statusCode()).isEqualTo(404);
    }
}
