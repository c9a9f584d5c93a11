package nabla.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code compare}: answers against keys, one JSON object a line in, one verdict a line out, in
 * order. Lines are worked on in parallel, a bounded number at a time, so that a file of any length
 * needs the same memory.
 */
@Command(
        name = "compare",
        description = "Decide for each line of JSON whether an answer is equivalent to its key.",
        mixinStandardHelpOptions = true)
public final class Compare implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description =
                    "Lines of {\"id\", \"answer\", \"key\", \"variables\"?, \"assume\"?}; - is standard input.")
    private String file;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many lines to work on at once (as many as there are cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        new JsonLines(file, threads, "compared")
                .answer(ComparedLine::of, spec.commandLine().getOut());
        return 0;
    }
}
