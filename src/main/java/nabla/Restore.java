package nabla;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import nabla.store.Manifest;
import nabla.store.Restoration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: what a backup holds, into a database in which nothing is yet. */
@Command(
        name = "restore",
        description = "Put what a backup holds into an empty database of either kind.",
        mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A file that `nabla backup` wrote.")
    private Path file;

    @Mixin private Store store;

    @Override
    public Integer call() {
        try (Bar bar = new Bar("rows restored")) {
            Manifest restored = Restoration.of(file, store.location(), bar);
            bar.close();
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "Restored %,d rows of %d tables, as they were at %s.%n",
                            restored.rows(),
                            restored.tables().size(),
                            restored.madeAt());
        }
        return 0;
    }
}
