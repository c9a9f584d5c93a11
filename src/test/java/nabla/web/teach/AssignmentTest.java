package nabla.web.teach;

import static nabla.web.Client.find;
import static nabla.web.Client.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import nabla.Campus;
import nabla.classroom.Person;
import nabla.classroom.Standing;
import nabla.classroom.assignment.Assignment;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Assignments and extensions, on a whole site with either database. */
@ParameterizedClass
@EnumSource(Server.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before the tests of each database
class AssignmentTest {
    @Parameter Server kind;
    private Campus campus;
    private Client emmy;
    private String address;
    private Person ada;

    @BeforeParameterizedClassInvocation
    void open(Server server, @TempDir Path folder) {
        campus = new Campus(server, folder, Path.of("problem-sets"));
        emmy = campus.admin("Emmy");
        campus.person("Ada");
        campus.person("Carl");
        address = Classes.section(emmy, "Calculus", "Autumn 2026");
        var database = campus.database();
        var section = database.sections().find(id(address)).orElseThrow();
        ada = database.people().find(Classes.idOf(emmy, "Ada")).orElseThrow();
        database.sections().enroll(section, ada, Standing.STUDENT);
        var carl = database.people().find(Classes.idOf(emmy, "Carl")).orElseThrow();
        database.sections().enroll(section, carl, Standing.STUDENT);
    }

    @AfterParameterizedClassInvocation
    void close() {
        campus.close();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private Assignment stored(String assignment) {
        return campus.database().assignments().find(id(assignment)).orElseThrow();
    }

    @Test
    void theFormProposesAHomeworkOrAnExam() {
        var homework = emmy.gets(address + "/assignments/new");
        assertThat(homework.body())
                .contains(
                        "name=\"due\" value=\"2026-09-08T23:59\"",
                        "value=\"AT_ONCE\" checked",
                        "All times are in UTC.");
        var exam = emmy.gets(address + "/assignments/new?as=exam");
        assertThat(exam.body())
                .contains("name=\"limit\" value=\"60\"", "value=\"AFTER_CLOSE\" checked");
    }

    @Test
    void whatIsPlannedIsKept() {
        var made =
                Classes.assignment(
                        emmy,
                        address,
                        "title",
                        "Kept",
                        "item",
                        String.join(" ", Classes.ITEMS.subList(1, 3)),
                        "limit",
                        "45",
                        "attempts",
                        "3",
                        "counts",
                        "LATEST",
                        "feedback",
                        "AFTER_CLOSE",
                        "weight",
                        "2,5",
                        "shuffled",
                        "on",
                        "published",
                        "unticked");
        var plan = stored(made).plan();
        assertThat(plan.items()).isEqualTo(Classes.ITEMS.subList(1, 3));
        assertThat(plan.opens()).isEqualTo(Instant.parse("2026-08-31T22:00:00Z"));
        assertThat(plan.due()).isEqualTo(Instant.parse("2026-09-08T21:59:00Z"));
        assertThat(plan.lost()).isEqualTo(0.1);
        assertThat(plan.weight()).isEqualTo(2.5);
        assertThat(plan.shuffled()).isTrue();
        assertThat(words(emmy.gets(made)))
                .contains(
                        "a draft: students do not see it",
                        "2 chosen of",
                        "3 for each problem; the latest counts",
                        "45 minutes from when a student starts",
                        "less 10 % for each day");
        assertThat(emmy.gets(made + "/edit").body())
                .contains("value=\"Kept\"", "name=\"weight\" value=\"2.5\"");
    }

    @Test
    void withoutLateWorkItClosesWhenItIsDue() {
        var plan =
                stored(Classes.assignment(emmy, address, "title", "Prompt", "closes", "")).plan();
        assertThat(plan.closes()).isEqualTo(plan.due());
        assertThat(plan.items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    title    | ''               | Write a title, such as “Homework 3”.
                    item     | none             | Tick at least one problem.
                    opens    | soon             | Choose a date and a time, as in 2026-09-04 18:00.
                    due      | 2026-08-01T10:00 | This is not after it opens. Choose a later time.
                    closes   | 2026-09-01T10:00 | This is before it is due. Choose a later time, or leave it empty.
                    due      | 2027-03-28T02:30 | There is no 02:30 on this day in Europe/Berlin: clocks go forward from 02:00 to 03:00. Choose a time before or after.
                    lost     | 101              | Write a percentage from 0 to 100.
                    lost     | -1               | Write a percentage from 0 to 100.
                    attempts | many             | Write a whole number from 0 to 100; 0 for any number.
                    limit    | 1.5              | Write whole minutes, at most a week of them; 0 for no limit.
                    weight   | heavy            | Write a number from 0 to 1000; 0 counts for nothing.
                    feedback | SOMETIMES        | Choose one of these.
                    """)
    void whatIsWrongIsSaidBesideItsField(String field, String typed, String sentence) {
        var page =
                emmy.posts(
                        address + "/assignments",
                        Classes.homework("title", "Wrong", "reason", "", field, typed));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(words(page)).contains(sentence, "Nothing is saved yet");
        assertThat(page.body())
                .contains(
                        "value=\"2026-09-01T00:00\""
                                .replace(
                                        "2026-09-01T00:00",
                                        field.equals("opens") ? typed : "2026-09-01T00:00"));
        assertThat(emmy.gets(address).body()).doesNotContain(">Wrong<");
    }

    @Test
    void anotherSetShowsItsProblemsAndKeepsWhatWasTyped() {
        var other = "calculus-for-machine-learning/rules";
        var page =
                emmy.posts(
                        address + "/assignments",
                        Classes.homework("title", "My own title", "set", other));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("value=\"My own title\"", "name=\"of\" value=\"" + other + "\"");
    }

    @Test
    void onceBegunTheProblemsStayAndTheDatesMayChange() {
        var made = Classes.assignment(emmy, address, "title", "Begun");
        campus.database().sittings().begin(stored(made), ada);
        var page =
                emmy.posts(
                        made, Classes.homework("title", "Begun", "item", Classes.ITEMS.getFirst()));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(words(page)).contains("Students have begun, so the problems and their order");
        var form = emmy.gets(made + "/edit");
        assertThat(form.body()).doesNotContain("name=\"item\"");
        emmy.posts(made, Classes.homework("title", "Begun", "due", "2026-09-09T12:00"));
        assertThat(stored(made).plan().due()).isEqualTo(Instant.parse("2026-09-09T10:00:00Z"));
        assertThat(words(emmy.posts(made + "/delete"))).contains("Somebody has begun");
    }

    @Test
    void whatNobodyBeganIsDeleted() {
        var made = Classes.assignment(emmy, address, "title", "Gone");
        assertThat(words(emmy.posts(made + "/delete"))).contains("The assignment is deleted.");
        assertThat(emmy.gets(made).statusCode()).isEqualTo(404);
    }

    @Test
    void aDraftIsPublishedAndWithdrawn() {
        var made = Classes.assignment(emmy, address, "title", "Draft", "published", "unticked");
        emmy.posts(made + "/publish", "published", "true");
        assertThat(stored(made).plan().published()).isTrue();
        emmy.posts(made + "/publish", "published", "false");
        assertThat(stored(made).plan().published()).isFalse();
    }

    @Test
    void extensionsAreGrantedToOneOrAllAndTakenBack() {
        var made = Classes.assignment(emmy, address, "title", "Extended");
        var assignment = stored(made);
        var page =
                emmy.posts(
                        made + "/extensions",
                        "zone",
                        "Europe/Berlin",
                        "whom",
                        "ticked",
                        "student",
                        ada.id(),
                        "days",
                        "3",
                        "factor",
                        "1.5",
                        "attempts",
                        "2",
                        "reason",
                        "ill");
        assertThat(words(page))
                .contains("It is granted", "due Fri 11 Sep 2026, 21:59 UTC", "time × 1.5", "ill");
        var granted = campus.database().assignments().extension(assignment, ada).orElseThrow();
        assertThat(granted.due()).isEqualTo(Instant.parse("2026-09-11T21:59:00Z"));
        assertThat(granted.closes()).isEqualTo(Instant.parse("2026-09-14T21:59:00Z"));
        emmy.posts(made + "/extensions", "zone", "UTC", "whom", "all", "due", "2026-10-01T12:00");
        assertThat(campus.database().assignments().extensions(assignment).values())
                .hasSize(2)
                .allSatisfy(
                        e -> assertThat(e.due()).isEqualTo(Instant.parse("2026-10-01T12:00:00Z")));
        emmy.posts(made + "/extensions/end", "zone", "UTC", "whom", "ticked", "student", ada.id());
        assertThat(campus.database().assignments().extension(assignment, ada).orElseThrow().holds())
                .isFalse();
        assertThat(campus.database().assignments().grants(assignment)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ticked | days     | 3                | Tick at least one student, or choose everybody.
                    all    | days     | 0                | Write a number of days from 1 to 366.
                    all    | due      | 2026-09-01T12:00 | It is due later already. Choose a time after that.
                    all    | closes   | 2026-09-01T12:00 | This is before it is due. Choose a later time, or leave it empty.
                    all    | factor   | 5                | Write a number from 1 to 4; 1.25 gives a quarter more time.
                    all    | attempts | some             | Write a whole number from 0 to 100.
                    all    | reason   | ill              | Grant something: a later date, more days, more time or more attempts.
                    """)
    void whatCannotBeGrantedIsSaid(String whom, String field, String typed, String sentence) {
        var made = Classes.assignment(emmy, address, "title", "Refused " + field + typed.length());
        var page = emmy.posts(made + "/extensions", "zone", "UTC", "whom", whom, field, typed);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(words(page)).contains(sentence, "Nothing is granted yet");
        assertThat(campus.database().assignments().grants(stored(made))).isEmpty();
    }

    @Test
    void aCopyHasTheAssignmentsAsDraftsWithMovedDates() {
        var old = Classes.section(emmy, "Old", "Autumn 2026");
        Classes.assignment(emmy, old, "title", "First");
        Classes.assignment(emmy, old, "title", "Second", "due", "2026-10-30T18:00", "closes", "");
        var refused =
                emmy.posts(old + "/copy", "name", "Old", "term", "", "day", "x", "zone", "UTC");
        assertThat(words(refused))
                .contains(
                        "Write the term",
                        "Choose the day on which the first assignment is to open.");
        emmy.posts(
                old + "/copy",
                "name",
                "New",
                "term",
                "Spring 2027",
                "day",
                "2027-03-02",
                "zone",
                "Europe/Berlin");
        var copy = find(emmy.gets("/teach"), "href=\"(/teach/sections/[^\"]+)\">New<");
        var made = campus.database().sections().find(id(copy)).orElseThrow();
        var plans = campus.database().assignments().of(made).stream().map(a -> a.plan()).toList();
        assertThat(plans).hasSize(2).allSatisfy(p -> assertThat(p.published()).isFalse());
        assertThat(plans.getFirst().opens()).isEqualTo(Instant.parse("2027-03-01T23:00:00Z"));
        // 182 days later is after the clocks went forward: still at six in the evening.
        assertThat(plans.getLast().due()).isEqualTo(Instant.parse("2027-04-30T16:00:00Z"));
        assertThat(campus.database().sections().roster(made)).hasSize(1);
    }
}
