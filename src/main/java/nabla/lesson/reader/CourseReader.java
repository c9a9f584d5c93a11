package nabla.lesson.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nabla.lesson.Reading;

/** Reads a {@code course.yaml}. */
final class CourseReader {
    /**
     * A course before its lessons are read.
     *
     * @param line where the lessons are named
     */
    record Outline(String title, String description, List<String> lessons, int line) {}

    private CourseReader() {}

    static Reading<Outline> read(Path file, String content) {
        var flaws = new Flaws(file);
        var fields = Fields.read(new Text(content, 1), flaws);
        fields.allowOnly(List.of("title", "description", "lessons"), flaws);
        var title = fields.text("title").strip();
        var lessons = fields.find("lessons").map(Fields.Field::texts).orElse(List.of());
        if (title.isEmpty()) {
            flaws.add(1, "the course needs a line `title: …`");
        }
        if (lessons.isEmpty()) {
            flaws.add(
                    1,
                    "the course needs a line `lessons: [first, second]` that names the folders of its lessons");
        }
        var line = fields.find("lessons").map(Fields.Field::line).orElse(1);
        var outline = new Outline(title, fields.text("description").strip(), lessons, line);
        return new Reading<>(
                title.isEmpty() ? Optional.empty() : Optional.of(outline), flaws.all());
    }
}
