package nabla.web.lesson;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.lesson.Course;
import nabla.lesson.Lesson;
import nabla.lesson.reader.Library;
import nabla.web.Link;
import nabla.web.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /}, {@code /learn/{course}} and {@code /learn/{course}/{lesson}}. */
public final class LessonPages implements Routes {
    private static final String ABOUT =
            "Interactive courseware for the calculus behind machine learning.";

    private final Library library;
    private final Shelf shelf;
    private final ProblemBlocks problems;
    private final Marks marks;

    public LessonPages(Library library, ProblemBlocks problems, Marks marks) {
        this.library = library;
        this.shelf = new Shelf(library);
        this.problems = problems;
        this.marks = marks;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/", this::catalogue);
        routes.get("/learn/{course}", this::course);
        routes.get("/learn/{course}/{lesson}", this::lesson);
    }

    private void catalogue(Context context) {
        context.render(
                "lesson/catalogue", Map.of("courses", library.courses(), "description", ABOUT));
    }

    private void course(Context context) {
        var course = shelf.course(context);
        context.render(
                "lesson/course",
                Map.of(
                        "course",
                        course,
                        "entries",
                        entries(context, course, null),
                        "description",
                        course.description()));
    }

    private void lesson(Context context) {
        var course = shelf.course(context);
        var lesson = shelf.lesson(context, course);
        var at = course.lessons().indexOf(lesson);
        var blocks = new BlockHtml(context, course.id(), problems);
        var model = new HashMap<String, @Nullable Object>();
        model.put("course", course);
        model.put("lesson", lesson);
        model.put("entries", entries(context, course, lesson));
        model.put("description", lesson.summary());
        model.put("crumb", course.title());
        model.put("crumbHref", "/learn/" + course.id());
        model.put("math", true);
        model.put("paintedFrom", "bar-end");
        model.put("content", blocks.html(lesson.blocks()));
        model.put("scripts", blocks.scripts());
        model.put("links", LessonLinks.of(course, lesson, LessonLinks.LESSON));
        model.put("previous", at > 0 ? course.lessons().get(at - 1) : null);
        model.put("next", at + 1 < course.lessons().size() ? course.lessons().get(at + 1) : null);
        context.render("lesson/lesson", model);
    }

    private List<Entry> entries(Context context, Course course, @Nullable Lesson current) {
        var done = marks.done(context, course.id());
        var entries = new ArrayList<Entry>();
        for (var lesson : course.lessons()) {
            entries.add(
                    new Entry(
                            entries.size() + 1,
                            lesson,
                            LessonLinks.of(course, lesson, ""),
                            done.contains(lesson.id()),
                            lesson.equals(current)));
        }
        return entries;
    }

    /** A lesson in a list of them. */
    public record Entry(
            int number, Lesson lesson, List<Link> links, boolean done, boolean current) {}
}
