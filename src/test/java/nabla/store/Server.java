package nabla.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The databases that every store test runs on; both are real. */
enum Server {
    SQLITE {
        @Override
        Database openNew(InstantSource clock) {
            try {
                return Database.embedded(Files.createTempDirectory("nabla-store"), clock);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRESQL {
        @Override
        Database openNew(InstantSource clock) {
            String name = "test" + COUNT.incrementAndGet();
            EmbeddedPostgres server = postgres();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Database.at(
                    "postgresql://postgres@localhost:" + server.getPort() + "/" + name, clock);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres postgres;

    /** A database that nobody has used yet. */
    abstract Database openNew(InstantSource clock);

    /** Started once for all tests, and stopped by its own shutdown hook. */
    private static synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return postgres;
    }
}
