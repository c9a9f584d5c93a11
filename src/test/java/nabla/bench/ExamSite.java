package nabla.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nabla.classroom.Email;
import nabla.classroom.Person;
import nabla.classroom.Standing;
import nabla.classroom.Token;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Plan;
import nabla.grading.Sheet;
import nabla.problem.ProblemSet;
import nabla.problem.Seed;
import nabla.problem.reader.ProblemLibrary;
import nabla.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * A section that sits an exam of sixteen questions, and a server of its own process that serves it.
 */
final class ExamSite implements AutoCloseable {
    private static final int QUESTIONS = 16;
    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final List<String> FUNCTIONS =
            List.of(
                    "{a}*x^{n}",
                    "sin({a}*x) + x",
                    "e^({a}*x)*x",
                    "x^{n}*cos(x)",
                    "ln({a}*x + 1)",
                    "({a}*x + 1)^{n}",
                    "x/(x^2 + {a})",
                    "sqrt(x^2 + {a})");

    private final Path folder;
    private final @Nullable String url;
    private final Database database;
    private final Assignment exam;
    private final ProblemSet set;
    private final List<Student> students = new ArrayList<>();
    private final int port;
    private @Nullable Process server;

    /** One who sits the exam, signed in. */
    record Student(Person person, Token token) {}

    /**
     * @param url a PostgreSQL database, or null for the embedded one in {@code folder}
     */
    ExamSite(Path folder, @Nullable String url, int size, int port) throws IOException {
        this.folder = folder;
        this.url = url;
        this.port = port;
        Files.createDirectories(folder.resolve("sets/course"));
        Files.writeString(folder.resolve("sets/course/exam.yaml"), yaml());
        set =
                new ProblemLibrary(
                                folder.resolve("sets"),
                                fault -> {
                                    throw new IllegalStateException(fault.toString());
                                })
                        .find("course", "exam")
                        .orElseThrow();
        // A load generator that does its own sums meanwhile would take the server's time.
        for (var item : set.items()) {
            for (int seed = 1; seed <= Seed.POOL; seed++) set.variant(item, new Seed(seed));
        }
        database = open();
        var teacher = person("Teacher");
        var section = database.sections().create("Section", "Term", teacher);
        var now = Instant.now();
        exam =
                database.assignments()
                        .create(
                                section,
                                new Plan(
                                        "Exam",
                                        "course",
                                        "exam",
                                        List.of(),
                                        now.minusSeconds(60),
                                        now.plus(Duration.ofHours(6)),
                                        now.plus(Duration.ofHours(6)),
                                        0,
                                        0,
                                        Counts.LATEST,
                                        Feedback.AFTER_CLOSE,
                                        Duration.ofHours(3),
                                        true,
                                        1,
                                        true));
        for (int i = 0; i < size; i++) {
            var person = person("Student " + i);
            var token = Token.fresh(new SecureRandom());
            database.sections().enroll(section, person, Standing.STUDENT);
            database.sessions().open(person, token, "benchmark");
            students.add(new Student(person, token));
        }
    }

    private Database open() {
        return url == null
                ? Database.embedded(folder.resolve("data"), InstantSource.system())
                : Database.at(url, InstantSource.system());
    }

    private Person person(String name) {
        var learner = database.learners().welcome(Token.fresh(new SecureRandom()));
        var email = Email.read(name.replace(' ', '.') + "@example.org").orElseThrow();
        return database.people().signUp(learner, name, email, "no password: " + name);
    }

    private static String yaml() {
        var text = new StringBuilder("format: 1\ntitle: Exam\nitems:\n");
        for (int i = 0; i < QUESTIONS; i++) {
            text.append(
                    """
                      - id: question-%d
                        parameters:
                          a: { integer: [2, 9] }
                          n: { integer: [2, 6] }
                        given: { f: "%s" }
                        prompt: "Differentiate $f(x) = {f}$."
                        answer: { expression: "diff(f, x)" }
                    """
                            .formatted(i + 1, FUNCTIONS.get(i % FUNCTIONS.size())));
        }
        return text.toString();
    }

    List<Student> students() {
        return students;
    }

    Database database() {
        return database;
    }

    Assignment exam() {
        return exam;
    }

    /** What a student is asked, once they have begun. */
    Sheet sheet(Student student) {
        var sitting = database.sittings().find(exam, student.person()).orElseThrow();
        return Sheet.of(exam.plan(), set, sitting.seed());
    }

    /** Starts the server's process and waits until it answers. */
    void start() throws IOException, InterruptedException {
        var home = Path.of("").toAbsolutePath();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dnabla.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nabla.Nabla",
                        "serve",
                        "--port",
                        "" + port,
                        "--data",
                        folder.resolve("data").toString(),
                        "--content",
                        folder.resolve("content").toString(),
                        "--problem-sets",
                        folder.resolve("sets").toString(),
                        "--no-authoring"));
        if (url != null) command.addAll(List.of("--database", url));
        server =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("server.log").toFile())
                        .start();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address("/healthz")).build();
            while (true) {
                try {
                    if (client.send(request, BodyHandlers.ofString()).statusCode() != 0) return;
                } catch (IOException e) {
                    if (!server.isAlive()) {
                        throw new IllegalStateException(
                                "The server does not start; see " + folder.resolve("server.log"),
                                e);
                    }
                }
                Thread.sleep(100);
            }
        }
    }

    /**
     * Waits until the server is warm; classes come after it was started, not in the same second.
     */
    void settle() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address("/healthz")).build();
            while (client.send(request, BodyHandlers.ofString()).statusCode() != 200) {
                Thread.sleep(100);
            }
        }
        Thread.sleep(SETTLING);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Ends the server as a power cut would: {@code kill -9}. */
    void kill() throws InterruptedException {
        if (server != null) {
            server.destroyForcibly();
            server.waitFor(20, TimeUnit.SECONDS);
        }
    }

    /** The server's resident memory in megabytes; 0 where the system does not tell. */
    double megabytes() throws IOException {
        if (server == null) return 0;
        var status = Path.of("/proc/" + server.pid() + "/status");
        if (!Files.exists(status)) return 0;
        return Files.readAllLines(status).stream()
                .filter(l -> l.startsWith("VmHWM:"))
                .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** The server's processor time so far, in seconds. */
    double processorSeconds() {
        return server == null
                ? 0
                : server.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    @Override
    public void close() {
        if (server != null) server.destroy();
        database.close();
    }

    /** Times in milliseconds, in words. */
    static String times(String what, Collection<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        if (sorted.isEmpty()) return what + ": none";
        return String.format(
                Locale.ROOT,
                "%-24s %6d   p50 %7.1f   p90 %7.1f   p99 %7.1f   worst %7.1f ms",
                what,
                sorted.size(),
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                sorted.getLast());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }
}
