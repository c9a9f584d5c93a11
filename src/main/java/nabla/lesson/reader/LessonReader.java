package nabla.lesson.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nabla.lesson.Lesson;
import nabla.lesson.Reading;
import nabla.lesson.typeset.Typesetter;

/**
 * Reads a {@code lesson.md}. A lesson without a title is none; any other flaw leaves the rest to be
 * read.
 */
public final class LessonReader {
    private static final List<String> FIELDS = List.of("title", "question", "summary");

    private final Typesetter typesetter;

    public LessonReader(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** Reads the text of {@code <id>/lesson.md}; the folder gives the lesson its id. */
    public Reading<Lesson> read(Path file, String content) {
        var flaws = new Flaws(file);
        var markdown = new Markdown(typesetter, flaws);
        var front = FrontMatter.split(content, flaws);
        var fields = front.fields();
        fields.allowOnly(FIELDS, flaws);
        for (var name : FIELDS) {
            if (fields.text(name).isBlank()) {
                flaws.add(1, "the lesson needs a line `" + name + ": …` at its top");
            }
        }
        var question =
                fields.find("question")
                        .map(field -> markdown.inline(new Text(field.text(), field.line())))
                        .orElse("");
        var blocks = new Blocks(markdown, flaws).read(front.body());
        var id = file.getName(file.getNameCount() - 2).toString();
        var title = fields.text("title").strip();
        var lesson =
                new Lesson(
                        id,
                        title,
                        question,
                        fields.text("summary").strip(),
                        markdown.sections(),
                        blocks,
                        Optional.empty());
        return new Reading<>(title.isEmpty() ? Optional.empty() : Optional.of(lesson), flaws.all());
    }
}
