package nabla.web.assignment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nabla.classroom.assignment.Draft;
import nabla.classroom.assignment.Sittings;
import nabla.grading.Closing;
import nabla.grading.Returned;
import nabla.grading.Sheet.Question;
import nabla.lesson.typeset.Typesetter;
import nabla.web.NotFound;
import nabla.web.Request;
import nabla.web.Routes;
import nabla.web.Visitors;
import nabla.web.practice.Answering.Notice;
import nabla.web.practice.ProblemHtml;
import org.jspecify.annotations.Nullable;

/**
 * {@code /assignments/{id}/{n}}: one problem of a sheet. Below it, {@code /problem} answers with
 * the problem alone and {@code /draft} saves what stands in the fields, both for scripts.
 */
final class SheetPages implements Routes {
    private static final List<String> SCRIPTS =
            List.of("js/practice/problem.js", "js/assignment/sheet.js");
    private static final Pattern PRESS = Pattern.compile("[\\w-]{1,40}");

    private final Attendance attendance;
    private final ProblemHtml problems;
    private final Answers answers;
    private final Sittings sittings;
    private final Sending sending;
    private final Visitors visitors;

    SheetPages(
            Attendance attendance,
            Typesetter typesetter,
            Sittings sittings,
            Closing closing,
            Sources sources,
            Visitors visitors) {
        this.attendance = attendance;
        this.problems = new ProblemHtml(typesetter);
        this.answers = new Answers(problems, sittings);
        this.sittings = sittings;
        this.sending = new Sending(sittings, closing, sources);
        this.visitors = visitors;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/assignments/{id}/time", this::time);
        routes.get("/assignments/{id}/{n}", this::show);
        routes.post("/assignments/{id}/{n}", NotSaved.keeping(this::submit));
        routes.get("/assignments/{id}/{n}/problem", this::part);
        routes.post("/assignments/{id}/{n}/problem", NotSaved.keeping(this::submitPart));
        routes.post("/assignments/{id}/{n}/draft", NotSaved.keeping(this::save));
        routes.post("/assignments/{id}/{n}/working", this::working);
    }

    /** How many seconds are left, for a countdown. */
    private void time(Context context) {
        var clock = Clock.of(attendance.task(context));
        context.json(Map.of("left", clock == null ? 0 : clock.seconds()));
    }

    private void show(Context context) {
        var task = attendance.task(context);
        if (task.sitting() == null && !task.preview()) {
            context.redirect(task.href(), HttpStatus.SEE_OTHER);
            return;
        }
        var question = question(context, task);
        page(context, task, question, answers.standing(context, task, question));
    }

    private void part(Context context) {
        var task = attendance.task(context);
        var question = question(context, task);
        context.html(
                answers.html(context, task, question, answers.standing(context, task, question)));
    }

    private void submit(Context context) {
        if (isLost(context)) return;
        var task = attendance.task(context);
        var question = question(context, task);
        var posted = ProblemHtml.posted(context, question.variant());
        var refusal = send(context, task, question, posted);
        if (refusal.isEmpty() && !task.preview()) {
            context.redirect(answers.address(context, task, question), HttpStatus.SEE_OTHER);
            return;
        }
        var after = task.preview() ? task : attendance.again(task);
        refusal.ifPresent(_ -> context.status(HttpStatus.CONFLICT));
        page(context, after, question, answers.posted(after, question, posted, refusal));
    }

    private void submitPart(Context context) {
        if (isLost(context)) return;
        var task = attendance.task(context);
        var question = question(context, task);
        var posted = ProblemHtml.posted(context, question.variant());
        var refusal = send(context, task, question, posted);
        var after = task.preview() ? task : attendance.again(task);
        context.header("Nabla-State", TaskView.state(after, question));
        context.html(
                answers.html(
                        context,
                        after,
                        question,
                        answers.posted(after, question, posted, refusal)));
    }

    private Optional<Notice> send(
            Context context, Task task, Question question, List<String> posted) {
        if (task.preview()) return Optional.empty();
        var press = text(context, "press");
        return sending.send(
                task,
                question,
                posted,
                new Sending.Press(
                        PRESS.matcher(press).matches() ? press : sittings.next(),
                        text(context, "seen")),
                outcome -> Request.graded(context, outcome));
    }

    /** What stands in the fields after a pause in typing. */
    private void save(Context context) {
        if (isLost(context)) return;
        var task = attendance.task(context);
        var question = question(context, task);
        var sitting = task.sitting();
        if (sitting == null || !task.isOpen()) {
            context.status(HttpStatus.CONFLICT);
            context.json(Map.of("saved", false, "over", true));
            return;
        }
        var posted = ProblemHtml.posted(context, question.variant());
        var known = text(context, "revision");
        var draft =
                sittings.save(
                        sitting,
                        question.item().id(),
                        posted,
                        known.matches("[0-9]{1,9}") ? Integer.parseInt(known) : 0);
        if (draft.isEmpty()) draft = same(sittings.drafts(sitting), question, posted);
        if (draft.isPresent()) {
            context.json(saved(draft.get(), true));
        } else {
            context.status(HttpStatus.CONFLICT);
            context.json(saved(sittings.drafts(sitting).get(question.item().id()), false));
        }
    }

    /** Where both windows have the same in their fields, neither need be told. */
    private static Optional<Draft> same(
            Map<String, Draft> drafts, Question question, List<String> posted) {
        return Optional.ofNullable(drafts.get(question.item().id()))
                .filter(d -> d.answers().equals(posted));
    }

    private static Map<String, Object> saved(@Nullable Draft draft, boolean saved) {
        return draft == null
                ? Map.of("saved", saved, "revision", 0)
                : Map.of("saved", saved, "revision", draft.revision(), "at", "" + draft.saved());
    }

    /** Whether lines of working follow; told only where everything is told at once. */
    private void working(Context context) {
        var task = attendance.task(context);
        var question = question(context, task);
        if (!task.showsFeedback()) {
            context.status(HttpStatus.NO_CONTENT);
            return;
        }
        var variant = question.variant();
        context.html(
                problems.working(
                                context,
                                variant,
                                ProblemHtml.posted(context, variant),
                                text(context, "field"))
                        .orElseThrow(() -> new NotFound("No working is asked for here.")));
    }

    private void page(Context context, Task task, Question question, Answers.Shown shown) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("problemHtml", answers.html(context, task, question, shown));
        model.put("task", TaskView.of(task, question));
        model.put("number", question.number());
        model.put("clock", Clock.of(task));
        model.put("returned", returned(task, question));
        model.put("math", true);
        model.put("scripts", SCRIPTS);
        model.put("crumb", task.plan().title());
        model.put("crumbHref", task.href());
        context.render("assignment/sheet", model);
    }

    private Returned returned(Task task, Question question) {
        var sitting = task.sitting();
        if (sitting == null || !task.showsFeedback()) return Returned.NOTHING;
        return Returned.byItem(task.rulings(), sittings.remarks(sitting))
                .getOrDefault(question.item().id(), Returned.NOTHING);
    }

    private static Question question(Context context, Task task) {
        var begun = task.sitting() != null || task.preview();
        return task.question(context.pathParam("n"))
                .filter(_ -> begun)
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "There is no such problem here.",
                                        task.href(),
                                        "The assignment"));
    }

    /** Whoever is signed out meanwhile must not lose what they typed by being led elsewhere. */
    private boolean isLost(Context context) {
        if (visitors.person(context).isPresent()) return false;
        NotSaved.signedOut(context);
        return true;
    }

    private static String text(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }
}
