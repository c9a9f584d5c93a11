package nabla.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The databases that every store test runs on; both are real. */
public enum Server {
    SQLITE {
        @Override
        public @Nullable String newDatabase() {
            return null;
        }
    },
    POSTGRESQL {
        @Override
        public String newDatabase() {
            String name = "test" + COUNT.incrementAndGet();
            EmbeddedPostgres server = postgres();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return "postgresql://postgres@localhost:" + server.getPort() + "/" + name;
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres postgres;

    /** The address of a database that nobody has used yet; none for the embedded one. */
    public abstract @Nullable String newDatabase();

    /** A database that nobody has used yet, opened; an embedded one is kept in {@code folder}. */
    public Database open(Path folder, InstantSource clock) {
        String url = newDatabase();
        return url == null ? Database.embedded(folder, clock) : Database.at(url, clock);
    }

    /** Started once for all tests, and stopped by its own shutdown hook. */
    private static synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            try {
                // Embedded for tests it would answer before a commit is on the disk.
                postgres =
                        EmbeddedPostgres.builder()
                                .setServerConfig("synchronous_commit", "on")
                                .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return postgres;
    }
}
