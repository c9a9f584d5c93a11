package nabla.web.lesson;

import io.javalin.http.Context;
import nabla.lesson.Course;
import nabla.lesson.Lesson;
import nabla.lesson.reader.Library;
import nabla.web.NotFound;

/**
 * Finds the course and the lesson that an address names, or says which is not there and leads on.
 */
public final class Shelf {
    private final Library library;

    public Shelf(Library library) {
        this.library = library;
    }

    /** The course named {@code {course}} in the address. */
    public Course course(Context context) {
        var id = context.pathParam("course");
        return library.course(id)
                .orElseThrow(
                        () -> new NotFound("There is no course called “" + shortened(id) + "”."));
    }

    /** The lesson named {@code {lesson}} in the address. */
    public Lesson lesson(Context context, Course course) {
        var id = context.pathParam("lesson");
        return course.lesson(id)
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "There is no lesson called “"
                                                + shortened(id)
                                                + "” in "
                                                + course.title()
                                                + ".",
                                        "/learn/" + course.id(),
                                        "All lessons of " + course.title()));
    }

    private static String shortened(String id) {
        return id.length() <= 60 ? id : id.substring(0, 60) + "…";
    }
}
