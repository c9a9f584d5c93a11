package nabla.web.lesson;

import java.util.ArrayList;
import java.util.List;
import nabla.lesson.Course;
import nabla.lesson.Lesson;
import nabla.web.Link;

/** The ways to look at a lesson: its page, its slides, its problems. */
public final class LessonLinks {
    public static final String LESSON = "Lesson";
    public static final String SLIDES = "Slides";
    public static final String PROBLEMS = "Problems";

    private LessonLinks() {}

    /** Links to those that there are; the one labelled {@code current} is where the reader is. */
    public static List<Link> of(Course course, Lesson lesson, String current) {
        var place = course.id() + "/" + lesson.id();
        var links = new ArrayList<Link>();
        links.add(new Link(LESSON, "/learn/" + place, current.equals(LESSON)));
        if (lesson.deck().isPresent()) {
            links.add(new Link(SLIDES, "/slides/" + place, current.equals(SLIDES)));
        }
        links.add(new Link(PROBLEMS, "/practice/" + place, current.equals(PROBLEMS)));
        return links;
    }
}
