package nabla.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nabla.lesson.Block;
import nabla.lesson.Course;
import nabla.lesson.Flaw;
import nabla.lesson.Lesson;
import nabla.lesson.reader.Library;
import nabla.problem.Entry;
import nabla.problem.Spelling;
import nabla.problem.reader.ProblemLibrary;

/**
 * Lessons and decks: what their readers found, and whether the problems they place are there.
 *
 * @param content the folder of the library
 * @param asked whether a file is to be looked at
 */
record LessonCheck(Library library, ProblemLibrary problems, Path content, Predicate<Path> asked) {

    /**
     * @param files how many were looked at
     */
    record Result(List<Flaw> flaws, int files, String summary) {}

    Result run() {
        var flaws = new ArrayList<>(library.flaws());
        int lessons = 0;
        int decks = 0;
        for (var course : library.courses()) {
            for (var lesson : course.lessons()) {
                var folder = content.resolve(course.id()).resolve(lesson.id());
                lessons += asked.test(folder.resolve("lesson.md")) ? 1 : 0;
                var hasDeck = lesson.deck().isPresent() && asked.test(folder.resolve("slides.md"));
                decks += hasDeck ? 1 : 0;
                placed(lesson).forEach(p -> missing(course, lesson, p, flaws));
            }
        }
        return new Result(
                flaws.stream().filter(f -> asked.test(f.file())).sorted().toList(),
                lessons + decks,
                Count.of(lessons, "lesson") + ", " + Count.of(decks, "deck"));
    }

    private static List<Block.Problem> placed(Lesson lesson) {
        var found = new ArrayList<Block.Problem>();
        collect(lesson.blocks(), found);
        lesson.deck()
                .ifPresent(deck -> deck.slides().forEach(slide -> collect(slide.blocks(), found)));
        return found;
    }

    private static void collect(List<Block> blocks, List<Block.Problem> into) {
        for (var block : blocks) {
            if (block instanceof Block.Problem problem) into.add(problem);
            if (block instanceof Block.Example(var inner)) collect(inner, into);
        }
    }

    private void missing(Course course, Lesson lesson, Block.Problem problem, List<Flaw> flaws) {
        var file = content.resolve(course.id()).resolve(lesson.id()).resolve("lesson.md");
        var set = problems.find(course.id(), problem.set());
        if (set.isEmpty()) {
            flaws.add(
                    new Flaw(
                            file,
                            1,
                            "it places a problem of the set `"
                                    + problem.set()
                                    + "`, which is not there"));
        } else if (set.get().find(problem.item()).isEmpty()) {
            var ids = set.get().entries().stream().map(Entry::id).toList();
            flaws.add(
                    new Flaw(
                            file,
                            1,
                            "it places the problem `"
                                    + problem.item()
                                    + "`, which `"
                                    + problem.set()
                                    + "` does not have; "
                                    + Spelling.mend(problem.item(), ids)));
        }
    }
}
