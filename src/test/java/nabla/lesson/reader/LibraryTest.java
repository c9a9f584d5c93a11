package nabla.lesson.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nabla.lesson.Flaw;
import nabla.lesson.Lesson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    private static final String LESSON =
            """
            ---
            title: Slopes
            question: Which way is $up$?
            summary: About slopes.
            ---
            Text.
            """;

    @TempDir Path content;
    private final List<String> told = new ArrayList<>();
    private Library library = new Library(Path.of(""), Cases.TYPESETTER, _ -> {});

    @BeforeEach
    void write() throws Exception {
        write("calculus/course.yaml", "title: Calculus\nlessons: [slopes, curves]\n");
        write("calculus/slopes/lesson.md", LESSON);
        write("calculus/curves/lesson.md", LESSON.replace("Slopes", "Curves"));
        library = new Library(content, Cases.TYPESETTER, flaw -> told.add(shown(flaw)));
    }

    @Test
    void readsACourseWithItsLessonsInOrder() {
        var course = library.course("calculus").orElseThrow();
        assertThat(course.title()).isEqualTo("Calculus");
        assertThat(course.lessons()).extracting(Lesson::id).containsExactly("slopes", "curves");
        assertThat(course.lessons().getFirst().question())
                .isEqualTo("Which way is <span class=\"tied\">[up]?</span>");
        assertThat(library.flaws()).isEmpty();
    }

    @Test
    void aLessonThatIsNoneLeavesTheOthers() throws Exception {
        write("calculus/slopes/lesson.md", "no front matter, and $x");
        assertThat(library.course("calculus").orElseThrow().lessons())
                .extracting(Lesson::id)
                .containsExactly("curves");
        assertThat(told)
                .contains(
                        "calculus/slopes/lesson.md:1: expected `---`, then lines such as `title: The derivative`, then `---` again",
                        "calculus/slopes/lesson.md:1: this `$` opens a formula that is not closed; write `\\$` for a dollar sign");
    }

    @Test
    void aFlawInTheTextLeavesTheLesson() throws Exception {
        write("calculus/slopes/lesson.md", LESSON + "\n$\\bad$\n");
        assertThat(library.course("calculus").orElseThrow().lessons()).hasSize(2);
        assertThat(told)
                .containsExactly(
                        "calculus/slopes/lesson.md:8: the formula `\\bad` cannot be typeset: Undefined control sequence: \\bad");
    }

    @Test
    void aLessonThatIsNamedButNotThereIsTold() throws Exception {
        write("calculus/course.yaml", "title: Calculus\n\nlessons: [slopes, none]\n");
        assertThat(library.courses()).hasSize(1);
        assertThat(told)
                .containsExactly(
                        "calculus/course.yaml:3: there is no `none/lesson.md` beside this file; add it, or take the name out");
    }

    @Test
    void aFileThatIsNotTextIsTold() throws Exception {
        Files.write(
                content.resolve("calculus/curves/lesson.md"),
                new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(library.course("calculus").orElseThrow().lessons()).hasSize(1);
        assertThat(told)
                .containsExactly(
                        "calculus/curves/lesson.md:1: the file is not UTF-8 text; save it as UTF-8");
    }

    @Test
    void aChangedFileIsReadAgainAndToldOnce() throws Exception {
        assertThat(library.courses()).hasSize(1);
        write("calculus/slopes/lesson.md", LESSON.replace("Text.", "Changed $."));
        var time = FileTime.from(Instant.now().plusSeconds(2));
        Files.setLastModifiedTime(content.resolve("calculus/slopes/lesson.md"), time);
        var changed = library.course("calculus").orElseThrow().lesson("slopes").orElseThrow();
        assertThat(changed.blocks().toString()).contains("Changed");
        assertThat(library.courses()).hasSize(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void anEmptyOrMissingFolderIsNoCourse() {
        assertThat(new Library(content.resolve("none"), Cases.TYPESETTER, _ -> {}).courses())
                .isEmpty();
    }

    private String shown(Flaw flaw) {
        return content.relativize(flaw.file()) + ":" + flaw.line() + ": " + flaw.message();
    }

    private void write(String name, String text) throws Exception {
        var file = content.resolve(name);
        Files.createDirectories(file.resolveSibling("x").getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
