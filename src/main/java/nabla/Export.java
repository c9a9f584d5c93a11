package nabla;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import nabla.command.CannotRun;
import nabla.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: all that is kept of one person. */
@Command(
        name = "export",
        description = "Write all that is kept of one person, as JSON.",
        mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "WHO", description = "The person's email address or id.")
    private String who;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to (standard output).")
    private @Nullable Path out;

    @Mixin private Store store;

    @Override
    public Integer call() {
        try (Database database = Database.open(store.location(), InstantSource.system())) {
            String json = database.traces().export(Somebody.called(who, database.people()));
            if (out == null) {
                spec.commandLine().getOut().print(json);
                spec.commandLine().getOut().flush();
            } else {
                Files.writeString(out, json);
            }
        } catch (IOException e) {
            throw new CannotRun("The file " + out + " cannot be written; name another.", e);
        }
        return 0;
    }
}
