package nabla.web.assignment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nabla.classroom.Sections;
import nabla.classroom.assignment.Sittings;
import nabla.grading.Closing;
import nabla.grading.Returned;
import nabla.grading.Sheet.Question;
import nabla.web.Routes;
import nabla.web.Visitors;
import nabla.web.account.Doors;
import org.jspecify.annotations.Nullable;

/**
 * {@code /assignments}, what one is set, and {@code /assignments/{id}}, the cover of a sheet: what
 * will be asked before one begins, and what became of it afterwards.
 */
final class AssignmentPages implements Routes {
    private final Attendance attendance;
    private final Sections sections;
    private final Sittings sittings;
    private final Closing closing;
    private final Sources sources;
    private final Visitors visitors;

    AssignmentPages(
            Attendance attendance,
            Sections sections,
            Sittings sittings,
            Closing closing,
            Sources sources,
            Visitors visitors) {
        this.attendance = attendance;
        this.sections = sections;
        this.sittings = sittings;
        this.closing = closing;
        this.sources = sources;
        this.visitors = visitors;
    }

    /**
     * @param number of the problem it is about; 0 for the whole
     */
    public record ReturnedLine(int number, Returned returned) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/assignments", this::list);
        routes.get("/assignments/{id}", this::cover);
        routes.post("/assignments/{id}/begin", this::begin);
        routes.get("/assignments/{id}/hand-in", this::summary);
        routes.post("/assignments/{id}/hand-in", this::handIn);
    }

    private void list(Context context) {
        var person = Doors.signedIn(visitors, context);
        var tasks = attendance.tasks(context, person);
        var model = new HashMap<String, @Nullable Object>();
        model.put("now", views(tasks, t -> isNow(t)));
        model.put("later", views(tasks, t -> TaskView.of(t, null).state().equals("early")));
        model.put("past", views(tasks, t -> isPast(t)).reversed());
        model.put("none", tasks.isEmpty());
        model.put(
                "joined",
                Optional.ofNullable(context.queryParam("joined"))
                        .flatMap(sections::find)
                        .filter(s -> sections.standing(s, person).isPresent())
                        .map(s -> s.name())
                        .orElse(""));
        context.render("assignment/list", model);
    }

    private static List<TaskView> views(List<Task> tasks, Predicate<Task> which) {
        return tasks.stream().filter(which).map(t -> TaskView.of(t, null)).toList();
    }

    private static boolean isNow(Task task) {
        return task.isOpen() || task.mayBegin();
    }

    private static boolean isPast(Task task) {
        return !isNow(task) && !TaskView.of(task, null).state().equals("early");
    }

    private void cover(Context context) {
        var task = attendance.task(context);
        var model = model(task);
        model.put("returned", returned(task));
        model.put("said", Optional.ofNullable(context.queryParam("said")).orElse(""));
        context.render("assignment/cover", model);
    }

    private void begin(Context context) {
        var task = attendance.task(context);
        if (task.mayBegin()) {
            sources.keep(Objects.requireNonNull(task.sheet()));
            sittings.begin(task.assignment(), task.person());
            var begun = attendance.again(task);
            var sheet = Objects.requireNonNull(begun.sheet());
            closing.keep(begun.scores(sheet), Objects.requireNonNull(begun.sitting()));
        }
        context.redirect(
                task.mayBegin() || task.isOpen() ? task.href() + "/1" : task.href(),
                HttpStatus.SEE_OTHER);
    }

    private void summary(Context context) {
        var task = attendance.task(context);
        if (!task.isOpen()) {
            context.redirect(task.href(), HttpStatus.SEE_OTHER);
            return;
        }
        context.render("assignment/hand-in", model(task));
    }

    private void handIn(Context context) {
        var task = attendance.task(context);
        var sheet = task.sheet();
        var sitting = task.sitting();
        if (task.isOpen() && sheet != null && sitting != null) {
            var at = task.now().isBefore(task.ends()) ? task.now() : task.ends();
            closing.handIn(task.assignment(), task.window(), sheet, sitting, at);
            context.redirect(task.href() + "?said=handed", HttpStatus.SEE_OTHER);
        } else {
            context.redirect(task.href(), HttpStatus.SEE_OTHER);
        }
    }

    /** What a teacher gave back, about the whole or about a problem. */
    private List<ReturnedLine> returned(Task task) {
        var sitting = task.sitting();
        if (sitting == null || !task.showsFeedback()) return List.of();
        return Returned.byItem(task.rulings(), sittings.remarks(sitting)).entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> new ReturnedLine(number(task, e.getKey()), e.getValue()))
                .toList();
    }

    private static int number(Task task, String item) {
        return task.questions().stream()
                .filter(q -> q.item().id().equals(item))
                .findFirst()
                .map(Question::number)
                .orElse(0);
    }

    private static Map<String, @Nullable Object> model(Task task) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("task", TaskView.of(task, null));
        model.put("clock", Clock.of(task));
        model.put("crumb", "Assignments");
        model.put("crumbHref", "/assignments");
        model.put("scripts", List.of("js/assignment/sheet.js"));
        return model;
    }
}
