package nabla.web.teach;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import nabla.classroom.Sections;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Sittings;
import nabla.grading.Papers;
import nabla.problem.Item;
import nabla.web.Routes;
import nabla.web.WallClock;

/** {@code /teach/assignments/{assignment}}: what a section is set, and whether students see it. */
final class AssignmentPages implements Routes {
    private final TeachersDoor door;
    private final Sections sections;
    private final Assignments assignments;
    private final Sittings sittings;
    private final Papers papers;
    private final InstantSource clock;

    AssignmentPages(
            TeachersDoor door,
            Sections sections,
            Assignments assignments,
            Sittings sittings,
            Papers papers,
            InstantSource clock) {
        this.door = door;
        this.sections = sections;
        this.assignments = assignments;
        this.sittings = sittings;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/teach/assignments/{assignment}", this::show);
        routes.post("/teach/assignments/{assignment}/publish", this::publish);
        routes.post("/teach/assignments/{assignment}/delete", this::delete);
    }

    private void show(Context context) {
        var asked = door.assignment(context);
        var assignment = asked.assignment();
        var wall = WallClock.of(context);
        var set = papers.set(assignment);
        var begun = sittings.of(assignment);
        var model = SectionFrame.model(context, asked.section());
        model.put("assignment", assignment);
        model.put("facts", PlanFacts.of(assignment.plan(), set, wall));
        model.put("state", AssignmentLine.state(assignment, clock.instant(), wall));
        var audience = assignments.audiences(asked.section()).get(assignment.id());
        model.put(
                "audience",
                audience == null
                        ? "everybody in the section"
                        : Students.only(audience, Students.of(sections, asked.section())));
        model.put("begun", begun.size());
        model.put("handedIn", begun.stream().filter(s -> s.handedIn().isPresent()).count());
        model.put(
                "extensions",
                assignments.extensions(assignment).values().stream()
                        .filter(e -> e.holds())
                        .count());
        context.render("teach/assignment", model);
    }

    private void publish(Context context) {
        var asked = door.changing(context);
        var assignment = asked.assignment();
        boolean published = "true".equals(context.formParam("published"));
        assignments.change(assignment, assignment.plan().withPublished(published));
        asked.lectern()
                .did(
                        published ? "publish assignment" : "withdraw assignment",
                        assignment.id(),
                        assignment.plan().title());
        go(context, assignment, published ? "published" : "withdrawn");
    }

    private void delete(Context context) {
        var asked = door.changing(context);
        var assignment = asked.assignment();
        if (!assignments.remove(assignment)) {
            go(context, assignment, "kept");
            return;
        }
        asked.lectern().did("delete assignment", assignment.id(), assignment.plan().title());
        context.redirect(
                SectionFrame.address(asked.section()) + "?said=deleted", HttpStatus.SEE_OTHER);
    }

    static String title(Item item) {
        return item.title().isEmpty() ? item.id() : item.title();
    }

    static String address(Assignment assignment) {
        return "/teach/assignments/" + assignment.id();
    }

    static void go(Context context, Assignment assignment, String said) {
        context.redirect(address(assignment) + "?said=" + said, HttpStatus.SEE_OTHER);
    }
}
