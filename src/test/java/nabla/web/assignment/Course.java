package nabla.web.assignment;

import static nabla.web.Client.find;
import static nabla.web.Client.words;

import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nabla.Campus;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Totals.Total;
import nabla.store.Database;
import nabla.store.Server;
import nabla.web.Client;

/** A campus with one section, taught by Emmy, and students who join it. */
final class Course implements AutoCloseable {
    final Campus campus;
    final Database database;
    final Client teacher;
    final Person emmy;
    final Section section;
    private int count;

    Course(Server server, Path folder) {
        campus = new Campus(server, folder, sets());
        database = campus.database();
        teacher = campus.admin("Emmy");
        emmy = person("Emmy");
        section = database.sections().create("Calculus A", "Autumn 2026", emmy);
    }

    private static Path sets() {
        try {
            return Path.of(Course.class.getResource("sets").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Person person(String name) {
        return database.people().search(name, 9).stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Terms terms() {
        return new Terms(campus.now());
    }

    Assignment set(Terms terms) {
        return database.assignments().create(section, terms.plan());
    }

    /** Somebody new who joins the section. */
    Student student() {
        var name = "Student " + ++count;
        var browser = campus.person(name);
        browser.posts("/join", "code", section.code().shown());
        return new Student(name, browser);
    }

    /** A new student who has begun an assignment. */
    Sat begins(Terms terms) {
        return student().begins(set(terms));
    }

    void pass(Duration time) {
        campus.pass(time);
    }

    @Override
    public void close() {
        database.close();
        campus.close();
    }

    /** A student with a browser. */
    final class Student {
        final String name;
        final Client browser;

        Student(String name, Client browser) {
            this.name = name;
            this.browser = browser;
        }

        Person person() {
            return Course.this.person(name);
        }

        Student elsewhere() {
            return new Student(name, campus.signIn(name));
        }

        Sat begins(Assignment assignment) {
            var sat = new Sat(this, assignment);
            browser.posts(sat.address() + "/begin");
            return sat;
        }
    }

    /** An assignment that a student sits. */
    final class Sat {
        final Student student;
        final Assignment assignment;

        Sat(Student student, Assignment assignment) {
            this.student = student;
            this.assignment = assignment;
        }

        Sat elsewhere() {
            return new Sat(student.elsewhere(), assignment);
        }

        String address() {
            return "/assignments/" + assignment.id();
        }

        HttpResponse<String> cover() {
            return student.browser.gets(address());
        }

        HttpResponse<String> page(int number) {
            return student.browser.gets(address() + "/" + number);
        }

        /** Opens a problem, types and presses the button. */
        HttpResponse<String> submits(int number, String... answers) {
            return posts(address() + "/" + number, page(number), answers);
        }

        /** Presses the button of a page that is open already. */
        HttpResponse<String> posts(String address, HttpResponse<String> page, String... answers) {
            return student.browser.posts(address, form(page, answers));
        }

        /** What a script sends after a pause in typing. */
        HttpResponse<String> types(int number, HttpResponse<String> page, String... answers) {
            return student.browser.postsOnly(
                    address() + "/" + number + "/draft", form(page, answers));
        }

        HttpResponse<String> types(int number, String... answers) {
            return types(number, page(number), answers);
        }

        HttpResponse<String> handsIn() {
            return student.browser.posts(address() + "/hand-in");
        }

        Sitting sitting() {
            return database.sittings().find(assignment, student.person()).orElseThrow();
        }

        List<Marked> works() {
            return database.sittings().works(sitting());
        }

        Total total() {
            var own = database.totals().of(section.id()).get(student.person().id());
            return Objects.requireNonNull(Objects.requireNonNull(own).get(assignment.id()));
        }
    }

    static String[] form(HttpResponse<String> page, String... answers) {
        var form = new String[6 + 2 * answers.length];
        form[0] = "press";
        form[1] = hidden(page, "press");
        form[2] = "seen";
        form[3] = hidden(page, "seen");
        form[4] = "revision";
        form[5] = hidden(page, "revision");
        for (int i = 0; i < answers.length; i++) {
            form[6 + 2 * i] = "answer-" + (i + 1);
            form[7 + 2 * i] = answers[i];
        }
        return form;
    }

    static String hidden(HttpResponse<String> page, String name) {
        return find(page, "name=\"" + name + "\" value=\"([^\"]*)\"");
    }

    /** What stands in the first field. */
    static String field(HttpResponse<String> page) {
        return find(page, "name=\"answer-1\"[^>]*value=\"([^\"]*)\"");
    }

    static String said(HttpResponse<String> page) {
        return words(page);
    }
}
