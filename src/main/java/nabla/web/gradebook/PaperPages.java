package nabla.web.gradebook;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nabla.classroom.Audit;
import nabla.classroom.Person;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Regrades;
import nabla.classroom.assignment.Remark;
import nabla.classroom.assignment.Ruling;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Sittings;
import nabla.classroom.assignment.Window;
import nabla.grading.Papers;
import nabla.grading.Returned;
import nabla.web.NotFound;
import nabla.web.Routes;
import nabla.web.WallClock;
import nabla.web.teach.SectionFrame;
import nabla.web.teach.TeachersDoor;

/**
 * {@code /teach/assignments/{assignment}/students/{student}}: all that a student sent, and what the
 * teacher says of it: a score by hand with its reason, a comment, leave to go on.
 */
final class PaperPages implements Routes {
    private static final String ADDRESS = "/teach/assignments/{assignment}/students/{student}";

    /** Longer than anybody reads. */
    private static final int LONGEST = 4000;

    private final GradersDoor door;
    private final Papers papers;
    private final Sittings sittings;
    private final Regrades regrades;
    private final PaperReader reader;
    private final Audit audit;
    private final InstantSource clock;

    PaperPages(
            GradersDoor door,
            Papers papers,
            Sittings sittings,
            Regrades regrades,
            PaperReader reader,
            Audit audit,
            InstantSource clock) {
        this.door = door;
        this.papers = papers;
        this.sittings = sittings;
        this.regrades = regrades;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(ADDRESS, context -> show(context, "", ""));
        routes.post(ADDRESS + "/rule", this::rule);
        routes.post(ADDRESS + "/remark", this::remark);
        routes.post(ADDRESS + "/reopen", this::reopen);
    }

    /**
     * @param flawed the item of whose form something is wrong
     * @param flaw what, or empty
     */
    private void show(Context context, String flawed, String flaw) {
        var assignment = door.assignment(context);
        var student = door.student(context, assignment).person();
        var model = SectionFrame.model(context, door.section(assignment));
        model.put("assignment", assignment);
        model.put("student", student);
        model.put("paper", paper(context, assignment, student).orElse(null));
        model.put("flawed", flawed);
        model.put("flaw", flaw);
        model.put("score", typed(context, "score"));
        model.put("reason", typed(context, "reason"));
        model.put("math", true);
        model.put("styles", List.of("css/gradebook.css"));
        context.render("gradebook/student", model);
    }

    private Optional<PaperView> paper(Context context, Assignment assignment, Person student) {
        return papers.of(assignment, student)
                .map(
                        paper ->
                                reader.view(
                                        paper,
                                        Returned.byItem(
                                                paper.rulings(), sittings.remarks(paper.sitting())),
                                        regrades.history(paper.sitting()),
                                        WallClock.of(context)::shown));
    }

    private void rule(Context context) {
        var asked = asked(context);
        boolean back = context.formParam("back") != null;
        var typed = typed(context, "score").strip().replace(',', '.');
        var reason = typed(context, "reason").strip();
        var flaw = back ? "" : flaw(typed, reason);
        if (!flaw.isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, asked.item(), flaw);
            return;
        }
        var score =
                back ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(typed) / 100);
        sittings.rule(
                asked.sitting(),
                new Ruling(
                        asked.item(),
                        score,
                        back ? "taken back" : reason,
                        asked.teacher().id(),
                        clock.instant()));
        papers.total(asked.assignment(), asked.student());
        audit.add(
                asked.teacher(),
                back ? "take score back" : "set score",
                asked.sitting().id(),
                asked.item() + (back ? "" : " " + typed + " %: " + reason));
        onward(context, asked);
    }

    private static String flaw(String score, String reason) {
        if (!score.matches("[0-9]{1,3}(\\.[0-9]{1,2})?") || Double.parseDouble(score) > 100) {
            return "Write the score as a percentage from 0 to 100, such as 62.5.";
        }
        if (reason.isEmpty()) return "Write the reason; the student sees it beside the score.";
        return reason.length() > LONGEST ? "Write at most " + LONGEST + " characters." : "";
    }

    private void remark(Context context) {
        var asked = asked(context);
        var text = typed(context, "text").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, asked.item(), "Write a comment of 1 to " + LONGEST + " characters.");
            return;
        }
        var remark = new Remark(asked.item(), text, asked.teacher().name(), clock.instant());
        sittings.remark(asked.sitting(), remark);
        audit.add(asked.teacher(), "comment", asked.sitting().id(), asked.item());
        onward(context, asked);
    }

    private void reopen(Context context) {
        var asked = asked(context);
        var window = papers.window(asked.assignment(), asked.student());
        if (window.isOver(asked.sitting().started(), clock.instant())) {
            throw new HttpResponseException(
                    HttpStatus.CONFLICT.getCode(),
                    "There is no time left in which "
                            + asked.student().name()
                            + " could go on. Give an extension first.");
        }
        sittings.reopen(asked.sitting());
        papers.total(asked.assignment(), asked.student());
        audit.add(asked.teacher(), "reopen sitting", asked.sitting().id(), "");
        onward(context, asked);
    }

    /**
     * What a form is about.
     *
     * @param item its id; empty for the whole
     */
    private record Asked(
            Person teacher, Assignment assignment, Person student, Sitting sitting, String item) {}

    private Asked asked(Context context) {
        var assignment = door.assignment(context);
        TeachersDoor.requireTaught(door.section(assignment));
        var student = door.student(context, assignment).person();
        var item = typed(context, "item");
        if (!item.isEmpty() && papers.set(assignment).find(item).isEmpty()) {
            throw new NotFound(
                    "This problem is not in the set any more.", "/teach", "Your sections");
        }
        return new Asked(
                door.teacher(context), assignment, student, sitting(assignment, student), item);
    }

    /** A student who has not begun can be given a score too, unless that would start their time. */
    private Sitting sitting(Assignment assignment, Person student) {
        var begun = sittings.find(assignment, student);
        if (begun.isPresent()) return begun.get();
        var phase = papers.window(assignment, student).at(clock.instant());
        boolean open = phase == Window.Phase.NOT_YET || phase == Window.Phase.OPEN;
        if (assignment.plan().isLimited() && open) {
            throw new HttpResponseException(
                    HttpStatus.CONFLICT.getCode(),
                    student.name()
                            + " has not begun, and a score now would start their time. Give it once"
                            + " the assignment is due.");
        }
        return sittings.begin(assignment, student);
    }

    private static void onward(Context context, Asked asked) {
        context.redirect(
                "/teach/assignments/"
                        + asked.assignment().id()
                        + "/students/"
                        + asked.student().id()
                        + (asked.item().isEmpty() ? "" : "#item-" + asked.item()),
                HttpStatus.SEE_OTHER);
    }

    private static String typed(Context context, String field) {
        return Optional.ofNullable(context.formParam(field)).orElse("");
    }
}
