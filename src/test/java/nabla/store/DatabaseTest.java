package nabla.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nabla.classroom.Email;
import nabla.classroom.Learner;
import nabla.classroom.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir Path folder;

    @Test
    void whatWasStoredIsThereOnReturn() {
        Token token = Token.fresh(new SecureRandom());
        Learner ada;
        try (Database database = Database.embedded(folder.resolve("new/data"), CLOCK)) {
            ada = database.learners().welcome(token);
        }
        try (Database database = Database.embedded(folder.resolve("new/data"), CLOCK)) {
            assertThat(database.learners().find(token)).contains(ada);
        }
    }

    @Test
    void aDataFolderThatIsAFileIsNamedInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("occupied"), "not a folder");
        assertThatThrownBy(() -> Database.embedded(file, CLOCK))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage(
                        "The data folder " + file + " cannot be made; name another with --data.");
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed() throws IOException {
        Files.writeString(
                folder.resolve("nabla.db"), "this is no database, it is a text of some length");
        assertThatThrownBy(() -> Database.embedded(folder, CLOCK))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageStartingWith(
                        "The database " + folder.resolve("nabla.db") + " does not open: ");
    }

    @Test
    void anAddressThatIsNotPostgresqlIsRefusedWithoutItsPassword() {
        assertThatThrownBy(() -> Database.at("mysql://ada:secret@localhost/nabla", CLOCK))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageStartingWith(
                        "The database mysql://ada@localhost/nabla is not an address Nabla knows;");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithoutItsPassword() {
        assertThatThrownBy(() -> Database.at("postgresql://ada:secret@localhost:1/nabla", CLOCK))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageStartingWith(
                        "The database postgresql://ada@localhost:1/nabla does not open: ")
                .hasMessageNotContaining("secret");
    }

    /** Whole sites often start together: after a power cut, or a new version of all nodes. */
    @ParameterizedTest
    @EnumSource(Server.class)
    void fourThatStartAtOnceMakeOneDatabase(Server server) throws Exception {
        String url = server.newDatabase();
        Email email = new Email("ada@example.org");
        Set<String> hashes = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            CyclicBarrier together = new CyclicBarrier(4);
            Callable<String> start =
                    () -> {
                        together.await();
                        try (Database database =
                                url == null
                                        ? Database.embedded(folder, CLOCK)
                                        : Database.at(url, CLOCK)) {
                            return database.passwords().hash(email, "seven grey herons");
                        }
                    };
            for (var hash : threads.invokeAll(Collections.nCopies(4, start))) {
                hashes.add(hash.get());
            }
        }
        assertThat(hashes).as("they share one secret").hasSize(1);
    }
}
