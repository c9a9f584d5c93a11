package nabla;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import nabla.command.CannotRun;
import nabla.command.Check;
import nabla.command.Compare;
import nabla.command.Derive;
import nabla.command.Diagnose;
import nabla.store.BackupRefused;
import nabla.store.StoreUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line, and with {@link Serve} the only place where the parts are put together. */
@Command(
        name = "nabla",
        version = "Nabla 0.1.0",
        description = "Interactive courseware for the calculus behind machine learning.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Serve.class,
            Check.class,
            Compare.class,
            Derive.class,
            Diagnose.class,
            MakeBackup.class,
            Restore.class,
            Export.class,
            DeletePerson.class
        },
        footer = {
            "",
            "`nabla test` runs every test. `nabla COMMAND --help` says more about one command."
        })
public final class Nabla {

    private Nabla() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line as {@link #main} runs it, for tests that drive it in the same process. */
    static CommandLine commandLine() {
        return commandLine(System.getenv());
    }

    /** The same, in an environment of its own. */
    static CommandLine commandLine(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        CommandLine nabla =
                new CommandLine(new Nabla())
                        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setDefaultValueProvider(environment)
                        .setParameterExceptionHandler((e, typed) -> correct(e, typed, environment))
                        .setExecutionExceptionHandler(Nabla::report);
        String[] version = nabla.getCommandSpec().version();
        nabla.getSubcommands().values().forEach(sub -> sub.getCommandSpec().version(version));
        environment.explain(
                Objects.requireNonNull(nabla.getSubcommands().get("serve")).getCommandSpec());
        return nabla;
    }

    /** What was typed wrongly, and where the right words are. */
    private static int correct(ParameterException e, String[] typed, Environment environment) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String variable = environment.source(e.getArgSpec(), typed);
        String where = variable == null ? "" : ", which " + variable + " says";
        command.getErr()
                .println(e.getMessage() + where + ". `" + name + " --help` says what there is.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** One sentence for what a person can mend; a stack trace only for our own mistakes. */
    private static int report(Exception e, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (e instanceof CannotRun || e instanceof StoreUnavailable || e instanceof BackupRefused) {
            command.getErr().println(e.getMessage());
            return 1;
        }
        throw e;
    }
}
