package nabla.web.teach;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nabla.classroom.Section;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Plan;
import nabla.classroom.assignment.Sittings;
import nabla.grading.Papers;
import nabla.grading.Sheet;
import nabla.problem.Item;
import nabla.problem.ProblemSet;
import nabla.problem.reader.ProblemLibrary;
import nabla.web.Link;
import nabla.web.NotFound;
import nabla.web.Routes;
import nabla.web.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * {@code /teach/sections/{section}/assignments/new} and {@code /teach/assignments/{assignment}}:
 * what a section is set.
 */
final class AssignmentPages implements Routes {
    private static final String FIXED =
            "Students have begun, so the problems and their order stay as they are. Dates and all"
                    + " else can be changed; for other problems make another assignment.";

    private final TeachersDoor door;
    private final Assignments assignments;
    private final Sittings sittings;
    private final Papers papers;
    private final ProblemLibrary problems;
    private final InstantSource clock;

    AssignmentPages(
            TeachersDoor door,
            Assignments assignments,
            Sittings sittings,
            Papers papers,
            ProblemLibrary problems,
            InstantSource clock) {
        this.door = door;
        this.assignments = assignments;
        this.sittings = sittings;
        this.papers = papers;
        this.problems = problems;
        this.clock = clock;
    }

    /** An item with its box to tick. */
    public record ItemChoice(String id, String title, int points, boolean ticked) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/teach/sections/{section}/assignments/new", this::fresh);
        routes.post("/teach/sections/{section}/assignments", this::create);
        routes.get("/teach/assignments/{assignment}", this::show);
        routes.get("/teach/assignments/{assignment}/edit", this::edit);
        routes.post("/teach/assignments/{assignment}", this::change);
        routes.post("/teach/assignments/{assignment}/publish", this::publish);
        routes.post("/teach/assignments/{assignment}/delete", this::delete);
    }

    private void fresh(Context context) {
        var section = door.taught(context).section();
        var preset = "exam".equals(context.queryParam("as")) ? Preset.EXAM : Preset.HOMEWORK;
        var set =
                find(Optional.ofNullable(context.queryParam("set")).orElse(""))
                        .or(() -> sets().stream().findFirst())
                        .orElseThrow(
                                () ->
                                        new NotFound(
                                                "There are no problem sets to set yet. An author writes them.",
                                                SectionFrame.address(section),
                                                "The section"));
        var wall = WallClock.of(context);
        show(
                context,
                section,
                null,
                set,
                PlanForm.of(preset.plan(set, clock.instant(), wall), wall));
    }

    private void create(Context context) {
        var lectern = door.taught(context);
        var section = lectern.section();
        var form = PlanForm.posted(context);
        var set = set(form);
        if (isAskedForItems(context, form)) {
            show(context, section, null, set, form.withAllOf(set, titleBefore(form)));
            return;
        }
        var plan = form.plan(set);
        if (plan.isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, section, null, set, form);
            return;
        }
        var made = assignments.create(section, plan.get());
        lectern.did("make assignment", made.id(), plan.get().title());
        go(context, made, "made");
    }

    private void edit(Context context) {
        var asked = door.changing(context);
        var assignment = asked.assignment();
        var form = PlanForm.of(assignment.plan(), WallClock.of(context));
        show(context, asked.section(), assignment, papers.set(assignment), form);
    }

    private void change(Context context) {
        var asked = door.changing(context);
        var assignment = asked.assignment();
        var before = assignment.plan();
        var form = PlanForm.posted(context);
        boolean begun = isBegun(assignment);
        var set = begun ? papers.set(assignment) : set(form);
        if (!begun && isAskedForItems(context, form)) {
            show(context, asked.section(), assignment, set, form.withAllOf(set, titleBefore(form)));
            return;
        }
        if (begun && asksOthers(form, before, set)) form.flaw("items", FIXED);
        var plan = form.plan(set).map(p -> begun ? withProblemsOf(p, before) : p);
        if (plan.isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, asked.section(), assignment, set, form);
            return;
        }
        papers.retime(assignment, () -> assignments.change(assignment, plan.get()));
        asked.lectern().did("change assignment", assignment.id(), plan.get().title());
        go(context, assignment, "changed");
    }

    /** Whether other problems are wanted than those that are set. */
    private static boolean asksOthers(PlanForm form, Plan plan, ProblemSet set) {
        var same = PlanForm.name(plan.course(), plan.set());
        if (form.has("set") && !form.get("set").equals(same)) return true;
        return (form.has("of") || form.has("item"))
                && !set.items().stream()
                        .filter(i -> form.chooses(i.id()))
                        .toList()
                        .equals(Sheet.items(plan, set));
    }

    private static Plan withProblemsOf(Plan plan, Plan before) {
        return new Plan(
                plan.title(),
                before.course(),
                before.set(),
                before.items(),
                plan.opens(),
                plan.due(),
                plan.closes(),
                plan.lost(),
                plan.attempts(),
                plan.counts(),
                plan.feedback(),
                plan.limit(),
                before.shuffled(),
                plan.weight(),
                plan.published());
    }

    /** The button beside the set, or another set than that of the boxes. */
    private static boolean isAskedForItems(Context context, PlanForm form) {
        return context.formParam("choose") != null || form.isOfAnotherSet();
    }

    private void show(
            Context context,
            Section section,
            @Nullable Assignment assignment,
            ProblemSet set,
            PlanForm form) {
        var model = SectionFrame.model(context, section);
        boolean begun = assignment != null && isBegun(assignment);
        model.put("assignment", assignment);
        model.put(
                "heading",
                assignment == null ? "New assignment" : "Change " + assignment.plan().title());
        model.put("begun", begun);
        model.put("fixed", FIXED);
        model.put("form", form);
        model.put("clock", form.clock());
        model.put("flaws", form.flaws());
        model.put("set", set);
        model.put("setName", PlanForm.name(set.course(), set.name()));
        model.put("sets", sets());
        model.put(
                "items",
                set.items().stream()
                        .map(
                                i ->
                                        new ItemChoice(
                                                i.id(), title(i), i.points(), form.chooses(i.id())))
                        .toList());
        var exam = "exam".equals(context.queryParam("as"));
        var fresh = SectionFrame.address(section) + "/assignments/new";
        model.put(
                "presets",
                List.of(
                        new Link("Homework", fresh, !exam),
                        new Link("Exam", fresh + "?as=exam", exam)));
        context.render("teach/plan", model);
    }

    private static ItemChoice choice(Item item, boolean ticked) {
        return new ItemChoice(item.id(), title(item), item.points(), ticked);
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
        assignments.change(assignment, published(assignment.plan(), published));
        asked.lectern()
                .did(
                        published ? "publish assignment" : "withdraw assignment",
                        assignment.id(),
                        assignment.plan().title());
        go(context, assignment, published ? "published" : "withdrawn");
    }

    static Plan published(Plan plan, boolean published) {
        return new Plan(
                plan.title(),
                plan.course(),
                plan.set(),
                plan.items(),
                plan.opens(),
                plan.due(),
                plan.closes(),
                plan.lost(),
                plan.attempts(),
                plan.counts(),
                plan.feedback(),
                plan.limit(),
                plan.shuffled(),
                plan.weight(),
                published);
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

    private boolean isBegun(Assignment assignment) {
        return !sittings.of(assignment).isEmpty();
    }

    /** Those that have something to set. */
    private List<ProblemSet> sets() {
        return problems.all().stream().filter(s -> !s.items().isEmpty()).toList();
    }

    private ProblemSet set(PlanForm form) {
        return find(form.get("set"))
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "There is no such problem set (any more). Go back and choose another."));
    }

    private String titleBefore(PlanForm form) {
        return find(form.get("of")).map(ProblemSet::title).orElse("");
    }

    private Optional<ProblemSet> find(String name) {
        return sets().stream()
                .filter(s -> PlanForm.name(s.course(), s.name()).equals(name))
                .findFirst();
    }

    static String title(Item item) {
        return item.title().isEmpty() ? item.id() : item.title();
    }

    static String address(Assignment assignment) {
        return "/teach/assignments/" + assignment.id();
    }

    private static void go(Context context, Assignment assignment, String said) {
        context.redirect(address(assignment) + "?said=" + said, HttpStatus.SEE_OTHER);
    }
}
