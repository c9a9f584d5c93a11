package nabla.web.teach;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import nabla.grading.Papers;
import nabla.grading.Sheet;
import nabla.lesson.typeset.Typesetter;
import nabla.web.Routes;
import nabla.web.practice.Preview;

/**
 * {@code /teach/assignments/{assignment}/preview}: what a student is asked, with the worked
 * solutions. Nobody has these numbers: the seeds of students are drawn when they begin.
 */
final class PreviewPages implements Routes {
    private final TeachersDoor door;
    private final Papers papers;
    private final Typesetter typesetter;

    PreviewPages(TeachersDoor door, Papers papers, Typesetter typesetter) {
        this.door = door;
        this.papers = papers;
        this.typesetter = typesetter;
    }

    /** A problem of the preview. */
    public record Problem(int number, String title, int points, Preview preview) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/teach/assignments/{assignment}/preview", this::show);
    }

    private void show(Context context) {
        var asked = door.assignment(context);
        var plan = asked.assignment().plan();
        int student = student(context);
        var sheet = Sheet.of(plan, papers.set(asked.assignment()), student);
        var model = SectionFrame.model(context, asked.section());
        model.put("assignment", asked.assignment());
        model.put("student", student);
        model.put("points", sheet.points());
        model.put(
                "problems",
                sheet.questions().stream()
                        .map(
                                q ->
                                        new Problem(
                                                q.number(),
                                                AssignmentPages.title(q.item()),
                                                q.item().points(),
                                                Preview.of(sheet.set(), q.variant(), typesetter)))
                        .toList());
        model.put("math", true);
        context.render("teach/preview", model);
    }

    private static int student(Context context) {
        var asked = context.queryParam("student");
        return asked == null ? 1 : Math.clamp(Amounts.whole(asked).orElse(1), 1, 999);
    }
}
