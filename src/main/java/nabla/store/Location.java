package nabla.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** Where a database is: a file in the data folder, or at the address of a PostgreSQL server. */
public final class Location {
    /** A page that waits longer had better say that it cannot be shown. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** As many as work at a time in a small PostgreSQL server; the others wait in {@link Sql}. */
    private static final int CONNECTIONS = 16;

    private final Path folder;
    private final @Nullable String url;

    private Location(Path folder, @Nullable String url) {
        this.folder = folder;
        this.url = url;
    }

    /**
     * @param folder the data folder
     * @param url the address of a PostgreSQL database to use instead
     */
    public static Location of(Path folder, @Nullable String url) {
        return new Location(folder, url);
    }

    /** For messages and logs. */
    String name() {
        return url == null ? file().toString() : PostgresUrl.withoutPassword(url);
    }

    /** Connections to write with; an embedded database is made if it is missing. */
    HikariDataSource open() {
        if (url != null) return open(server(url), CONNECTIONS);
        requireWritable();
        // A transaction that begins as a reader and then writes can fail at once; one that begins
        // as a writer waits.
        return open(embedded(TransactionMode.IMMEDIATE), 4);
    }

    /** A connection to read with, which keeps no writer waiting; the database must be there. */
    HikariDataSource openToRead() {
        if (url != null) {
            HikariConfig config = server(url);
            config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
            config.setReadOnly(true);
            return open(config, 1);
        }
        if (!Files.exists(file())) {
            throw new StoreUnavailable(
                    "There is no database in "
                            + folder
                            + "; name its folder with --data, or its address with --database.");
        }
        return open(embedded(TransactionMode.DEFERRED), 1);
    }

    /** What brings the schema up to date. */
    FluentConfiguration migrations(HikariDataSource pool) {
        return Flyway.configure().dataSource(pool).locations("classpath:nabla/store");
    }

    StoreUnavailable notUpToDate(RuntimeException e) {
        return new StoreUnavailable(
                "The database " + name() + " cannot be brought up to date: " + reason(e) + ".", e);
    }

    private Path file() {
        return folder.resolve("nabla.db");
    }

    private HikariConfig embedded(TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        // In WAL mode only FULL promises that a committed answer outlives a power cut.
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file());
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        return pool;
    }

    private static HikariConfig server(String url) {
        HikariConfig pool = new HikariConfig();
        PostgresUrl.read(url).configure(pool);
        return pool;
    }

    private HikariDataSource open(HikariConfig config, int connections) {
        config.setMaximumPoolSize(connections);
        config.setPoolName("database");
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(PATIENCE.toMillis() / 2);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new StoreUnavailable(
                    "The database " + name() + " does not open: " + reason(e) + ".", e);
        }
    }

    private void requireWritable() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreUnavailable(
                    "The data folder " + folder + " cannot be made; name another with --data.", e);
        }
        if (!Files.isWritable(folder) || (Files.exists(file()) && !Files.isWritable(file()))) {
            throw new StoreUnavailable(
                    "The data folder "
                            + folder
                            + " cannot be written; give yourself the right to write there, or name another with --data.");
        }
    }

    static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
