package nabla;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nabla.command.CannotRun;
import nabla.store.Location;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where everything is kept, the same for all commands. */
final class Store {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:nabla.home:-.}/data",
            description = "Where the embedded database is kept (${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "A PostgreSQL database to use instead: postgresql://user:password@host/name")
    private @Nullable String database;

    @Option(
            names = "--database-file",
            paramLabel = "FILE",
            description =
                    "A file whose only line is that address, so that no list of processes shows the"
                            + " password.")
    private @Nullable Path databaseFile;

    Path data() {
        return data;
    }

    Location location() {
        return Location.of(data, database());
    }

    /** The address of a PostgreSQL database; null where everything is in the data folder. */
    @Nullable String database() {
        if (databaseFile == null) return database;
        if (database != null) {
            throw new CannotRun(
                    "The database is named twice; leave --database or --database-file out.");
        }
        try {
            return Files.readString(databaseFile).strip();
        } catch (IOException e) {
            throw new CannotRun(
                    "The file "
                            + databaseFile
                            + " cannot be read; name one that holds the address with --database-file.",
                    e);
        }
    }
}
