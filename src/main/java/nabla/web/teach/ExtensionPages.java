package nabla.web.teach;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.classroom.Enrollment;
import nabla.classroom.People;
import nabla.classroom.Person;
import nabla.classroom.Sections;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Extension;
import nabla.classroom.assignment.Grant;
import nabla.grading.Papers;
import nabla.web.Routes;
import nabla.web.WallClock;

/**
 * {@code /teach/assignments/{assignment}/extensions}: what single students, several or all of them
 * are granted, and by whom.
 */
final class ExtensionPages implements Routes {
    private final TeachersDoor door;
    private final People people;
    private final Sections sections;
    private final Assignments assignments;
    private final Papers papers;

    ExtensionPages(
            TeachersDoor door,
            People people,
            Sections sections,
            Assignments assignments,
            Papers papers) {
        this.door = door;
        this.people = people;
        this.sections = sections;
        this.assignments = assignments;
        this.papers = papers;
    }

    /**
     * A student, with a box to tick.
     *
     * @param granted what they have beyond the others, in words; empty for nothing
     */
    public record StudentChoice(
            String id, String name, String always, String granted, String reason, boolean ticked) {}

    /** A grant, as one reads it later. */
    public record GrantLine(
            String when, String by, String student, String granted, String reason) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                "/teach/assignments/{assignment}/extensions",
                context -> {
                    var asked = door.assignment(context);
                    show(context, asked, new ExtensionForm(context, asked.assignment()));
                });
        routes.post("/teach/assignments/{assignment}/extensions", this::grant);
        routes.post("/teach/assignments/{assignment}/extensions/end", this::takeBack);
    }

    private void show(Context context, TeachersDoor.Set asked, ExtensionForm form) {
        var assignment = asked.assignment();
        var posted = !form.text("zone").isEmpty();
        var wall = posted ? form.clock() : WallClock.of(context);
        var held = assignments.extensions(assignment);
        var model = SectionFrame.model(context, asked.section());
        model.put("clock", wall);
        model.put("assignment", assignment);
        model.put("facts", PlanFacts.of(assignment.plan(), papers.set(assignment), wall));
        model.put("form", form);
        model.put("whom", form.text("whom"));
        model.put("flaws", form.flaws());
        model.put(
                "students",
                Students.enrolled(sections, asked.section()).stream()
                        .map(
                                e ->
                                        choice(
                                                e,
                                                Optional.ofNullable(held.get(e.person().id())),
                                                form,
                                                wall))
                        .toList());
        model.put("grants", grants(assignment, wall));
        context.render("teach/extensions", model);
    }

    private static StudentChoice choice(
            Enrollment enrolled, Optional<Extension> held, ExtensionForm form, WallClock clock) {
        var person = enrolled.person();
        var holding = held.filter(Extension::holds);
        return new StudentChoice(
                person.id(),
                person.name(),
                enrolled.factor() > 1 ? "× " + Amounts.shown(enrolled.factor()) : "",
                holding.map(e -> words(e, clock)).orElse(""),
                holding.map(Extension::reason).orElse(""),
                form.all("student").contains(person.id()));
    }

    /** {@code due Fri 11 Sep 2026, 18:00; time × 1.5; 1 more attempt}. */
    static String words(Extension extension, WallClock clock) {
        if (!extension.holds()) return "nothing more";
        var words = new ArrayList<String>();
        boolean later = extension.due().isAfter(Instant.EPOCH);
        if (later) words.add("due " + clock.shown(extension.due()));
        if (extension.closes().isAfter(extension.due()))
            words.add((later ? "closes " : "late work until ") + clock.shown(extension.closes()));
        if (extension.factor() > 1) words.add("time × " + Amounts.shown(extension.factor()));
        if (extension.attempts() > 0)
            words.add(
                    extension.attempts()
                            + (extension.attempts() == 1 ? " more attempt" : " more attempts"));
        return String.join("; ", words);
    }

    private List<GrantLine> grants(Assignment assignment, WallClock clock) {
        var all = assignments.grants(assignment);
        var names =
                all.stream()
                        .flatMap(g -> Stream.of(g.by(), g.extension().person()))
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        id -> id,
                                        id -> people.find(id).map(Person::name).orElse("")));
        return all.stream()
                .map(
                        (Grant g) ->
                                new GrantLine(
                                        clock.shown(g.at()),
                                        names.getOrDefault(g.by(), ""),
                                        names.getOrDefault(g.extension().person(), ""),
                                        words(g.extension(), clock),
                                        g.extension().reason()))
                .toList();
    }

    private void grant(Context context) {
        var asked = door.changing(context);
        var form = new ExtensionForm(context, asked.assignment());
        var chosen = form.chosen(Students.of(sections, asked.section()));
        var extensions = form.extensions(chosen);
        if (!form.isSound()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, asked, form);
            return;
        }
        keep(asked, extensions);
        asked.lectern()
                .did(
                        "grant extension",
                        asked.assignment().id(),
                        Students.names(chosen)
                                + ": "
                                + words(extensions.getFirst(), WallClock.in("UTC"))
                                + " · "
                                + asked.assignment().plan().title());
        go(context, asked, "granted");
    }

    private void takeBack(Context context) {
        var asked = door.changing(context);
        var form = new ExtensionForm(context, asked.assignment());
        var held = assignments.extensions(asked.assignment());
        var chosen =
                form.chosen(Students.of(sections, asked.section())).stream()
                        .filter(
                                s ->
                                        Optional.ofNullable(held.get(s.id()))
                                                .filter(Extension::holds)
                                                .isPresent())
                        .toList();
        if (!form.isSound()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, asked, form);
            return;
        }
        keep(
                asked,
                chosen.stream()
                        .map(s -> Extension.none(asked.assignment().id(), s.id(), ""))
                        .toList());
        if (!chosen.isEmpty()) {
            asked.lectern()
                    .did(
                            "take back extension",
                            asked.assignment().id(),
                            Students.names(chosen) + " · " + asked.assignment().plan().title());
        }
        go(context, asked, "ended");
    }

    private void keep(TeachersDoor.Set asked, List<Extension> extensions) {
        papers.retime(
                asked.assignment(),
                () -> assignments.grantAll(extensions, asked.lectern().teacher()));
    }

    private static void go(Context context, TeachersDoor.Set asked, String said) {
        context.redirect(
                AssignmentPages.address(asked.assignment()) + "/extensions?said=" + said,
                HttpStatus.SEE_OTHER);
    }
}
