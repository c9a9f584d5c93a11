package nabla.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import nabla.classroom.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is backed up and restored is the same, on either database and from one to the other. */
class BackupTest {
    private static final InstantSource CLOCK = () -> Instant.parse("2026-09-01T08:00:00Z");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "SQLITE, SQLITE",
        "SQLITE, POSTGRESQL",
        "POSTGRESQL, SQLITE",
        "POSTGRESQL, POSTGRESQL"
    })
    void everyTableComesBackRowForRow(Server from, Server to) throws Exception {
        Location source = place(from, "from");
        Location target = place(to, "to");
        try (Database database = Database.open(source, CLOCK)) {
            EveryTable.fill(database);
            Manifest kept = backup(source, "one.zip");
            assertThat(kept.tables())
                    .as("a row in every table, so that none is left untried")
                    .allSatisfy(part -> assertThat(part.rows()).as(part.name()).isPositive());
            assertThat(Restoration.of(folder.resolve("one.zip"), target, Progress.SILENT))
                    .isEqualTo(kept);
            assertThat(sums(backup(target, "two.zip"))).isEqualTo(sums(kept));
        }
        try (Database restored = Database.open(target, CLOCK)) {
            assertThat(restored.answers()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aBackupShowsOneMomentWhileOthersWrite(Server server) throws Exception {
        Location source = place(server, "busy");
        try (Database database = Database.open(source, CLOCK)) {
            var begun = new CountDownLatch(20);
            var enough = new AtomicBoolean();
            var writer =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        while (!enough.get()) {
                                            var learner =
                                                    database.learners()
                                                            .welcome(
                                                                    Token.fresh(
                                                                            new SecureRandom()));
                                            database.attempts().practice(learner, "course", "set");
                                            begun.countDown();
                                        }
                                    });
            begun.await();
            Manifest kept = backup(source, "busy.zip");
            enough.set(true);
            writer.join();
            // An attempt whose learner came too late for the backup would not be taken.
            Location target = place(server, "calm");
            assertThat(Restoration.of(folder.resolve("busy.zip"), target, Progress.SILENT).rows())
                    .isEqualTo(kept.rows())
                    .isGreaterThan(30);
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aBackupOfAnEarlierSchemaIsBroughtUpToDate(Server server) throws Exception {
        Location source = place(server, "old");
        try (var pool = source.open()) {
            source.migrations(pool).target("1").load().migrate();
            try (Connection connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("insert into learner values ('ada', 'hash', 1)");
                statement.execute("insert into attempt values ('a', 'ada', 'course', 'set', 2)");
                statement.execute(
                        "insert into submission values ('s', 'a', 'item', 7, '[]', 'CORRECT', 1, 3)");
            }
        }
        assertThat(backup(source, "old.zip").schema()).isEqualTo("1");
        Location target = place(server, "new");
        Restoration.of(folder.resolve("old.zip"), target, Progress.SILENT);
        Manifest now = backup(target, "new.zip");
        assertThat(Integer.parseInt(now.schema())).isGreaterThan(5);
        assertThat(now.rows()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aDatabaseInUseIsLeftAlone(Server server) {
        Location source = place(server, "used");
        try (Database database = Database.open(source, CLOCK)) {
            backup(source, "used.zip");
            assertThatThrownBy(
                            () ->
                                    Restoration.of(
                                            folder.resolve("used.zip"), source, Progress.SILENT))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageEndingWith(
                            " is in use already; restore into an empty one: another folder with"
                                    + " --data, or a new database with --database.");
            assertThat(database.answers()).isTrue();
        }
    }

    @Test
    void whatIsDamagedIsNotRestored() throws IOException {
        Location source = place(Server.SQLITE, "sound");
        try (Database database = Database.open(source, CLOCK)) {
            database.learners().welcome(Token.fresh(new SecureRandom()));
            backup(source, "sound.zip");
        }
        byte[] sound = Files.readAllBytes(folder.resolve("sound.zip"));
        Location target = place(Server.SQLITE, "target");
        Path damaged = folder.resolve("damaged.zip");
        for (int at = 0; at < sound.length; at += 97) {
            byte[] bytes = sound.clone();
            bytes[at] ^= 0x55;
            Files.write(damaged, bytes);
            try {
                Restoration.of(damaged, target, Progress.SILENT);
                // Some bytes of a ZIP, such as dates, say nothing of what is in it.
                assertThat(sums(backup(target, "again" + at + ".zip")))
                        .isEqualTo(sums(backup(source, "sound" + at + ".zip")));
                target = place(Server.SQLITE, "target" + at);
            } catch (BackupRefused refused) {
                assertThat(refused).hasMessageContaining("take another");
            }
        }
        for (int length : List.of(0, 10, sound.length / 2, sound.length - 1)) {
            Files.write(damaged, java.util.Arrays.copyOf(sound, length));
            Location into = target;
            assertThatThrownBy(() -> Restoration.of(damaged, into, Progress.SILENT))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageStartingWith("The file " + damaged + " cannot be read as a backup");
        }
    }

    @Test
    void aFileIsReplacedOnlyIfWantedAndReadByNobodyElse() throws IOException {
        Location source = place(Server.SQLITE, "data");
        Path file = Files.writeString(folder.resolve("kept.zip"), "dear to somebody");
        Database.open(source, CLOCK).close();
        assertThatThrownBy(() -> backup(source, "kept.zip"))
                .isInstanceOf(BackupRefused.class)
                .hasMessage(
                        "The file " + file + " is there already; name another, or add --force.");
        assertThat(file).hasContent("dear to somebody");
        Backup.make(source, file, true, CLOCK, Progress.SILENT);
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.resolve("kept.zip.part")).doesNotExist();
    }

    @Test
    void aFolderThatHoldsNoDatabaseIsNamed() {
        Location nowhere = place(Server.SQLITE, "nowhere");
        assertThatThrownBy(() -> backup(nowhere, "nothing.zip"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage(
                        "There is no database in "
                                + folder.resolve("nowhere")
                                + "; name its folder with --data, or its address with --database.");
        assertThat(folder.resolve("nothing.zip")).doesNotExist();
    }

    private Location place(Server server, String name) {
        return Location.of(folder.resolve(name), server.newDatabase());
    }

    private Manifest backup(Location from, String name) {
        return Backup.make(from, folder.resolve(name), false, CLOCK, Progress.SILENT);
    }

    private static List<String> sums(Manifest manifest) {
        return manifest.tables().stream().map(p -> p.name() + p.rows() + p.sha256()).toList();
    }
}
