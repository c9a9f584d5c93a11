package nabla.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything in one file: a ZIP with the rows of each table as lines of JSON, the same from both
 * databases. It is read within one transaction while the server runs, so that it shows one moment.
 */
public final class Backup {
    private static final int ROWS_AT_ONCE = 500;

    private static final String VERSION =
            "select version from flyway_schema_history where success order by installed_rank desc";

    private final Location from;
    private final InstantSource clock;
    private final Progress progress;
    private long done;
    private long all;

    private Backup(Location from, InstantSource clock, Progress progress) {
        this.from = from;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Makes a backup. The file is there when it is whole and on the disk, and not before.
     *
     * @param replace whether a file that is there already is given up for it
     */
    public static Manifest make(
            Location from, Path file, boolean replace, InstantSource clock, Progress progress) {
        return new Backup(from, clock, progress).write(file.toAbsolutePath(), replace);
    }

    private Manifest write(Path file, boolean replace) {
        if (!replace && Files.exists(file)) {
            throw new BackupRefused(
                    "The file " + file + " is there already; name another, or add --force.");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (HikariDataSource pool = from.openToRead();
                Connection connection = pool.getConnection()) {
            Manifest manifest;
            try (OutputStream out = open(part)) {
                manifest = write(connection, out);
            }
            force(part, StandardOpenOption.WRITE);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            force(
                    Objects.requireNonNull(file.toAbsolutePath().getParent()),
                    StandardOpenOption.READ);
            return manifest;
        } catch (IOException e) {
            throw new BackupRefused(
                    "The file "
                            + file
                            + " cannot be written ("
                            + Location.reason(e)
                            + "); name another, or make room.",
                    e);
        } catch (SQLException e) {
            throw new BackupRefused(
                    "The database " + from.name() + " cannot be read: " + Location.reason(e) + ".",
                    e);
        } finally {
            delete(part);
        }
    }

    private Manifest write(Connection connection, OutputStream out)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        String schema = version(connection);
        List<Table> tables = Table.all(connection);
        for (Table table : tables) all += table.count(connection);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            List<Manifest.Part> parts = new ArrayList<>();
            for (Table table : tables) parts.add(write(connection, table, zip));
            Manifest manifest =
                    new Manifest(Manifest.FORMAT, schema, clock.instant().toString(), parts);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(new JsonMapper().writeValueAsBytes(manifest));
            connection.rollback();
            return manifest;
        }
    }

    private String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(VERSION)) {
            if (row.next()) return row.getString(1);
        } catch (SQLException e) {
            throw new BackupRefused(
                    "The database " + from.name() + " was never used by Nabla; name another.", e);
        }
        throw new BackupRefused("The database " + from.name() + " is empty; name another.");
    }

    private Manifest.Part write(Connection connection, Table table, ZipOutputStream zip)
            throws SQLException, IOException {
        Manifest.Part part = new Manifest.Part(table.name(), 0, "");
        zip.putNextEntry(new ZipEntry(part.file()));
        MessageDigest digest = sha256();
        OutputStream lines = new DigestOutputStream(zip, digest);
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            ResultSet row = statement.executeQuery("select * from " + table.name());
            while (row.next()) {
                lines.write(Rows.write(table, row).getBytes(StandardCharsets.UTF_8));
                lines.write('\n');
                rows++;
                progress.at(++done, all);
            }
        }
        zip.closeEntry();
        return new Manifest.Part(table.name(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** Nobody else may read what people wrote. */
    private static OutputStream open(Path part) throws IOException {
        Files.deleteIfExists(part);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    part,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        return new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // What is half-written bears a name that says so.
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
