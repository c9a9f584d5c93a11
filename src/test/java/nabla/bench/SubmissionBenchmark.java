package nabla.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Window;
import nabla.classroom.assignment.Work;
import nabla.grading.Closing;
import nabla.grading.Marking;
import nabla.grading.Sheet;
import nabla.store.Server;
import org.jspecify.annotations.Nullable;

/**
 * How many answers a second are judged and committed, with the total that follows from them, beside
 * how many bare rows a second the same database commits on the same machine, one in a transaction.
 * The two take turns. Argument: how many seconds each turn lasts.
 */
public final class SubmissionBenchmark {
    private static final int ROUNDS = 3;
    private static final int STUDENTS = 600;

    private SubmissionBenchmark() {}

    public static void main(String[] args) throws Exception {
        double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 5;
        for (var server : Server.values()) {
            for (int threads : new int[] {1, 8}) measure(server, threads, seconds);
        }
        System.exit(0);
    }

    private static void measure(Server server, int threads, double seconds) throws Exception {
        Path folder = Files.createTempDirectory("submissions");
        var url = server.newDatabase();
        try (var site = new ExamSite(folder, url, STUDENTS, 0)) {
            var desks = new ArrayList<Desk>();
            for (var student : site.students()) desks.add(Desk.of(site, student));
            var answering = new ArrayList<Task>();
            var inserting = new ArrayList<Task>();
            for (int i = 0; i < threads; i++) {
                answering.add(answering(site, desks, i * STUDENTS / threads));
                inserting.add(inserting(connection(folder, url)));
            }
            run(answering, seconds);
            double answers = 0;
            double rows = 0;
            for (int round = 0; round < ROUNDS; round++) {
                answers += run(answering, seconds) / ROUNDS;
                rows += run(inserting, seconds) / ROUNDS;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d at a time: %.0f answers a second, %.0f bare rows, ratio %.2f%n",
                    server,
                    threads,
                    answers,
                    rows,
                    answers / rows);
        }
    }

    /** What is done over and over. */
    private interface Task {
        void once() throws SQLException;
    }

    /** One who sits the exam. */
    private record Desk(Sitting sitting, Sheet sheet) {
        static Desk of(ExamSite site, ExamSite.Student student) {
            var sitting = site.database().sittings().begin(site.exam(), student.person());
            return new Desk(sitting, site.sheet(student));
        }
    }

    /** As a request does it, from the grader to the total. */
    private static Task answering(ExamSite site, List<Desk> desks, int first) {
        var sittings = site.database().sittings();
        var closing = new Closing(sittings, site.database().totals());
        var window = Window.of(site.exam().plan(), Optional.empty(), 1);
        int[] count = {first};
        return () -> {
            int n = count[0]++;
            var desk = desks.get(n % desks.size());
            var questions = desk.sheet().questions();
            var question = questions.get(n / desks.size() % questions.size());
            var typed = question.variant().keyTyped().getFirst();
            var work =
                    new Work(
                            sittings.next(),
                            desk.sitting().id(),
                            question.item().id(),
                            desk.sheet().set().version(),
                            question.seed().value(),
                            List.of(n % 2 == 0 ? typed : "(" + typed + ") + x"),
                            UUID.randomUUID().toString(),
                            Instant.now());
            sittings.add(work, Marking.mark(question.variant(), work));
            closing.tally(site.exam(), window, desk.sheet(), desk.sitting());
        };
    }

    private static Task inserting(Connection connection) throws SQLException {
        var insert = connection.prepareStatement("insert into bare (id, words) values (?, ?)");
        return () -> {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, "2*x*e^(3*x) + 3*x^2*e^(3*x)");
            insert.executeUpdate();
        };
    }

    /** A connection with the settings that Nabla's own have, which commits each statement. */
    private static Connection connection(Path folder, @Nullable String url) throws SQLException {
        var address =
                url == null
                        ? "jdbc:sqlite:"
                                + folder.resolve("data/nabla.db")
                                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=20000"
                        : "jdbc:" + url.replace("//postgres@", "//") + "?user=postgres";
        var connection = DriverManager.getConnection(address);
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists bare (id text primary key, words text)");
        }
        return connection;
    }

    /** How often a second all of them together did it. */
    private static double run(List<Task> tasks, double seconds) throws Exception {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var running = new ArrayList<Future<Integer>>();
            for (var task : tasks) {
                running.add(
                        threads.submit(
                                () -> {
                                    int done = 0;
                                    for (; System.nanoTime() < end; done++) task.once();
                                    return done;
                                }));
            }
            int done = 0;
            for (var one : running) done += one.get();
            return done * 1e9 / (System.nanoTime() - start);
        }
    }
}
