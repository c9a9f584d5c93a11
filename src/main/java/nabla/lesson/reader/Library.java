package nabla.lesson.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nabla.lesson.Course;
import nabla.lesson.Deck;
import nabla.lesson.Flaw;
import nabla.lesson.Lesson;
import nabla.lesson.Reading;
import nabla.lesson.typeset.Typesetter;

/** All courses in a content folder, as they stand now. Safe to use from many threads. */
public final class Library {
    private final Path content;
    private final Watched<CourseReader.Outline> outlines = new Watched<>(CourseReader::read);
    private final Watched<Lesson> lessons;
    private final Watched<Deck> decks;
    private final Consumer<Flaw> tell;
    private List<Flaw> told = List.of();

    /**
     * @param tell hears of each flaw once, when it is first seen
     */
    public Library(Path content, Typesetter typesetter, Consumer<Flaw> tell) {
        this.content = content.normalize();
        this.tell = tell;
        this.lessons = new Watched<>(new LessonReader(typesetter)::read);
        this.decks = new Watched<>(new DeckReader(typesetter)::read);
    }

    /** The courses that can be read, by folder. */
    public List<Course> courses() {
        return read().value().orElse(List.of());
    }

    /** The course in the folder of this name. */
    public Optional<Course> course(String id) {
        return courses().stream().filter(course -> course.id().equals(id)).findFirst();
    }

    /** All that authors should mend, by file and line. */
    public List<Flaw> flaws() {
        return read().flaws();
    }

    private synchronized Reading<List<Course>> read() {
        var courses = new ArrayList<Course>();
        var flaws = new ArrayList<Flaw>();
        for (var folder : folders()) {
            var outline = outlines.read(folder.resolve("course.yaml"));
            flaws.addAll(outline.flaws());
            outline.value().ifPresent(found -> courses.add(course(folder, found, flaws)));
        }
        var sorted = flaws.stream().sorted().toList();
        sorted.stream().filter(flaw -> !told.contains(flaw)).forEach(tell);
        told = sorted;
        return new Reading<>(Optional.of(courses), sorted);
    }

    private Course course(Path folder, CourseReader.Outline outline, List<Flaw> flaws) {
        var found = new ArrayList<Lesson>();
        for (var id : outline.lessons()) {
            var lesson = lessons.read(folder.resolve(id).resolve("lesson.md"));
            if (lesson.value().isEmpty() && lesson.flaws().isEmpty()) {
                flaws.add(
                        new Flaw(
                                folder.resolve("course.yaml"),
                                outline.line(),
                                "there is no `"
                                        + id
                                        + "/lesson.md` beside this file; add it, or take the name out"));
            }
            var deck = decks.read(folder.resolve(id).resolve("slides.md"));
            flaws.addAll(lesson.flaws());
            flaws.addAll(deck.flaws());
            lesson.value().ifPresent(read -> found.add(read.with(deck.value())));
        }
        var id = String.valueOf(folder.getFileName());
        return new Course(id, outline.title(), outline.description(), found);
    }

    private List<Path> folders() {
        if (!Files.isDirectory(content)) return List.of();
        try (var list = Files.list(content)) {
            return list.filter(folder -> Files.exists(folder.resolve("course.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + content, e);
        }
    }
}
