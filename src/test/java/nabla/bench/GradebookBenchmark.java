package nabla.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nabla.Campus;
import nabla.classroom.Email;
import nabla.classroom.Section;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Mark;
import nabla.classroom.assignment.Plan;
import nabla.grading.Marking;
import nabla.grading.Sheet;
import nabla.problem.ProblemSet;
import nabla.problem.reader.ProblemLibrary;
import nabla.store.Database;
import nabla.store.Server;
import nabla.web.Client;
import org.jspecify.annotations.Nullable;

/**
 * The gradebook of 2,000 students in 20 assignments, and what a class thinks of 500 attempts: how
 * long until the first byte of each page, on both databases. Prints medians and the slowest of
 * {@value #TIMES} after a warm-up. Arguments: students and assignments, if others.
 */
public final class GradebookBenchmark {
    private static final int TIMES = 30;
    private static final int ATTEMPTS = 500;
    private static final String COURSE = "calculus-for-machine-learning";
    private static final String SET = "derivative";
    private static final List<String> WRONG = List.of("1", "x", "2*x", "x^2+1", "cos(x)");

    private final int students;
    private final Campus campus;
    private final Connection rows;
    private final Client teacher;
    private final Section section;
    private final List<Assignment> assignments = new ArrayList<>();
    private final Random random = new Random(7);

    private GradebookBenchmark(Server server, int students, int count)
            throws IOException, SQLException {
        this.students = students;
        var folder = Files.createTempDirectory("nabla-gradebook");
        var address = server.newDatabase();
        campus = new Campus(address, folder, Path.of("problem-sets"));
        rows = DriverManager.getConnection(jdbc(address, folder));
        teacher = campus.teacher(campus.admin("Root"), "Emmy");
        Database database = campus.database();
        var emmy =
                database.people()
                        .search(Email.read(Campus.email("Emmy")).orElseThrow().text(), 1)
                        .getFirst();
        section = database.sections().create("Calculus", "Autumn 2026", emmy);
        for (int i = 1; i <= count; i++) {
            assignments.add(database.assignments().create(section, plan("Homework " + i)));
        }
    }

    public static void main(String[] args) throws Exception {
        int students = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
        int assignments = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        for (var server : Server.values()) {
            var benchmark = new GradebookBenchmark(server, students, assignments);
            benchmark.fill();
            benchmark.measure(server.name());
            benchmark.campus.close();
        }
        System.exit(0);
    }

    private static String jdbc(@Nullable String address, Path folder) {
        return address == null
                ? "jdbc:sqlite:" + folder.resolve("data").resolve("nabla.db")
                : address.replaceFirst("postgresql://(\\w+)@(.*)", "jdbc:postgresql://$2?user=$1");
    }

    private Plan plan(String title) {
        var now = campus.now();
        return new Plan(
                title,
                COURSE,
                SET,
                List.of(),
                now.minus(Duration.ofDays(9)),
                now.minus(Duration.ofDays(2)),
                now.plus(Duration.ofDays(2)),
                0.1,
                0,
                Counts.BEST,
                Feedback.AT_ONCE,
                Duration.ZERO,
                false,
                1,
                true);
    }

    /** Row by row through the site this would take an hour. */
    private void fill() throws SQLException {
        rows.setAutoCommit(false);
        for (int i = 0; i < students; i++) student("s%05d".formatted(i), i);
        for (var assignment : assignments) {
            for (int i = 0; i < students; i++) sitting(assignment, "s%05d".formatted(i));
        }
        attempts(assignments.getFirst());
        rows.commit();
        rows.setAutoCommit(true);
        rows.createStatement().execute("analyze");
    }

    private void student(String id, int number) throws SQLException {
        run("insert into learner values (?, ?, ?)", id, "hash " + id, 0L);
        run(
                "insert into account values (?, ?, ?, ?, ?, ?)",
                id,
                "Student " + number * 7919 % students,
                id + "@example.org",
                "-",
                "LEARNER",
                0L);
        run(
                "insert into enrollment (section_id, person_id, standing, factor, enrolled_at)"
                        + " values (?, ?, 'STUDENT', 1.0, ?)",
                section.id(),
                id,
                0L);
    }

