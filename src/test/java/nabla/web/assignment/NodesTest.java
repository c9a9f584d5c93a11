package nabla.web.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.classroom.Person;
import nabla.classroom.Standing;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Draft;
import nabla.classroom.assignment.Feedback;
import nabla.store.Database;
import nabla.store.Server;
import nabla.web.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes share a PostgreSQL database behind a balancer that sends each request to the other one.
 * They start together on an empty database; one is killed in the middle of an exam.
 */
class NodesTest {
    private static final int STUDENTS = 6;
    private static final int ANSWERS = 9;

    /** In turn, on a sheet that has the gradient last. */
    private static final List<List<String>> TYPED =
            List.of(List.of("2x"), List.of("7"), List.of("2x*y", "x^2"));

    @TempDir Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, List<String>> drafts = new ConcurrentHashMap<>();

    @Test
    void noStudentNoticesBeyondAReloadThatOneIsKilled() throws Exception {
        var url = Objects.requireNonNull(Server.POSTGRESQL.newDatabase());
        var sets = Path.of(NodesTest.class.getResource("sets").toURI());
        try (var one = Node.starting(url, folder.resolve("one"), sets);
                var other = Node.starting(url, folder.resolve("other"), sets);
                var balancer = new Balancer(List.of(one.address(), other.address()));
                var database = Database.at(url, InstantSource.system())) {
            var exam = exam(database, balancer);
            try (var room = Executors.newVirtualThreadPerTaskExecutor()) {
                var sitting = new ArrayList<Future<?>>();
                for (int i = 0; i < STUDENTS; i++) {
                    var student = new Client(balancer.address());
                    var name = "Student " + i;
                    student.posts("/sign-up", form(name));
                    student.posts("/join", "code", code(database));
                    sitting.add(room.submit(() -> sits(student, name, exam)));
                }
                while (acknowledged.size() < STUDENTS * ANSWERS / 3) Thread.onSpinWait();
                one.kill();
                for (var each : sitting) each.get();
            }
            assertThat(kept(database, exam)).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(acknowledged).hasSize(STUDENTS * ANSWERS);
            for (var student : students(database)) {
                var found = database.sittings().find(exam, student).orElseThrow();
                assertThat(database.sittings().drafts(found).values().stream().map(Draft::answers))
                        .as("what %s typed last, and the page said was saved", student.name())
                        .contains(drafts.get(student.name()));
                assertThat(found.handedIn()).isPresent();
                assertThat(database.totals().of(exam.section()))
                        .hasEntrySatisfying(
                                student.id(),
                                theirs ->
                                        assertThat(theirs.get(exam.id()))
                                                .matches(t -> t.handedIn() && t.earned() > 0));
            }
        }
    }

    /** Every answer is typed, saved, sent; what fails is done once more, as by a reload. */
    private Void sits(Client student, String name, Assignment exam) {
        var address = "/assignments/" + exam.id();
        reloads(() -> student.posts(address + "/begin"));
        for (int n = 0; n < ANSWERS; n++) {
            var page = address + "/" + (1 + n % TYPED.size());
            var shown = reloads(() -> student.gets(page));
            var answers = TYPED.get(n % TYPED.size()).toArray(String[]::new);
            var form = Course.form(shown, answers);
            var saved = reloads(() -> student.postsOnly(page + "/draft", form));
            assertThat(saved.body()).contains("\"saved\":true");
            drafts.put(name, List.of(answers));
            reloads(() -> student.posts(page, form));
            acknowledged.add(form[1]);
        }
        reloads(() -> student.posts(address + "/hand-in"));
        return null;
    }

    private interface Asking {
        HttpResponse<String> ask();
    }

    /** The page at once, or after one reload. */
    private HttpResponse<String> reloads(Asking asking) {
        var answer = asking.ask();
        if (answer.statusCode() == 502) answer = asking.ask();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static Assignment exam(Database database, Balancer balancer) {
        new Client(balancer.address()).posts("/sign-up", form("Emmy"));
        var emmy = database.people().search("Emmy", 1).getFirst();
        var section = database.sections().create("Calculus A", "Autumn", emmy);
        return database.assignments()
                .create(
                        section,
                        new Terms(Instant.now().minusSeconds(60))
                                .feedback(Feedback.AFTER_CLOSE)
                                .plan());
    }

    private static String[] form(String name) {
        return new String[] {
            "name",
            name,
            "email",
            name.replace(' ', '.') + "@example.org",
            "password",
            "correct horse battery"
        };
    }

    private static String code(Database database) {
        var emmy = database.people().search("Emmy", 1).getFirst();
        return database.sections().of(emmy, Standing.TEACHER).getFirst().code().shown();
    }

    private static List<Person> students(Database database) {
        return IntStream.range(0, STUDENTS)
                .mapToObj(i -> database.people().search("Student " + i, 1).getFirst())
                .toList();
    }

    private static Set<String> kept(Database database, Assignment exam) {
        return database.sittings().works(exam).stream()
                .map(w -> w.work().press())
                .filter(press -> !press.startsWith("end "))
                .collect(Collectors.toSet());
    }
}
