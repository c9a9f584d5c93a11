package nabla.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code derive 'x*sin(x^2)' --by x}: a derivative, with the steps that lead there. */
@Command(
        name = "derive",
        description = "Differentiate an expression, step by step if you like.",
        mixinStandardHelpOptions = true)
public final class Derive implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "EXPRESSION",
            description = "What to differentiate, as one types it: x*sin(x^2)")
    private String expression;

    @Option(
            names = "--by",
            paramLabel = "VARIABLE",
            defaultValue = "x",
            description = "By which variable (${DEFAULT-VALUE}).")
    private String variable;

    @Option(names = "--steps", description = "Show every step and the rule it uses.")
    private boolean steps;

    @Option(names = "--tex", description = "Print TeX.")
    private boolean tex;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(expression + variable + steps + tex);
        return 0;
    }
}
