package nabla.lesson;

import java.util.List;
import java.util.Optional;

/** A course and those of its lessons that could be read, in order. */
public record Course(String id, String title, String description, List<Lesson> lessons) {
    public Optional<Lesson> lesson(String id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }
}
