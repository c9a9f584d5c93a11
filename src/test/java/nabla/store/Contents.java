package nabla.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that a database holds, to see whether something was written. */
public record Contents(Map<String, List<String>> rowsByTable) {

    /** What merely asking may write: when a session was last used, and what is counted. */
    private static final Set<String> OF_ASKING =
            Set.of("session", "allowance", "flyway_schema_history");

    /**
     * @param database the address of a PostgreSQL database; null for the embedded one in {@code
     *     folder}
     */
    public static Contents of(@Nullable String database, Path folder) {
        var url =
                database == null
                        ? "jdbc:sqlite:" + folder.resolve("nabla.db")
                        : database.replaceFirst(
                                "postgresql://(\\w+)@(.*)", "jdbc:postgresql://$2?user=$1");
        try (var connection = DriverManager.getConnection(url)) {
            var all = new TreeMap<String, List<String>>();
            for (var table : tables(connection)) all.put(table, rows(connection, table));
            return new Contents(all);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables =
                connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) names.add(tables.getString("TABLE_NAME"));
        }
        names.removeIf(name -> OF_ASKING.contains(name) || name.startsWith("sqlite_"));
        return names;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(row(rows));
            return found.stream().sorted().toList();
        }
    }

    private static String row(ResultSet rows) throws SQLException {
        var cells = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            cells.add(String.valueOf(rows.getObject(i)));
        }
        return cells.toString();
    }
}
