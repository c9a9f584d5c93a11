package nabla;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import nabla.store.Backup;
import nabla.store.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: everything in one file, while the server runs. */
@Command(
        name = "backup",
        description =
                "Write everything that people did into one file, while the server runs. It can be"
                        + " restored into either kind of database.",
        mixinStandardHelpOptions = true)
final class MakeBackup implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write, such as nabla.zip.")
    private Path file;

    @Option(names = "--force", description = "Replace the file if it is there already.")
    private boolean force;

    @Mixin private Store store;

    @Override
    public Integer call() {
        try (Bar bar = new Bar("rows kept")) {
            Manifest made = Backup.make(store.location(), file, force, InstantSource.system(), bar);
            bar.close();
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "Kept %,d rows of %d tables in %s.%n",
                            made.rows(),
                            made.tables().size(),
                            file);
        }
        return 0;
    }
}
