package nabla.web.practice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import nabla.lesson.reader.Library;
import nabla.problem.ProblemSet;
import nabla.problem.Skills;
import nabla.problem.Skills.Place;
import nabla.problem.Skills.Skill;
import nabla.problem.reader.ProblemLibrary;
import nabla.web.NotFound;
import nabla.web.Routes;
import org.jspecify.annotations.Nullable;

/**
 * {@code /practice/{course}}: the sets of a course, and how well one holds what they practise.
 * {@code /practice/{course}/review} leads to the problem that is most worth doing now, with numbers
 * of its own.
 */
final class CoursePractice implements Routes {
    private final ProblemLibrary problems;
    private final Library lessons;
    private final Desk desk;
    private final InstantSource clock;

    CoursePractice(ProblemLibrary problems, Library lessons, Desk desk, InstantSource clock) {
        this.problems = problems;
        this.lessons = lessons;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * A set of one line in the list of them.
     *
     * @param done how many of its {@code total} problems are solved
     */
    public record SetLine(String title, String href, int done, int total) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/practice/{course}", this::show);
        routes.get("/practice/{course}/review", this::review);
    }

    private void show(Context context) {
        var course = course(context);
        var now = clock.instant();
        var skills = skills(context, course);
        var model = new HashMap<String, @Nullable Object>();
        model.put("course", course);
        lessons.course(course)
                .ifPresent(
                        c -> {
                            model.put("crumb", c.title());
                            model.put("crumbHref", "/learn/" + course);
                        });
        model.put("due", skills.due(now).size());
        model.put("nextDays", skills.next(now).map(t -> SkillView.days(now, t)).orElse(null));
        model.put("sets", sets(course).stream().map(s -> line(context, s)).toList());
        model.put("skills", skills.all().stream().map(s -> SkillView.of(s, now)).toList());
        context.render("practice/course", model);
    }

    private SetLine line(Context context, ProblemSet set) {
        var overview = Overview.of(set, desk.progress(context, set), set.entries().getFirst());
        return new SetLine(set.title(), Addresses.set(set), overview.done(), overview.total());
    }

    /** Where nothing is due, back to the list, which says when something will be. */
    private void review(Context context) {
        var course = course(context);
        var due = skills(context, course).due(clock.instant());
        context.redirect(
                due.isEmpty() ? "/practice/" + course : fresh(context, longestAgo(due.getFirst())),
                HttpStatus.SEE_OTHER);
    }

    private String fresh(Context context, Place place) {
        var current = desk.variant(context, place.set(), place.item(), java.util.Optional.empty());
        var seed = place.last() == null ? current.seed() : Desk.another(current);
        return Addresses.item(place.set(), place.item().id()) + "&seed=" + seed;
    }

    private static Place longestAgo(Skill skill) {
        return skill.places().stream()
                .min(Comparator.comparing(p -> p.last() == null ? Instant.EPOCH : p.last()))
                .orElseThrow();
    }

    /** What the learner who asks holds of the course. */
    Skills skills(Context context, String course) {
        return Skills.of(sets(course), desk.history(context, course));
    }

    /** In the order of the lessons; those that belong to none come last. */
    private List<ProblemSet> sets(String course) {
        var order =
                lessons.course(course).stream()
                        .flatMap(c -> c.lessons().stream().map(l -> l.id()))
                        .toList();
        return problems.all().stream()
                .filter(s -> s.course().equals(course) && !s.entries().isEmpty())
                .sorted(Comparator.comparingInt(s -> place(order, s.name())))
                .toList();
    }

    private static int place(List<String> order, String name) {
        return order.contains(name) ? order.indexOf(name) : order.size();
    }

    private String course(Context context) {
        var id = context.pathParam("course");
        if (lessons.course(id).isPresent() || !sets(id).isEmpty()) return id;
        throw new NotFound("There is no course called “" + Quote.of(id) + "”.");
    }
}
