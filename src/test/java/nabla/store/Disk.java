package nabla.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The disk under the embedded database, which SQLite lets be full at any size. */
public final class Disk {
    private static final long PLENTY = 1_000_000;

    private Disk() {}

    /** From now on the file may not grow. */
    public static void fill(Database database) {
        allow(database, 1);
    }

    public static void free(Database database) {
        allow(database, PLENTY);
    }

    /** Tells every connection; a limit below the present size is the present size. */
    private static void allow(Database database, long pages) {
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < database.pool().getMaximumPoolSize(); i++) {
                all.add(database.pool().getConnection());
            }
            for (Connection connection : all) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("pragma max_page_count = " + pages);
                }
            }
            for (Connection connection : all) connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
