package nabla.web.practice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.classroom.Attempts;
import nabla.classroom.Submissions;
import nabla.lesson.Course;
import nabla.lesson.reader.Library;
import nabla.lesson.typeset.Typesetter;
import nabla.problem.Entry;
import nabla.problem.Item;
import nabla.problem.ProblemSet;
import nabla.problem.Seed;
import nabla.problem.reader.ProblemLibrary;
import nabla.web.NotFound;
import nabla.web.Routes;
import nabla.web.Visitors;
import nabla.web.lesson.LessonLinks;
import nabla.web.lesson.Marks;
import nabla.web.lesson.ProblemBlocks;
import org.jspecify.annotations.Nullable;

/**
 * {@code /practice/{course}/{set}}: a set, one problem at a time. Below it, {@code /problem}
 * answers with one problem alone, for scripts that swap it in place.
 */
public final class PracticePages implements Routes, ProblemBlocks, Marks {
    private static final List<String> SCRIPTS = List.of("js/practice/problem.js");

    private final ProblemLibrary problems;
    private final Library lessons;
    private final Desk desk;
    private final ProblemParts parts;
    private final CoursePractice course;
    private final InstantSource clock;

    public PracticePages(
            ProblemLibrary problems,
            Library lessons,
            Typesetter typesetter,
            Visitors visitors,
            Attempts attempts,
            Submissions submissions,
            InstantSource clock) {
        this.problems = problems;
        this.lessons = lessons;
        this.desk = new Desk(visitors, attempts, submissions, clock);
        this.parts = new ProblemParts(desk, typesetter);
        this.course = new CoursePractice(problems, lessons, desk, clock);
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        course.register(routes);
        routes.get("/practice/{course}/{set}", this::show);
        routes.post("/practice/{course}/{set}", this::submit);
        routes.post("/practice/{course}/{set}/working", this::working);
        routes.get("/practice/{course}/{set}/problem", this::part);
        routes.post("/practice/{course}/{set}/problem", this::submitPart);
    }

    private void show(Context context) {
        var set = set(context);
        var progress = desk.progress(context, set);
        var named = Optional.ofNullable(context.queryParam("item"));
        var entry =
                named.isPresent()
                        ? entry(set, named.get())
                        : set.entries().stream()
                                .filter(e -> progress.of(e.id()).filter(s -> s.done()).isEmpty())
                                .findFirst()
                                .orElse(set.entries().getFirst());
        var html =
                parts.html(
                        context,
                        set,
                        entry,
                        Place.PRACTICE,
                        seed(context, set, "seed"),
                        Help.of(context));
        var model = new HashMap<String, @Nullable Object>();
        var overview = Overview.of(set, progress, entry);
        model.put("set", set);
        model.put("overview", overview);
        model.put("problemHtml", html);
        addSkills(context, model, set);
        model.put("math", true);
        model.put("scripts", SCRIPTS);
        addLesson(model, set);
        context.render("practice/set", model);
    }

    /** What the set practises, and how much of the course waits for a review. */
    private void addSkills(Context context, Map<String, @Nullable Object> model, ProblemSet set) {
        var now = clock.instant();
        var skills = course.skills(context, set.course());
        model.put("skills", skills.in(set).stream().map(s -> SkillView.of(s, now)).toList());
        model.put("due", skills.due(now).size());
    }

    /** A set has the name of its lesson; a set without one stands alone. */
    private void addLesson(Map<String, @Nullable Object> model, ProblemSet set) {
        Optional<Course> course = lessons.course(set.course());
        course.ifPresent(
                c -> {
                    model.put("crumb", c.title());
                    model.put("crumbHref", "/learn/" + c.id());
                });
        course.flatMap(c -> c.lesson(set.name()))
                .ifPresent(
                        lesson -> {
                            var all = course.get().lessons();
                            var at = all.indexOf(lesson) + 1;
                            model.put("lesson", lesson);
                            model.put("nextLesson", at < all.size() ? all.get(at) : null);
                            model.put(
                                    "links",
                                    LessonLinks.of(course.get(), lesson, LessonLinks.PROBLEMS));
                        });
    }

    private void submit(Context context) {
        var set = set(context);
        var item = sound(set, context);
        var place = place(context);
        var variant = desk.variant(context, set, item, seed(context, set, "seed"));
        desk.submit(context, set, variant, Posted.answers(context, variant));
        context.redirect(
                Addresses.problem(set, variant, variant.seed(), place, Help.of(context)),
                HttpStatus.SEE_OTHER);
    }

