package nabla;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import nabla.classroom.Email;
import nabla.classroom.Outcome;
import nabla.classroom.Person;
import nabla.classroom.Role;
import nabla.classroom.Section;
import nabla.classroom.Standing;
import nabla.classroom.Ticket.Purpose;
import nabla.classroom.Token;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Extension;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Mark;
import nabla.classroom.assignment.Plan;
import nabla.classroom.assignment.Remark;
import nabla.classroom.assignment.Ruling;
import nabla.classroom.assignment.Work;
import nabla.store.Contents;
import nabla.store.Database;
import nabla.store.Server;
import nabla.web.Client;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who may ask for something of a section, on a campus of their own: it has an assignment
 * that a student, and somebody beside them, have begun, answered and got back, and a seat that
 * nobody has taken.
 */
final class Cast implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String COURSE = "calculus-for-machine-learning";
    private static final String SET = "rules";
    private static final String ITEM = "product-line-by-line";

    /** As whom one asks. */
    enum Part {
        STRANGER,
        LEARNER,
        STUDENT,
        /** Of another section. */
        TEACHER_ELSEWHERE,
        TEACHER,
        ADMIN,
        /** A teacher who asks within their own section for a student or seat of another. */
        TEACHER_ASTRAY
    }

    private final Campus campus;
    private final Database database;
    private final @Nullable String address;
    private final Path data;
    private final String words;
    private final Map<Part, Person> people = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> astray = new HashMap<>();
    private int comings;

    Cast(Server server, Path folder) {
        this(server, folder, "Calculus");
    }

    /**
     * @param words what everybody writes wherever they may write something
     */
    Cast(Server server, Path folder, String words) {
        this.words = words;
        link(folder.resolve("content"), Path.of("content"));
        campus = new Campus(server, folder, Path.of("problem-sets"));
        database = campus.database();
        address = campus.databaseAddress();
        data = folder.resolve("data");
        comesAnew();
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everybody and everything once more, untouched. */
    void comesAnew() {
        comings++;
        for (var part : Part.values()) {
            if (part == Part.STRANGER) continue;
            people.put(part, person(part.name().toLowerCase(java.util.Locale.ROOT), role(part)));
        }
        var section = section(Part.TEACHER, names);
        database.sections().enroll(section, member(Part.STUDENT), Standing.STUDENT);
        database.sittings()
                .begin(database.assignments().of(section).getFirst(), member(Part.STUDENT));
        var other = section(Part.TEACHER_ELSEWHERE, new HashMap<>());
        database.sections().enroll(other, member(Part.TEACHER_ELSEWHERE), Standing.TEACHER);
        astray.putAll(names);
        var own = new HashMap<String, String>();
        section(Part.TEACHER_ASTRAY, own);
        for (var name : List.of("section", "assignment", "id")) astray.put(name, own.get(name));
        names.put("course", COURSE);
        names.put("set", SET);
        names.put("lesson", "derivative");
        names.put("n", "1");
        names.put("version", "0");
        names.put("path", "css/site.css");
        names.put("token", ticket());
        names.put("admin", member(Part.ADMIN).id());
        names.forEach(astray::putIfAbsent);
    }

    private Section section(Part teacher, Map<String, String> names) {
        var sections = database.sections();
        var section =
                sections.create(
                        words, words.substring(0, Math.min(60, words.length())), member(teacher));
        var assignment = database.assignments().create(section, plan());
        var beside =
                person(
                        "beside "
                                + teacher.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '.'),
                        Role.LEARNER);
        sections.enroll(section, beside, Standing.STUDENT);
        sit(assignment, teacher, beside);
        var seat =
                sections.addSeat(
                        section,
                        words,
                        "grace@example.org",
                        words.substring(0, Math.min(90, words.length())));
        names.put("section", section.id());
        names.put("code", section.code().shown());
        names.put("assignment", assignment.id());
        names.put("id", assignment.id());
        names.put("student", beside.id());
        names.put("person", beside.id());
        names.put("seat", seat.id());
        return section;
    }

    /** A student who has answered, and to whom the teacher said something. */
    private void sit(Assignment assignment, Part teacher, Person student) {
        var sittings = database.sittings();
        var sitting = sittings.begin(assignment, student);
        var now = campus.now();
        var answers = List.of(words);
        var work =
                new Work(
                        sittings.next(), sitting.id(), ITEM, "1", 7, answers, sittings.next(), now);
        sittings.add(work, new Mark(Outcome.UNREADABLE, 0, ""));
        var by = member(teacher);
        sittings.rule(sitting, new Ruling(ITEM, OptionalDouble.of(0.5), words, by.id(), now));
        sittings.remark(sitting, new Remark(ITEM, words, by.name(), now));
        sittings.remark(sitting, new Remark("", words, by.name(), now));
        var later = now.plus(Duration.ofDays(9));
        database.assignments()
                .grant(new Extension(assignment.id(), student.id(), later, later, 1, 0, words), by);
        database.audit().add(by, "grant extension", student.id(), words);
    }

    private Plan plan() {
        var now = campus.now();
        return new Plan(
                words,
                COURSE,
                SET,
                List.of(),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(7)),
                now.plus(Duration.ofDays(7)),
                0,
                0,
                Counts.BEST,
                Feedback.AT_ONCE,
                Duration.ZERO,
                false,
                1,
                true);
    }

    private Person person(String name, Role role) {
        var learner = database.learners().welcome(Token.fresh(RANDOM));
        var email = new Email(name.replace(' ', '.') + comings + "@example.org");
        var person = database.people().signUp(learner, words + " " + name, email, "none");
        if (role != Role.LEARNER) database.people().appoint(person, role);
        return new Person(person.id(), person.name(), person.email(), role);
    }

    private static Role role(Part part) {
        return switch (part) {
            case STRANGER, LEARNER, STUDENT -> Role.LEARNER;
            case TEACHER, TEACHER_ELSEWHERE, TEACHER_ASTRAY -> Role.TEACHER;
            case ADMIN -> Role.ADMIN;
        };
    }

    private String ticket() {
        var token = Token.fresh(RANDOM);
        database.tickets().issue(token, Purpose.BECOME_TEACHER, null, member(Part.ADMIN));
        return token.text();
    }

    /** What somebody is answered; {@code request} is the method, the address, and a form. */
    String asks(Part part, List<String> request) {
        return said(answer(part, request));
    }

    /** The same, whole. */
    HttpResponse<String> answer(Part part, List<String> request) {
        var names = part == Part.TEACHER_ASTRAY ? astray : this.names;
        var path = filled(request.get(1), names);
        var client = client(part);
        if (request.getFirst().equals("GET")) return client.gets(path);
        var form =
                request.size() > 2
                        ? filled(request.get(2), names).split("[=&]", -1)
                        : new String[0];
        return client.postsOnly(path, form);
    }

    private Person member(Part part) {
        return Objects.requireNonNull(people.get(part), part.name());
    }

    private Client client(Part part) {
        if (part == Part.STRANGER) return campus.somebody();
        var token = Token.fresh(RANDOM);
        database.sessions().open(member(part), token, "");
        return new Client(campus.address(), token);
    }

    private static String filled(String text, Map<String, String> names) {
        var filled = text;
        for (var name : names.entrySet()) {
            filled = filled.replaceAll("[{<]" + name.getKey() + "[}>]", name.getValue());
        }
        return filled;
    }

    private static String said(HttpResponse<String> answer) {
        var onward = answer.headers().firstValue("Location").orElse("");
        if (onward.startsWith("/sign-in") || onward.startsWith("/sign-up")) return "sign-in";
        return onward.isEmpty() ? String.valueOf(answer.statusCode()) : "done";
    }

    Contents contents() {
        return Contents.of(address, data);
    }

    List<String> routes() {
        return campus.site().routes();
    }

    @Override
    public void close() {
        database.close();
        campus.close();
    }
}
