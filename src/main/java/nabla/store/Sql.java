package nabla.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nabla.classroom.Unavailable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/**
 * Statements, each on a connection of its own, with its arguments in the order of the question
 * marks. What fails is {@link Unavailable}, and was not done.
 */
record Sql(Jdbi jdbi, Semaphore connections, @Nullable Lock turn) {
    /**
     * How long somebody stands in the line for a connection. A class that begins all at once waits
     * here, in order; the pool itself would give up as soon as if the database had gone away.
     */
    private static final Duration IN_LINE = Duration.ofSeconds(20);

    /** The connection over which this thread asks several questions. */
    private static final ScopedValue<Handle> SHARED = ScopedValue.newInstance();

    /**
     * @param oneWriter whether the database lets only one write at a time. Then writers of this
     *     process wait in a line: SQLite itself lets them try again and again in no order, and one
     *     who is always late would fail.
     */
    static Sql of(HikariDataSource pool, boolean oneWriter) {
        return new Sql(
                Jdbi.create(pool),
                new Semaphore(pool.getMaximumPoolSize(), true),
                oneWriter ? new ReentrantLock(true) : null);
    }

    /** How many rows it changed. */
    int run(String statement, @Nullable Object... arguments) {
        return inTurn(handle -> handle.execute(statement, arguments));
    }

    /** Statements of which all are kept, or none. */
    void together(Consumer<Statements> statements) {
        inTurn(
                handle ->
                        handle.inTransaction(
                                all -> {
                                    statements.accept(all::execute);
                                    return 0;
                                }));
    }

    /** What is asked and done within one transaction: all of it, or nothing. */
    <T> T whole(HandleCallback<T, RuntimeException> work) {
        return inTurn(handle -> handle.inTransaction(work));
    }

    /** Runs statements within one transaction. */
    @FunctionalInterface
    interface Statements {
        /** How many rows it changed. */
        int run(String statement, @Nullable Object... arguments);
    }

    <T> List<T> list(RowMapper<T> mapper, String query, Object... arguments) {
        return with(handle -> handle.select(query, arguments).map(mapper).list());
    }

    /** The only row, or none. */
    <T> Optional<T> find(RowMapper<T> mapper, String query, Object... arguments) {
        return with(handle -> handle.select(query, arguments).map(mapper).findOne());
    }

    /** The codes by which databases name what went wrong; their words quote what was written. */
    private static String reason(Throwable thrown) {
        String reason = "no SQL state";
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLiteException sqlite) return sqlite.getResultCode().name();
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                reason = "SQL state " + sql.getSQLState();
            }
        }
        return reason;
    }

    /** How many wait for a connection. */
    int waiting() {
        return connections.getQueueLength();
    }

    /** What is asked within shares one connection; nothing may be written. */
    <T> T reading(Supplier<T> questions) {
        if (SHARED.isBound()) return questions.get();
        return with(handle -> ScopedValue.where(SHARED, handle).call(questions::get));
    }

    private <T> T inTurn(HandleCallback<T, RuntimeException> work) {
        // One who waits for the turn while holding a connection could keep it from whose turn it
        // is.
        if (SHARED.isBound()) throw new IllegalStateException("Writing among questions");
        if (turn == null) return with(work);
        turn.lock();
        try {
            return with(work);
        } finally {
            turn.unlock();
        }
    }

    private <T> T with(HandleCallback<T, RuntimeException> work) {
        if (SHARED.isBound()) return ask(SHARED.get(), work);
        enter();
        try {
            return jdbi.withHandle(work);
        } catch (JdbiException e) {
            throw new Unavailable(reason(e), e);
        } finally {
            connections.release();
        }
    }

    private static <T> T ask(Handle shared, HandleCallback<T, RuntimeException> work) {
        try {
            return work.withHandle(shared);
        } catch (JdbiException e) {
            throw new Unavailable(reason(e), e);
        }
    }

    private void enter() {
        try {
            if (connections.tryAcquire(IN_LINE.toMillis(), TimeUnit.MILLISECONDS)) return;
            throw new Unavailable("no connection is free", new TimeoutException());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }
}
