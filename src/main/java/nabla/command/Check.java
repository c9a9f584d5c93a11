package nabla.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
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
                "Load every lesson and problem, try their variants, and say what is wrong and how to mend it.",
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

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(path + " " + content + " " + problemSets);
        return 0;
    }
}
