package nabla.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a {@link Backup} into a database of either kind in which nothing is yet. The whole file is
 * checked before anything is written; then all of it is written, or nothing. A backup of an earlier
 * schema is restored as it was, and then brought up to date.
 */
public final class Restoration {
    private static final int ROWS_AT_ONCE = 500;

    private final Path file;
    private final Location to;
    private final Progress progress;
    private long done;

    private Restoration(Path file, Location to, Progress progress) {
        this.file = file;
        this.to = to;
        this.progress = progress;
    }

    public static Manifest of(Path file, Location to, Progress progress) {
        return new Restoration(file, to, progress).run();
    }

    private Manifest run() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip);
            for (Manifest.Part part : manifest.tables()) check(zip, part);
            write(zip, manifest);
            return manifest;
        } catch (IOException | JacksonException e) {
            throw new BackupRefused(
                    "The file "
                            + file
                            + " cannot be read as a backup ("
                            + Location.reason(e)
                            + "); take another.",
                    e);
        }
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        Manifest manifest =
                new JsonMapper()
                        .readValue(entry(zip, Manifest.NAME).readAllBytes(), Manifest.class);
        if (manifest.format() != Manifest.FORMAT) {
            throw new BackupRefused(
                    "The backup " + file + " was made by a newer Nabla; restore it with that one.");
        }
        return manifest;
    }

    private InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) throw new IOException("it holds no " + name);
        return zip.getInputStream(entry);
    }

    private void check(ZipFile zip, Manifest.Part part) throws IOException {
        MessageDigest digest = Backup.sha256();
        try (InputStream in = new DigestInputStream(entry(zip, part.file()), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw new BackupRefused(
                    "The backup "
                            + file
                            + " is damaged: its table "
                            + part.name()
                            + " is not what was written. Nothing was restored; take another.");
        }
    }

    private void write(ZipFile zip, Manifest manifest) throws IOException {
        try (HikariDataSource pool = to.open()) {
            Flyway then =
                    to.migrations(pool)
                            .target(MigrationVersion.fromVersion(manifest.schema()))
                            .load();
            requireEmpty(pool, then, manifest);
            then.migrate();
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                fill(connection, zip, manifest);
                connection.commit();
            }
            to.migrations(pool).load().migrate();
        } catch (SQLException e) {
            throw new BackupRefused(
                    "The database "
                            + to.name()
                            + " does not take the backup: "
                            + Location.reason(e)
                            + ". Nothing was restored.",
                    e);
        } catch (FlywayException e) {
            throw to.notUpToDate(e);
        }
    }

    private void requireEmpty(HikariDataSource pool, Flyway then, Manifest manifest)
            throws SQLException {
        MigrationVersion schema = MigrationVersion.fromVersion(manifest.schema());
        MigrationInfo[] known = to.migrations(pool).load().info().all();
        if (List.of(known).stream().noneMatch(m -> schema.equals(m.getVersion()))) {
            throw new BackupRefused(
                    "The backup " + file + " was made by a newer Nabla; restore it with that one.");
        }
        MigrationInfo present = then.info().current();
        if (present == null) return;
        try (Connection connection = pool.getConnection()) {
            for (Table table : Table.all(connection)) {
                if (table.count(connection) > 0) throw inUse();
            }
        }
        if (!schema.equals(present.getVersion())) throw inUse();
    }

    private BackupRefused inUse() {
        return new BackupRefused(
                "The database "
                        + to.name()
                        + " is in use already; restore into an empty one: another folder with"
                        + " --data, or a new database with --database.");
    }

    private void fill(Connection connection, ZipFile zip, Manifest manifest)
            throws SQLException, IOException {
        List<Table> tables = Table.all(connection);
        for (Manifest.Part part : manifest.tables()) {
            Table table =
                    tables.stream()
                            .filter(t -> t.name().equals(part.name()))
                            .findFirst()
                            .orElseThrow(() -> new IOException("no table is " + part.name()));
            long rows = fill(connection, table, entry(zip, part.file()), manifest.rows());
            if (rows != part.rows()) {
                throw new IOException(part.name() + " has " + rows + " rows");
            }
        }
    }

    private long fill(Connection connection, Table table, InputStream in, long all)
            throws SQLException, IOException {
        long rows = 0;
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                PreparedStatement insert = connection.prepareStatement(Rows.insert(table))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Rows.fill(insert, table, line);
                insert.addBatch();
                if (++rows % ROWS_AT_ONCE == 0) insert.executeBatch();
                progress.at(++done, all);
            }
            insert.executeBatch();
        }
        return rows;
    }
}
