package nabla.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import nabla.lesson.Flaw;
import nabla.lesson.reader.Library;
import nabla.lesson.typeset.CachedTypesetter;
import nabla.lesson.typeset.Katex;
import nabla.lesson.typeset.ShapeTypesetter;
import nabla.problem.Fault;
import nabla.problem.reader.ProblemLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: whether every lesson, every deck and every variant of every problem is sound. */
@Command(
        name = "check",
        description =
                "Load every lesson and problem, try their variants, and say what is wrong and how"
                        + " to mend it.",
        mixinStandardHelpOptions = true)
public final class Check implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            description =
                    "A file or folder to check; without it, all content and all problem sets.")
    private @Nullable Path path;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "${sys:nabla.home:-.}/content",
            description = "Where the lessons are (${DEFAULT-VALUE}).")
    private Path content;

    @Option(
            names = "--problem-sets",
            paramLabel = "DIR",
            defaultValue = "${sys:nabla.home:-.}/problem-sets",
            description = "Where the problem sets are (${DEFAULT-VALUE}).")
    private Path problemSets;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:nabla.home:-.}/data",
            description = "Where typeset formulas are kept (${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() {
        if (path != null && !Files.exists(path)) {
            throw new CannotRun(
                    "There is no file or folder "
                            + path
                            + "; name one below "
                            + content
                            + " or "
                            + problemSets
                            + ".");
        }
        if (path != null && !meets(content) && !meets(problemSets)) {
            throw new CannotRun(
                    path
                            + " is not part of "
                            + content
                            + " or "
                            + problemSets
                            + "; name the folders with --content and --problem-sets.");
        }
        long start = System.nanoTime();
        var katex = new Katex();
        var sets = new ProblemLibrary(problemSets, _ -> {});
        var library =
                new Library(content, CachedTypesetter.of(data.resolve("typeset"), katex), _ -> {});
        var lessons = new LessonCheck(library, sets, content, this::isAsked).run();
        var problems = new ProblemCheck(sets, new ShapeTypesetter(katex), this::isAsked).run();
        var complaints = new ArrayList<String>();
        lessons.flaws().stream().map(Flaw::toString).forEach(complaints::add);
        problems.faults().stream().map(Fault::toString).forEach(complaints::add);
        double seconds = (System.nanoTime() - start) / 1e9;
        PrintWriter out = spec.commandLine().getOut();
        complaints.forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%s: %s (%.1f s%s)%n",
                summary(problems, lessons),
                verdict(complaints.size()),
                seconds,
                problems.variants() == 0
                        ? ""
                        : ", %d variants a second"
                                .formatted(Math.round(problems.variants() / seconds)));
        return complaints.isEmpty() ? 0 : 1;
    }

    /** What was looked at: of what one path names, not what it does not. */
    private String summary(ProblemCheck.Result problems, LessonCheck.Result lessons) {
        if (path != null && lessons.files() == 0) return problems.summary();
        if (path != null && problems.files() == 0) return lessons.summary();
        return problems.summary() + ", " + lessons.summary();
    }

    private static String verdict(int complaints) {
        return switch (complaints) {
            case 0 -> "all sound";
            case 1 -> "1 thing to mend";
            default -> complaints + " things to mend";
        };
    }

    /** Whether what is asked for lies within the folder, or the folder within it. */
    private boolean meets(Path folder) {
        var asked = Objects.requireNonNull(path).toAbsolutePath().normalize();
        return isAsked(folder) || asked.startsWith(folder.toAbsolutePath().normalize());
    }

    /** Whether the file is the one asked for, or below the folder asked for. */
    private boolean isAsked(Path file) {
        return path == null
                || file.toAbsolutePath().normalize().startsWith(path.toAbsolutePath().normalize());
    }
}
