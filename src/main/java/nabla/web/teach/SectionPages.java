package nabla.web.teach;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nabla.classroom.Enrollment;
import nabla.classroom.People;
import nabla.classroom.Person;
import nabla.classroom.Role;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.classroom.Standing;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Sittings;
import nabla.web.Fields;
import nabla.web.Routes;
import nabla.web.WallClock;
import org.jspecify.annotations.Nullable;

/** {@code /teach}: one's sections; and {@code /teach/sections/{section}}: one of them. */
final class SectionPages implements Routes {
    private final TeachersDoor door;
    private final People people;
    private final Sections sections;
    private final Assignments assignments;
    private final Sittings sittings;
    private final InstantSource clock;

    SectionPages(
            TeachersDoor door,
            People people,
            Sections sections,
            Assignments assignments,
            Sittings sittings,
            InstantSource clock) {
        this.door = door;
        this.people = people;
        this.sections = sections;
        this.assignments = assignments;
        this.sittings = sittings;
        this.clock = clock;
    }

    /** One line in the list of sections. */
    public record SectionLine(Section section, int students, int assignments) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/teach", context -> list(context, new Fields(context)));
        routes.post("/teach/sections", this::create);
        routes.get("/teach/sections/{section}", c -> show(c, new Fields(c)));
        routes.post("/teach/sections/{section}/name", this::rename);
        routes.post("/teach/sections/{section}/code", this::renew);
        routes.post("/teach/sections/{section}/archive", this::archive);
        routes.post("/teach/sections/{section}/restore", this::restore);
        routes.post("/teach/sections/{section}/teachers", this::addTeacher);
        routes.post("/teach/sections/{section}/teachers/{person}/remove", this::removeTeacher);
    }

    private void list(Context context, Fields form) {
        var teacher = door.teacher(context);
        var lines = sections.of(teacher, Standing.TEACHER).stream().map(this::line).toList();
        var model = SectionFrame.plain(context);
        model.put("taught", lines.stream().filter(l -> l.section().isTaught()).toList());
        model.put("archived", lines.stream().filter(l -> !l.section().isTaught()).toList());
        model.put("name", form.text("name"));
        model.put("term", form.text("term"));
        model.put("flaws", form.flaws());
        context.render("teach/sections", model);
    }

    private SectionLine line(Section section) {
        long students =
                sections.roster(section).stream()
                        .filter(e -> e.standing() == Standing.STUDENT)
                        .count();
        return new SectionLine(section, (int) students, assignments.of(section).size());
    }

    private void create(Context context) {
        var teacher = door.teacher(context);
        var form = new Fields(context);
        var name = name(form);
        var term = term(form);
        if (!form.isSound()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            list(context, form);
            return;
        }
        var section = sections.create(name, term, teacher);
        door.lectern(teacher, section).did("make section", section.id(), "");
        go(context, section, "made");
    }

    static String name(Fields form) {
        return form.line("name", 100, "Write a name, such as “Calculus for data science”.");
    }

    static String term(Fields form) {
        return form.line("term", 60, "Write the term, such as “Autumn 2026”.");
    }

    private void show(Context context, Fields form) {
        var lectern = door.section(context);
        var section = lectern.section();
        var roster = sections.roster(section);
        var teachers =
                roster.stream()
                        .filter(e -> e.standing() == Standing.TEACHER)
                        .map(e -> e.person())
                        .toList();
        var clockOnWall = WallClock.of(context);
        var now = clock.instant();
        var model = SectionFrame.model(context, section);
        model.put("joinHref", context.scheme() + "://" + context.host() + joinPath(section));
        model.put("teachers", teachers);
        model.put("others", others(teachers));
        model.put("students", roster.size() - teachers.size());
        model.put("seats", sections.seats(section).size());
        var audiences = assignments.audiences(section);
        model.put(
                "assignments",
                assignments.of(section).stream()
                        .map(
                                a ->
                                        AssignmentLine.of(
                                                a,
                                                sittings.of(a).size(),
                                                only(audiences.get(a.id()), roster),
                                                now,
                                                clockOnWall))
                        .toList());
        model.put("name", form.isSound() ? section.name() : form.text("name"));
        model.put("term", form.isSound() ? section.term() : form.text("term"));
        model.put("flaws", form.flaws());
        context.render("teach/section", model);
    }

    private static String only(@Nullable Set<String> audience, List<Enrollment> roster) {
        if (audience == null) return "";
        return Students.only(audience, roster.stream().map(Enrollment::person).toList());
    }

    static String joinPath(Section section) {
        return "/join/" + section.code().shown();
    }

    /** Who teaches on this site and not yet here. */
    private List<Person> others(List<Person> teachers) {
        return Stream.of(Role.TEACHER, Role.ADMIN)
                .flatMap(role -> people.with(role).stream())
                .filter(p -> teachers.stream().noneMatch(t -> t.id().equals(p.id())))
                .toList();
    }

    private void rename(Context context) {
        var lectern = door.taught(context);
        var form = new Fields(context);
        var name = name(form);
        var term = term(form);
        if (!form.isSound()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, form);
            return;
        }
        sections.rename(lectern.section(), name, term);
        lectern.did("rename section", lectern.section().id(), name + " (" + term + "), before");
        go(context, lectern.section(), "renamed");
    }

    private void renew(Context context) {
        var lectern = door.taught(context);
        sections.renew(lectern.section());
        lectern.did("renew join code", lectern.section().id(), "");
        go(context, lectern.section(), "renewed");
    }

    private void archive(Context context) {
        var lectern = door.section(context);
        sections.archive(lectern.section());
        lectern.did("archive section", lectern.section().id(), "");
        go(context, lectern.section(), "archived");
    }

    private void restore(Context context) {
        var lectern = door.section(context);
        sections.restore(lectern.section());
        lectern.did("restore section", lectern.section().id(), "");
        go(context, lectern.section(), "restored");
    }

    /** Only who teaches on this site already, so that nobody becomes a teacher in this way. */
    private void addTeacher(Context context) {
        var lectern = door.taught(context);
        var chosen =
                people.find(new Fields(context).text("person"))
                        .filter(p -> p.role().teaches())
                        .orElse(null);
        if (chosen == null) {
            var form = new Fields(context);
            form.flaw("person", "Choose who is to teach this section too.");
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, form);
            return;
        }
        sections.enroll(lectern.section(), chosen, Standing.TEACHER);
        lectern.did("add teacher", chosen.id(), chosen.name());
        go(context, lectern.section(), "joined");
    }

    private void removeTeacher(Context context) {
        var lectern = door.taught(context);
        var section = lectern.section();
        var teachers =
                sections.roster(section).stream()
                        .filter(e -> e.standing() == Standing.TEACHER)
                        .map(e -> e.person())
                        .toList();
        var leaving =
                teachers.stream()
                        .filter(p -> p.id().equals(context.pathParam("person")))
                        .findFirst();
        // Without its last teacher nobody could ever open the section again.
        if (leaving.isPresent() && teachers.size() > 1) {
            sections.remove(section, leaving.get());
            lectern.did("remove teacher", leaving.get().id(), leaving.get().name());
        }
        boolean oneself = leaving.filter(p -> p.id().equals(lectern.teacher().id())).isPresent();
        if (oneself && teachers.size() > 1) {
            context.redirect("/teach?said=left", HttpStatus.SEE_OTHER);
        } else {
            go(context, section, teachers.size() > 1 ? "left" : "last");
        }
    }

    private static void go(Context context, Section section, String said) {
        context.redirect(SectionFrame.address(section) + "?said=" + said, HttpStatus.SEE_OTHER);
    }
}
