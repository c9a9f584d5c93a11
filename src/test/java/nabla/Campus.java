package nabla;

import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import nabla.mail.SmtpAddress;
import nabla.store.Database;
import nabla.store.Server;
import nabla.web.Client;
import org.jspecify.annotations.Nullable;

/** A whole site with a database of its own and a clock that the test sets. */
public final class Campus implements AutoCloseable {
    public static final String PASSWORD = "seven grey herons";

    private final Path folder;
    private final Path sets;
    private final @Nullable String database;
    private Instant now = Instant.parse("2026-09-01T08:00:00Z");
    private Settings.@Nullable Mail mail;
    private Site site;
    private @Nullable Database opened;

    /**
     * @param folder for the data
     * @param sets the problem sets, a folder a course
     */
    public Campus(Server server, Path folder, Path sets) {
        this(server.newDatabase(), folder, sets);
    }

    /**
     * @param database the address of a PostgreSQL database; null for an embedded one
     */
    public Campus(@Nullable String database, Path folder, Path sets) {
        this.folder = folder;
        this.sets = sets;
        this.database = database;
        site = start();
    }

    private Site start() {
        return Site.start(
                new Settings(
                        "127.0.0.1",
                        0,
                        Path.of("").toAbsolutePath(),
                        folder.resolve("content"),
                        sets,
                        folder.resolve("data"),
                        false,
                        false,
                        false,
                        database,
                        mail),
                () -> now);
    }

    /** A second server on the same database. */
    public Site another() {
        return start();
    }

    /** From now on letters are handed in there, and their links lead to another name. */
    public void mailsThrough(SmtpAddress server) {
        mail = new Settings.Mail(server, "nabla@example.org", "https://nabla.example.org");
        restart();
    }

    public void restart() {
        site.close();
        site = start();
    }

    /** The same database, for what no page offers yet. */
    public Database database() {
        if (opened == null) {
            opened =
                    database == null
                            ? Database.embedded(folder.resolve("data"), () -> now)
                            : Database.at(database, () -> now);
        }
        return opened;
    }

    public Instant now() {
        return now;
    }

    /** Runs something while a table is away, so that whatever needs it fails in the database. */
    public void without(String table, Runnable something) {
        run("alter table " + table + " rename to away");
        try {
            something.run();
        } finally {
            run("alter table away rename to " + table);
        }
    }

    private void run(String statement) {
        var address =
                database == null
                        ? "jdbc:sqlite:" + folder.resolve("data/nabla.db")
                        : "jdbc:" + database.replace("//postgres@", "//") + "?user=postgres";
        try (var connection = DriverManager.getConnection(address);
                var made = connection.createStatement()) {
            made.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets time pass; or lets the clock jump back. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** The address of the PostgreSQL database; null for the embedded one. */
    public @Nullable String databaseAddress() {
        return database;
    }

    /** The address of its PostgreSQL database; null where it is embedded. */
    public @Nullable String url() {
        return database;
    }

    public URI address() {
        return URI.create(site.address());
    }

    public Site site() {
        return site;
    }

    /** Somebody who has never been here. */
    public Client somebody() {
        return new Client(address());
    }

    /** Somebody who signs up. */
    public Client person(String name) {
        var person = somebody();
        person.posts("/sign-up", "name", name, "email", email(name), "password", PASSWORD);
        return person;
    }

    /** The same person in another browser. */
    public Client signIn(String name) {
        var person = somebody();
        person.posts("/sign-in", "email", email(name), "password", PASSWORD);
        return person;
    }

    public static String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org";
    }

    /** The first administrator, with the link that is printed at the first start. */
    public Client admin(String name) {
        var admin = somebody();
        admin.posts(
                site.firstAdmin().orElseThrow(),
                "name",
                name,
                "email",
                email(name),
                "password",
                PASSWORD);
        return admin;
    }

    /** A teacher whom an administrator invited. */
    public Client teacher(Client admin, String name) {
        var page = admin.posts("/teach/people/invite", "role", "teacher");
        var teacher = somebody();
        teacher.posts(
                Client.find(page, "http://[^\"]*(/welcome/[^\"]+)"),
                "name",
                name,
                "email",
                email(name),
                "password",
                PASSWORD);
        return teacher;
    }

    @Override
    public void close() {
        if (opened != null) opened.close();
        site.close();
    }
}