    private void sitting(Assignment assignment, String student) throws SQLException {
        run(
                "insert into sitting (id, assignment_id, person_id, seed, started_at)"
                        + " values (?, ?, ?, ?, ?)",
                sittingId(assignment, student),
                assignment.id(),
                student,
                (long) random.nextInt(1_000_000_000),
                assignment.plan().opens().toEpochMilli());
        run(
                "insert into total (assignment_id, person_id, earned, answered, awaits, handed_in,"
                        + " late, ruled, revision) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                assignment.id(),
                student,
                random.nextInt(101) / 100.0,
                3,
                random.nextInt(40) == 0 ? 1 : 0,
                random.nextBoolean(),
                random.nextInt(10) == 0,
                random.nextInt(50) == 0,
                0L);
    }

    private String sittingId(Assignment assignment, String student) {
        return assignments.indexOf(assignment) + "-" + student;
    }

    /** Every other attempt is right; the others are wrong in ways that differ. */
    private void attempts(Assignment assignment) throws SQLException {
        ProblemSet set =
                new ProblemLibrary(Path.of("problem-sets"), _ -> {})
                        .find(COURSE, SET)
                        .orElseThrow();
        run("insert into source values (?, ?)", set.version(), set.text());
        for (int i = 0; i < ATTEMPTS; i++) {
            var student = "s%05d".formatted(i % students);
            var sheet = Sheet.of(assignment.plan(), set, i % students);
            var question = sheet.questions().get(i % 5);
            var variant = question.variant();
            var answers = i % 2 == 0 ? variant.keyTyped() : List.of(WRONG.get(i / 2 % 5) + "+" + i);
            attempt(assignment, student, i, set, question, answers, Marking.mark(variant, answers));
        }
    }

    private void attempt(
            Assignment assignment,
            String student,
            int number,
            ProblemSet set,
            Sheet.Question question,
            List<String> answers,
            Mark mark)
            throws SQLException {
        var id = "w%05d".formatted(number);
        var typed = String.join("\",\"", answers).replace("\n", "\\n");
        run(
                "insert into work values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                sittingId(assignment, student),
                question.item().id(),
                set.version(),
                question.seed().value(),
                "[\"" + typed + "\"]",
                "press",
                assignment.plan().opens().plusSeconds(60L * number).toEpochMilli());
        run(
                "insert into mark values (?, ?, ?, ?, ?, ?, ?)",
                "m" + id,
                id,
                "",
                mark.outcome().name(),
                mark.score(),
                mark.misconception(),
                0L);
    }

    private void run(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = rows.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) prepared.setObject(i + 1, values[i]);
            prepared.executeUpdate();
        }
    }

    private void measure(String database) throws IOException, InterruptedException {
        var book = "/teach/sections/" + section.id() + "/gradebook";
        var first = "/teach/assignments/" + assignments.getFirst().id();
        System.out.printf("%s, %,d students × %d%n", database, students, assignments.size());
        measure("gradebook, by name", book);
        measure("gradebook, by mark", book + "?sort=mark&order=down");
        measure("gradebook, nothing changed", book + "/changes?since=0");
        measure("gradebook as CSV", book + ".csv");
        measure("results of one assignment", first + "/results");
        measure("what the class thinks", first + "/analysis");
    }

    private void measure(String what, String path) throws IOException, InterruptedException {
        var times = new long[TIMES];
        for (int i = -TIMES / 2; i < TIMES; i++) {
            long taken = firstByte(path);
            if (i >= 0) times[i] = taken;
        }
        Arrays.sort(times);
        System.out.printf(
                "  %-28s median %4d ms, slowest %4d ms%n",
                what, times[TIMES / 2] / 1_000_000, times[TIMES - 1] / 1_000_000);
    }

    /** Nanoseconds from asking until the headers are there: a page is sent when it is whole. */
    private long firstByte(String path) throws IOException, InterruptedException {
        var address = URI.create(campus.address().toString()).resolve(path);
        var request =
                HttpRequest.newBuilder(address)
                        .header("Cookie", "session=" + teacher.cookie("session"))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            long begun = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            long taken = System.nanoTime() - begun;
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            answer.body().readAllBytes();
            return taken;
        }
    }
}
