package nabla.web.teach;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nabla.classroom.Sections;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Sittings;
import nabla.web.Routes;

/**
 * {@code /teach/assignments/{assignment}/audience}: whether an assignment is for everybody, or for
 * some students alone, such as an exam for those who missed it.
 */
final class AudiencePages implements Routes {
    private final TeachersDoor door;
    private final Sections sections;
    private final Assignments assignments;
    private final Sittings sittings;

    AudiencePages(
            TeachersDoor door, Sections sections, Assignments assignments, Sittings sittings) {
        this.door = door;
        this.sections = sections;
        this.assignments = assignments;
        this.sittings = sittings;
    }

    /** A student, with a box to tick. */
    public record Listener(String id, String name, boolean begun, boolean ticked) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/teach/assignments/{assignment}/audience", this::show);
        routes.post("/teach/assignments/{assignment}/audience", this::change);
    }

    private void show(Context context) {
        var asked = door.assignment(context);
        var audience = assignments.audiences(asked.section()).get(asked.assignment().id());
        show(context, asked, audience == null, audience == null ? Set.of() : audience, Map.of());
    }

    private void change(Context context) {
        var asked = door.changing(context);
        boolean all = "all".equals(context.formParam("whom"));
        var ticked = new HashSet<>(context.formParams("student"));
        var chosen =
                Students.of(sections, asked.section()).stream()
                        .filter(s -> ticked.contains(s.id()))
                        .toList();
        if (!all && chosen.isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            var flaw = "Tick at least one student, or choose everybody.";
            show(context, asked, false, ticked, Map.of("student", flaw));
            return;
        }
        assignments.address(asked.assignment(), all ? List.of() : chosen);
        asked.lectern()
                .did(
                        "choose whom it is for",
                        asked.assignment().id(),
                        (all ? "everybody" : Students.names(chosen))
                                + " · "
                                + asked.assignment().plan().title());
        AssignmentPages.go(context, asked.assignment(), all ? "foreverybody" : "forsome");
    }

    private void show(
            Context context,
            TeachersDoor.Set asked,
            boolean all,
            Set<String> ticked,
            Map<String, String> flaws) {
        var begun =
                sittings.of(asked.assignment()).stream()
                        .map(sitting -> sitting.person().id())
                        .collect(Collectors.toSet());
        var model = SectionFrame.model(context, asked.section());
        model.put("assignment", asked.assignment());
        model.put("all", all);
        model.put("flaws", flaws);
        model.put(
                "students",
                Students.of(sections, asked.section()).stream()
                        .map(
                                s ->
                                        new Listener(
                                                s.id(),
                                                s.name(),
                                                begun.contains(s.id()),
                                                ticked.contains(s.id())))
                        .toList());
        context.render("teach/audience", model);
    }
}