    private void part(Context context) {
        var set = set(context);
        var entry = entry(set, Optional.ofNullable(context.queryParam("item")).orElse(""));
        var html =
                parts.html(
                        context,
                        set,
                        entry,
                        place(context),
                        seed(context, set, "seed"),
                        Help.of(context));
        context.html(html);
    }

    private void submitPart(Context context) {
        var set = set(context);
        var item = sound(set, context);
        var variant = desk.variant(context, set, item, seed(context, set, "seed"));
        var answers = Posted.answers(context, variant);
        var grade = desk.submit(context, set, variant, answers);
        var overview = Overview.of(set, desk.progress(context, set), item);
        var html =
                parts.html(context, set, variant, place(context), answers, grade, Help.of(context));
        context.header("Nabla-Done", overview.done() + " " + overview.total());
        context.html(html);
    }

    /** Whether lines of working follow, while they are typed: nothing is graded or kept. */
    private void working(Context context) {
        var set = set(context);
        var variant = desk.variant(context, set, sound(set, context), seed(context, set, "seed"));
        var field = Optional.ofNullable(context.formParam("field")).orElse("");
        var html =
                parts.working(context, variant, Posted.answers(context, variant), field)
                        .orElseThrow(() -> new NotFound("No working is asked for here."));
        context.html(html);
    }

    private static Place place(Context context) {
        var form = !context.method().name().equals("GET");
        return Place.of(
                Optional.ofNullable(
                        form ? context.formParam("anchor") : context.queryParam("anchor")),
                Optional.ofNullable(form ? context.formParam("back") : context.queryParam("back")));
    }

    private ProblemSet set(Context context) {
        var course = context.pathParam("course");
        var name = context.pathParam("set");
        var set = problems.find(course, name).filter(s -> !s.entries().isEmpty());
        return set.orElseThrow(
                () ->
                        lessons.course(course).isPresent()
                                ? new NotFound(
                                        "This course has no problems called “"
                                                + Quote.of(name)
                                                + "”.",
                                        "/learn/" + course,
                                        "All lessons of the course")
                                : new NotFound(
                                        "There is no course called “" + Quote.of(course) + "”."));
    }

    private static Entry entry(ProblemSet set, String id) {
        return set.find(id)
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "This set has no problem called “" + Quote.of(id) + "”.",
                                        Addresses.set(set),
                                        "All problems of the set"));
    }

    private static Item sound(ProblemSet set, Context context) {
        var entry = entry(set, Optional.ofNullable(context.formParam("item")).orElse(""));
        if (entry instanceof Item item) return item;
        throw new NotFound(
                "This problem is being mended, so it takes no answers just now.",
                Addresses.set(set),
                "All problems of the set");
    }

    private static Optional<Seed> seed(Context context, ProblemSet set, String parameter) {
        var form = !context.method().name().equals("GET");
        var text = form ? context.formParam(parameter) : context.queryParam(parameter);
        if (text == null) return Optional.empty();
        var seed = Seed.parse(text);
        if (seed.isPresent()) return seed;
        throw new NotFound(
                "“" + Quote.of(text) + "” does not name a variant of this problem.",
                Addresses.set(set),
                "All problems of the set");
    }

    @Override
    public String html(Context context, String course, String set, String item, String anchor) {
        var found = problems.find(course, set);
        var entry = found.flatMap(s -> s.find(item));
        if (entry.isEmpty()) {
            var missing = new Entry.Broken(item, List.of());
            var empty = new ProblemSet(course, set, set, "", List.of(missing), List.of());
            return parts.html(
                    context,
                    empty,
                    missing,
                    Place.in(context, anchor),
                    Optional.empty(),
                    Help.NONE);
        }
        var named = Optional.ofNullable(context.queryParam(anchor)).flatMap(Seed::parse);
        return parts.html(
                context,
                found.get(),
                entry.get(),
                Place.in(context, anchor),
                named,
                named.isPresent() ? Help.of(context) : Help.NONE);
    }

    @Override
    public List<String> scripts() {
        return SCRIPTS;
    }

    @Override
    public Set<String> done(Context context, String course) {
        var done = new HashSet<String>();
        var all = new ArrayList<ProblemSet>();
        lessons.course(course)
                .ifPresent(
                        c ->
                                c.lessons()
                                        .forEach(
                                                l ->
                                                        problems.find(course, l.id())
                                                                .ifPresent(all::add)));
        for (var set : all) {
            var progress = desk.progress(context, set);
            var items = set.items();
            if (!items.isEmpty()
                    && items.stream()
                            .allMatch(i -> progress.of(i.id()).filter(s -> s.done()).isPresent())) {
                done.add(set.name());
            }
        }
        return done;
    }
}
