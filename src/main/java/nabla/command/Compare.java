package nabla.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: answers against keys, one JSON object a line in, one verdict a line out. */
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

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(file);
        return 0;
    }
}
