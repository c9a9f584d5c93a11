package nabla.web.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nabla.Campus;
import nabla.classroom.Email;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.Standing;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Mark;
import nabla.classroom.assignment.Plan;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Work;
import nabla.grading.Marking;
import nabla.grading.Papers;
import nabla.grading.Sheet;
import nabla.problem.ProblemSet;
import nabla.problem.reader.ProblemLibrary;
import nabla.store.Database;
import nabla.store.Server;
import nabla.web.Client;

/** A section of Emmy's in which things are sent, on a campus with a problem set of its own. */
public final class Classroom implements AutoCloseable {
    private static final String SLOPES =
            """
            format: 1
            title: Slopes
            items:
              - id: square
                title: A square
                skill: Powers
                points: 1
                parameters:
                  a: { integer: [2, 60] }
                prompt: "Differentiate ${a}*x^2$."
                answer: { expression: "diff({a}*x^2, x)" }
              - id: sine
                title: A sine
                skill: The chain rule
                points: 3
                parameters:
                  a: { integer: [2, 60] }
                prompt: "Differentiate $sin({a}*x)$."
                answer: { expression: "%s" }
            """;

    private static final String RIGHT_KEY = "diff(sin({a}*x), x)";
    private static final Duration WEEK = Duration.ofDays(7);

    private final Path folder;
    private final Campus campus;
    private final Database database;
    private final Client emmy;
    private final Section section;
    private int presses;

    public Classroom(Server server, Path folder) {
        this.folder = folder;
        write(RIGHT_KEY);
        campus = new Campus(server, folder, folder.resolve("sets"));
        database = campus.database();
        emmy = campus.teacher(campus.admin("Root"), "Emmy");
        section = database.sections().create("Calculus A", "Autumn 2026", person("Emmy"));
    }

    /** The key of the sine as its author writes it. */
    public void write(String key) {
        try {
            var file = folder.resolve("sets/course/slopes.yaml");
            Files.createDirectories(file.getParent());
            boolean mended = Files.exists(file);
            Files.writeString(file, SLOPES.formatted(key));
            // Two writes within the clock's grain would look like one.
            if (mended)
                Files.setLastModifiedTime(
                        file, FileTime.from(Instant.EPOCH.plusSeconds(++presses)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Campus campus() {
        return campus;
    }

    public Database database() {
        return database;
    }

    public Client emmy() {
        return emmy;
    }

    /** As it is now. */
    public Section section() {
        return database.sections().find(section.id()).orElseThrow();
    }

    public Person person(String name) {
        return database.people()
                .search(Email.read(Campus.email(name)).orElseThrow().text(), 1)
                .getFirst();
    }

    /** Somebody who has signed up and joined. */
    public Client student(String name) {
        var client = campus.person(name);
        database.sections().enroll(section, person(name), Standing.STUDENT);
        return client;
    }

    public Assignment assignment(String title, Function<Plan, Plan> change) {
        var now = campus.now();
        var plan =
                new Plan(
                        title,
                        "course",
                        "slopes",
                        List.of(),
                        now,
                        now.plus(WEEK),
                        now.plus(WEEK.multipliedBy(2)),
                        0.1,
                        0,
                        Counts.BEST,
                        Feedback.AT_ONCE,
                        Duration.ZERO,
                        false,
                        1,
                        true);
        return database.assignments().create(section, change.apply(plan));
    }

    public Assignment assignment(String title) {
        return assignment(title, p -> p);
    }

    public ProblemSet set() {
        return new ProblemLibrary(folder.resolve("sets"), _ -> {})
                .find("course", "slopes")
                .orElseThrow();
    }

    public Papers papers() {
        return new Papers(
                database.sections(),
                database.assignments(),
                database.sittings(),
                database.totals(),
                campus::now,
                (_, _) -> Optional.of(set()));
    }

    public Sitting sitting(Assignment assignment, String name) {
        return database.sittings().begin(assignment, person(name));
    }

    /** What a student is asked. */
    public Sheet.Question question(Assignment assignment, String name, String item) {
        var seed = sitting(assignment, name).seed();
        return Sheet.of(assignment.plan(), set(), seed).find(item).orElseThrow();
    }

    /** The number drawn for a student. */
    public String number(Assignment assignment, String name, String item) {
        return question(assignment, name, item).variant().drawn().replaceAll("\\D", "");
    }

    public String key(Assignment assignment, String name, String item) {
        return question(assignment, name, item).variant().keyTyped().getFirst();
    }

    /** A student sends an answer now; it is marked as a site marks it. */
    public Work sends(Assignment assignment, String name, String item, String answer) {
        var set = set();
        var question = question(assignment, name, item);
        var mark = Marking.mark(question.variant(), List.of(answer));
        return sends(assignment, name, question, set, answer, mark);
    }

    private Work sends(
            Assignment assignment,
            String name,
            Sheet.Question question,
            ProblemSet set,
            String answer,
            Mark mark) {
        var work =
                new Work(
                        database.sittings().next(),
                        sitting(assignment, name).id(),
                        question.item().id(),
                        set.version(),
                        question.seed().value(),
                        List.of(answer),
                        "press-" + ++presses,
                        campus.now());
        database.sittings().keepSource(set.version(), set.text());
        database.sittings().add(work, mark);
        papers().total(assignment, person(name));
        return work;
    }

    public void handsIn(Assignment assignment, String name) {
        database.sittings().handIn(sitting(assignment, name), campus.now());
        papers().total(assignment, person(name));
    }

    public String gradebook() {
        return "/teach/sections/" + section.id() + "/gradebook";
    }

    public static String paper(Assignment assignment, Person student) {
        return "/teach/assignments/" + assignment.id() + "/students/" + student.id();
    }

    @Override
    public void close() {
        database.close();
        campus.close();
    }
}
