package nabla.web.gradebook;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nabla.classroom.Audit;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Assignments;
import nabla.grading.Analysis;
import nabla.grading.Analysis.ItemAnalysis;
import nabla.grading.Editions;
import nabla.grading.Mistakes;
import nabla.grading.Papers;
import nabla.grading.Percent;
import nabla.grading.Remedy;
import nabla.grading.Sheet;
import nabla.grading.Thought;
import nabla.web.NotFound;
import nabla.web.Routes;
import nabla.web.teach.SectionFrame;
import nabla.web.teach.TeachersDoor;

/**
 * {@code /teach/assignments/{assignment}/analysis}: what the class thinks, item by item, and
 * practice for those who make a mistake.
 */
final class AnalysisPages implements Routes {
    private static final String ADDRESS = "/teach/assignments/{assignment}/analysis";

    /** Of wrong answers that few gave, only their number is told. */
    private static final int SHOWN = 10;

    private final GradersDoor door;
    private final Papers papers;
    private final Editions editions;
    private final Assignments assignments;
    private final Audit audit;
    private final InstantSource clock;

    AnalysisPages(
            GradersDoor door,
            Papers papers,
            Editions editions,
            Assignments assignments,
            Audit audit,
            InstantSource clock) {
        this.door = door;
        this.papers = papers;
        this.editions = editions;
        this.assignments = assignments;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(ADDRESS, this::show);
        routes.post(ADDRESS + "/practice", this::practise);
    }

    /**
     * An item as the template shows it.
     *
     * @param discrimination with two decimals, or empty
     * @param further how many more wrong answers there are than are shown
     */
    record ItemView(
            String title,
            int students,
            String first,
            String last,
            String attempts,
            String time,
            String discrimination,
            List<ThoughtView> wrong,
            int further) {}

    /**
     * A wrong answer.
     *
     * @param misconception as marks name it, or empty
     * @param name in words
     * @param who how many students, and how often, in words
     * @param share of the students who answered, as a percentage
     */
    record ThoughtView(
            String misconception,
            String name,
            List<String> example,
            String about,
            String who,
            String share) {}

    private void show(Context context) {
        var assignment = door.assignment(context);
        var analysis = analysis(assignment);
        var model = SectionFrame.model(context, door.section(assignment));
        model.put("assignment", assignment);
        model.put("items", analysis.items().stream().map(AnalysisPages::view).toList());
        model.put("styles", List.of("css/gradebook.css"));
        context.render("gradebook/analysis", model);
    }

    private Analysis analysis(Assignment assignment) {
        return Analysis.of(
                Sheet.items(assignment.plan(), papers.set(assignment)),
                papers.of(assignment),
                editions);
    }

    private static ItemView view(ItemAnalysis item) {
        var shown = item.wrong().subList(0, Math.min(SHOWN, item.wrong().size()));
        var discrimination = item.discrimination();
        return new ItemView(
                item.item().title().isEmpty() ? item.item().id() : item.item().title(),
                item.students(),
                whole(item.first()),
                whole(item.last()),
                String.format(Locale.ROOT, "%.1f", item.attempts()),
                item.time().map(Spoken::time).orElse("–"),
                discrimination.isPresent()
                        ? String.format(Locale.ROOT, "%.2f", discrimination.getAsDouble())
                        : "",
                shown.stream().map(t -> view(t, item.students())).toList(),
                item.wrong().size() - shown.size());
    }

    private static ThoughtView view(Thought thought, int students) {
        int who = thought.students().size();
        return new ThoughtView(
                thought.misconception(),
                thought.isDiagnosed() ? Mistakes.name(thought.misconception()) : "",
                thought.example(),
                thought.about(),
                Spoken.count(who, "student", "students")
                        + (thought.submissions() == who
                                ? ""
                                : ", "
                                        + Spoken.count(
                                                thought.submissions(),
                                                "submission",
                                                "submissions")),
                whole((double) who / students));
    }

    private static String whole(double fraction) {
        return Percent.text(Math.round(100 * fraction) / 100.0);
    }

    private void practise(Context context) {
        var assignment = door.assignment(context);
        var section = door.section(assignment);
        TeachersDoor.requireTaught(section);
        var mistake = Optional.ofNullable(context.formParam("mistake")).orElse("");
        var remedy =
                Remedy.of(
                                mistake,
                                assignment,
                                papers.set(assignment),
                                analysis(assignment),
                                clock.instant())
                        .orElseThrow(
                                () ->
                                        new NotFound(
                                                "Nobody makes this mistake here (any more).",
                                                "/teach/assignments/"
                                                        + assignment.id()
                                                        + "/analysis",
                                                "What the class thinks"));
        var practice = assignments.create(section, remedy.plan());
        assignments.address(practice, remedy.students());
        audit.add(
                door.teacher(context),
                "make practice",
                practice.id(),
                mistake + ", for " + remedy.students().size());
        context.redirect("/teach/assignments/" + practice.id(), HttpStatus.SEE_OTHER);
    }
}
