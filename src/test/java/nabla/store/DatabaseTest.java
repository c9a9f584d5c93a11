package nabla.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import nabla.classroom.Learner;
import nabla.classroom.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
