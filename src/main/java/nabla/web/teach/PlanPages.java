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
 * {@code /teach/sections/{section}/assignments/new} and {@code
 * /teach/assignments/{assignment}/edit}: the form in which an assignment is planned.
 */
final class PlanPages implements Routes {
    private static final String FIXED =
            "Students have begun, so the problems and their order stay as they are. Dates and all"
                    + " else can be changed; for other problems make another assignment.";

    private final TeachersDoor door;
    private final Assignments assignments;
    private final Sittings sittings;
    private final Papers papers;
    private final ProblemLibrary problems;
    private final InstantSource clock;

    PlanPages(
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
    public record ItemChoice(String id, String title, int points, boolean ticked) {
        private static ItemChoice of(Item item, PlanForm form) {
            return new ItemChoice(
                    item.id(), AssignmentPages.title(item), item.points(), form.chooses(item.id()));
        }
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/teach/sections/{section}/assignments/new", this::fresh);
        routes.post("/teach/sections/{section}/assignments", this::create);
        routes.get("/teach/assignments/{assignment}/edit", this::edit);
        routes.post("/teach/assignments/{assignment}", this::change);
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
        AssignmentPages.go(context, made, "made");
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
        var plan = form.plan(set).map(p -> begun ? p.withProblemsOf(before) : p);
        if (plan.isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, asked.section(), assignment, set, form);
            return;
        }
        papers.retime(assignment, () -> assignments.change(assignment, plan.get()));
        asked.lectern().did("change assignment", assignment.id(), plan.get().title());
        AssignmentPages.go(context, assignment, "changed");
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
        model.put("items", set.items().stream().map(i -> ItemChoice.of(i, form)).toList());
        var exam = "exam".equals(context.queryParam("as"));
        var fresh = SectionFrame.address(section) + "/assignments/new";
        model.put(
                "presets",
                List.of(
                        new Link("Homework", fresh, !exam),
                        new Link("Exam", fresh + "?as=exam", exam)));
        context.render("teach/plan", model);
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
}
