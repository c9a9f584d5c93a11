package nabla;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.classroom.Email;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.Standing;
import nabla.classroom.Token;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Counts;
import nabla.classroom.assignment.Feedback;
import nabla.classroom.assignment.Plan;
import nabla.grading.Sheet;
import nabla.lesson.reader.Library;
import nabla.problem.ProblemSet;
import nabla.problem.reader.ProblemLibrary;
import nabla.store.Database;

/**
 * Plays through what a class will do, before the first one comes: a Java program is many times
 * slower until what is used often has been compiled. The stage is a site of its own with a database
 * that is thrown away; only the courses are the real ones.
 */
final class Rehearsal {
    /** After this the rest is left to the first visitors. */
    private static final Duration LONGEST = Duration.ofSeconds(12);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int STUDENTS = 40;

    private final URI address;
    private final Database database;
    private final Library library;
    private final ProblemLibrary sets;
    private final Person teacher;
    private final Section section;
    private final HttpClient client = HttpClient.newHttpClient();
    private final long end = System.nanoTime() + LONGEST.toNanos();

    /**
     * @param address of the stage, ending in a slash
     * @param database that of the stage, empty
     */
    Rehearsal(URI address, Database database, Library library, ProblemLibrary sets) {
        this.address = address;
        this.database = database;
        this.library = library;
        this.sets = sets;
        this.teacher = person("Teacher");
        this.section = database.sections().create("Rehearsal", "", teacher);
    }

    /** Goes on with one student after another until the time is over. */
    void play() throws InterruptedException {
        try (client) {
            var assignments =
                    sets.all().stream()
                            .filter(set -> !set.items().isEmpty())
                            .map(set -> Map.entry(set, assign(set)))
                            .toList();
            if (assignments.isEmpty()) return;
            for (int i = 1; i <= STUDENTS; i++) {
                var student = person("Student " + i);
                database.sections().enroll(section, student, Standing.STUDENT);
                var browser = browser(student);
                read(browser, "assignments");
                for (var one : assignments) sit(student, browser, one.getKey(), one.getValue());
                for (var page : pages()) read(browser, page);
                read(browser(teacher), "teach/sections/" + section.id() + "/gradebook");
            }
        }
    }

    private Assignment assign(ProblemSet set) {
        var now = Instant.now();
        var later = now.plus(Duration.ofHours(1));
        return database.assignments()
                .create(
                        section,
                        new Plan(
                                set.title(),
                                set.course(),
                                set.name(),
                                List.of(),
                                now.minusSeconds(60),
                                later,
                                later,
                                0,
                                0,
                                Counts.LATEST,
                                Feedback.AFTER_HAND_IN,
                                Duration.ZERO,
                                true,
                                1,
                                true));
    }

    private void sit(Person student, String browser, ProblemSet set, Assignment assignment)
            throws InterruptedException {
        var path = "assignments/" + assignment.id();
        read(browser, path);
        post(browser, path + "/begin", Map.of());
        var sitting = database.sittings().find(assignment, student);
        if (sitting.isEmpty()) return;
        for (var question : Sheet.of(assignment.plan(), set, sitting.get().seed()).questions()) {
            read(browser, path + "/" + question.number());
            var right = question.variant().keyTyped();
            post(browser, path + "/" + question.number() + "/draft", form(right));
            post(
                    browser,
                    path + "/" + question.number(),
                    form(right.stream().map(a -> "(" + a + ")+1").toList()));
            post(browser, path + "/" + question.number(), form(right));
        }
        post(browser, path + "/hand-in", Map.of());
        read(browser, path + "/1");
    }

    private List<String> pages() {
        var pages = new ArrayList<String>();
        pages.add("");
        for (var course : library.courses()) {
            pages.add("learn/" + course.id());
            course.lessons().forEach(l -> pages.add("learn/" + course.id() + "/" + l.id()));
        }
        sets.all().forEach(set -> pages.add("practice/" + set.course() + "/" + set.name()));
        return pages;
    }

    private static Map<String, String> form(List<String> answers) {
        var form = new LinkedHashMap<String, String>();
        for (var answer : answers) form.put("answer-" + (form.size() + 1), answer);
        return form;
    }

    private Person person(String name) {
        var learner = database.learners().welcome(Token.fresh(new SecureRandom()));
        var email = Email.read(name.replace(' ', '.') + "@example.org").orElseThrow();
        return database.people().signUp(learner, name, email, "has no password");
    }

    /** The token of a browser in which somebody is signed in. */
    private String browser(Person person) {
        var token = Token.fresh(new SecureRandom());
        database.sessions().open(person, token, "rehearsal");
        return token.text();
    }

    private void read(String browser, String path) throws InterruptedException {
        send(request(browser, path).build());
    }

    private void post(String browser, String path, Map<String, String> form)
            throws InterruptedException {
        var pairs = new ArrayList<String>();
        form.forEach(
                (name, value) ->
                        pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        send(
                request(browser, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(String.join("&", pairs)))
                        .build());
    }

    private HttpRequest.Builder request(String browser, String path) {
        return HttpRequest.newBuilder(address.resolve("/" + path))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip")
                .header("Cookie", "session=" + browser);
    }

    private void send(HttpRequest request) throws InterruptedException {
        if (System.nanoTime() > end) return;
        try {
            client.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            // Whoever asks for this page next is told what is wrong with it.
        }
    }
}
