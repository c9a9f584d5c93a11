package nabla.store;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import nabla.classroom.Allowance;
import nabla.classroom.Attempts;
import nabla.classroom.Audit;
import nabla.classroom.Familiarity;
import nabla.classroom.Learners;
import nabla.classroom.Passwords;
import nabla.classroom.People;
import nabla.classroom.Reads;
import nabla.classroom.Sections;
import nabla.classroom.Sessions;
import nabla.classroom.Submissions;
import nabla.classroom.Tickets;
import nabla.classroom.Traces;
import nabla.classroom.Unavailable;
import nabla.classroom.assignment.Assignments;
import nabla.classroom.assignment.Regrades;
import nabla.classroom.assignment.Sittings;
import nabla.classroom.assignment.Totals;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteDataSource;

/**
 * The open database, migrated to the present schema. {@code Database.embedded(Path.of("data"))}
 * keeps everything in one SQLite file; {@code Database.at("postgresql://user:password@host/nabla")}
 * uses a PostgreSQL server.
 */
public final class Database implements AutoCloseable {
    static {
        // Ask a connection whether it still lives whenever it is taken: otherwise one that was used
        // a moment before the database went away would fail the first person after it is back.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    }

    private final HikariDataSource pool;
    private final Sql sql;
    private final Learners learners;
    private final Attempts attempts;
    private final Submissions submissions;
    private final People people;
    private final Sessions sessions;
    private final Tickets tickets;
    private final Audit audit;
    private final Allowance allowance;
    private final Passwords passwords;
    private final Familiarity familiarity;
    private final Sections sections;
    private final Assignments assignments;
    private final Sittings sittings;
    private final Totals totals;
    private final Regrades regrades;
    private final Traces traces;

    private Database(HikariDataSource pool, InstantSource clock) {
        this.pool = pool;
        sql = Sql.of(pool, pool.getDataSource() instanceof SQLiteDataSource);
        Ids ids = new Ids(clock);
        learners = new StoredLearners(sql, ids, clock);
        attempts = new StoredAttempts(sql, ids, clock);
        submissions = new StoredSubmissions(sql, ids);
        people = new StoredPeople(sql, clock);
        sessions = new StoredSessions(sql, ids, clock);
        tickets = new StoredTickets(sql, ids, clock);
        audit = new StoredAudit(sql, ids, clock);
        allowance = new StoredAllowance(sql, clock);
        sections = new StoredSections(sql, ids, clock);
        assignments = new StoredAssignments(sql, ids, clock);
        var works = new StoredWorks(sql, ids, clock);
        sittings = new StoredSittings(sql, ids, clock, works);
        totals = new StoredTotals(sql);
        traces = new StoredTraces(sql, clock);
        regrades = new StoredRegrades(sql, ids, clock, works);
        byte[] secret = new Secret(sql).bytes();
        passwords = new Passwords(secret);
        familiarity = new Familiarity(secret);
    }

    /** The embedded database in {@code folder}, which is made if it is missing. */
    public static Database embedded(Path folder, InstantSource clock) {
        return open(Location.of(folder, null), clock);
    }

    /**
     * The PostgreSQL database at {@code url}, written {@code
     * postgresql://user:password@host:port/name}.
     */
    public static Database at(String url, InstantSource clock) {
        return open(Location.of(Path.of(""), url), clock);
    }

    /** The database at a place; an embedded one is made if it is missing. */
    public static Database open(Location location, InstantSource clock) {
        HikariDataSource pool = location.open();
        try {
            location.migrations(pool).load().migrate();
            return new Database(pool, clock);
        } catch (FlywayException e) {
            pool.close();
            throw location.notUpToDate(e);
        }
    }

    public Learners learners() {
        return learners;
    }

    public Attempts attempts() {
        return attempts;
    }

    public Submissions submissions() {
        return submissions;
    }

    public People people() {
        return people;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Tickets tickets() {
        return tickets;
    }

    public Audit audit() {
        return audit;
    }

    public Allowance allowance() {
        return allowance;
    }

    public Sections sections() {
        return sections;
    }

    public Assignments assignments() {
        return assignments;
    }

    public Sittings sittings() {
        return sittings;
    }

    public Totals totals() {
        return totals;
    }

    public Regrades regrades() {
        return regrades;
    }

    public Traces traces() {
        return traces;
    }

    /** For questions that belong together. */
    public Reads reads() {
        return sql::reading;
    }

    /** How this installation hashes passwords. */
    public Passwords passwords() {
        return passwords;
    }

    /** How this installation knows a browser in which somebody was signed in. */
    public Familiarity familiarity() {
        return familiarity;
    }

    /** Tells in numbers how busy it is. */
    public void measure(MeterRegistry registry) {
        pool.setMetricRegistry(registry);
        Gauge.builder("nabla.database.waiting", sql, Sql::waiting)
                .description("Requests that wait for a connection")
                .register(registry);
    }

    /** For tests, which fill its disk. */
    HikariDataSource pool() {
        return pool;
    }

    /** Whether it answers just now. */
    public boolean answers() {
        try {
            return sql.find((row, _) -> row.getInt(1), "select 1").isPresent();
        } catch (Unavailable e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
