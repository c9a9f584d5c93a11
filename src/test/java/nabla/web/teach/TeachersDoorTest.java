package nabla.web.teach;

import static nabla.web.Client.find;
import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import nabla.Campus;
import nabla.store.Server;
import nabla.web.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees a section: those who teach it. */
@ParameterizedClass
@EnumSource(Server.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before the tests of each database
class TeachersDoorTest {
    @Parameter Server kind;
    private Campus campus;
    private Client sofia;
    private Client emmy;
    private Client foreign;
    private Client student;
    private String section;
    private String assignment;
    private String studentId;
    private String seat;

    @BeforeParameterizedClassInvocation
    void open(Server server, @TempDir Path folder) {
        campus = new Campus(server, folder, Path.of("problem-sets"));
        emmy = campus.admin("Emmy");
        sofia = campus.teacher(emmy, "Sofia");
        foreign = campus.teacher(emmy, "Carl");
        student = campus.person("Ada");
        studentId = Classes.idOf(emmy, "Ada");
        section = Classes.section(sofia, "Calculus", "Autumn 2026");
        assignment = Classes.assignment(sofia, section);
        sofia.posts(section + "/roster/seats", "list", "name,email\nKurt,kurt@example.org");
        seat = find(sofia.gets(section + "/roster"), "seats/([^/\"]+)/remove\"");
        Classes.enroll(campus, section, studentId);
        // A section of one's own opens no other.
        Classes.section(foreign, "Another", "Autumn 2026");
    }

    @AfterParameterizedClassInvocation
    void close() {
        campus.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET SECTION",
                "POST SECTION/name",
                "POST SECTION/code",
                "POST SECTION/archive",
                "POST SECTION/restore",
                "POST SECTION/teachers",
                "POST SECTION/teachers/STUDENT/remove",
                "GET SECTION/copy",
                "POST SECTION/copy",
                "GET SECTION/roster",
                "POST SECTION/roster/STUDENT/time",
                "POST SECTION/roster/STUDENT/remove",
                "POST SECTION/roster/STUDENT/password",
                "POST SECTION/roster/seats/SEAT/link",
                "POST SECTION/roster/seats/SEAT/remove",
                "POST SECTION/roster/links.csv",
                "GET SECTION/roster/import",
                "POST SECTION/roster/import",
                "POST SECTION/roster/seats",
                "GET SECTION/assignments/new",
                "POST SECTION/assignments",
                "GET ASSIGNMENT",
                "GET ASSIGNMENT/edit",
                "POST ASSIGNMENT",
                "POST ASSIGNMENT/publish",
                "POST ASSIGNMENT/delete",
                "GET ASSIGNMENT/preview",
                "GET ASSIGNMENT/audience",
                "POST ASSIGNMENT/audience",
                "GET ASSIGNMENT/extensions",
                "POST ASSIGNMENT/extensions",
                "POST ASSIGNMENT/extensions/end",
            })
    void onlyItsTeachersPass(String route) {
        var address =
                route.substring(route.indexOf(' ') + 1)
                        .replace("SECTION", section)
                        .replace("ASSIGNMENT", assignment)
                        .replace("STUDENT", studentId)
                        .replace("SEAT", seat);
        boolean reads = route.startsWith("GET");
        for (var client : new Client[] {emmy, foreign, student}) {
            assertThat(ask(client, reads, address).statusCode()).isEqualTo(404);
        }
        var stranger = ask(campus.somebody(), reads, address);
        assertThat(stranger.statusCode()).isEqualTo(303);
        assertThat(stranger.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in");
        if (reads) assertThat(sofia.gets(address).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> ask(Client client, boolean reads, String address) {
        return reads ? client.gets(address) : client.postsOnly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/teach/sections/nothing",
                "/teach/assignments/nothing",
                "/teach/sections/%00",
            })
    void nothingIsWhereNothingIs(String address) {
        assertThat(sofia.gets(address).statusCode()).isBetween(400, 404);
    }

    @Test
    void onlyTeachersHaveSectionsAndOnlyAdministratorsReadWhatWasDone() {
        assertThat(student.gets("/teach").statusCode()).isEqualTo(403);
        assertThat(student.postsOnly("/teach/sections", "name", "x", "term", "y").statusCode())
                .isEqualTo(403);
        assertThat(campus.somebody().gets("/teach").statusCode()).isEqualTo(303);
        assertThat(sofia.gets("/teach/audit").statusCode()).isEqualTo(403);
        assertThat(words(emmy.gets("/teach/audit")))
                .contains("Sofia", "make section", "make assignment", "Homework 1")
                .contains("add seats", "1 seat", "Calculus (Autumn 2026)");
    }

    @Test
    void aSeatOfOneSectionIsNotReachedThroughAnother() {
        var other = Classes.section(sofia, "Other", "Autumn 2026");
        assertThat(sofia.posts(other + "/roster/seats/" + seat + "/remove").statusCode())
                .isEqualTo(404);
        assertThat(sofia.posts(other + "/roster/" + studentId + "/password").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPreviewAsksWhatAStudentIsAsked() {
        var page = sofia.gets(assignment + "/preview?student=2");
        assertThat(words(page)).contains("As some student sees it", "The worked solution");
        var itself = find(page, "href=\"(/assignments/[^\"]+)\">Answer it yourself");
        assertThat(words(sofia.gets(itself))).contains("You teach this section");
    }
}
