package nabla.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table as the database itself describes it.
 *
 * @param columns by name, in their order
 */
record Table(String name, Map<String, Column> columns) {
    private static final String HISTORY = "flyway_schema_history";

    /** What a column holds; both databases know no more. */
    enum Column {
        TEXT,
        WHOLE,
        REAL,
        TRUTH;

        static Column of(String type) {
            return switch (type.toLowerCase(java.util.Locale.ROOT).replaceAll("[ (].*", "")) {
                case "varchar", "text" -> TEXT;
                case "bigint", "integer", "int8", "int4" -> WHOLE;
                case "double", "float8" -> REAL;
                case "boolean", "bool" -> TRUTH;
                default -> throw new IllegalStateException("No backup knows the type " + type);
            };
        }
    }

    /** All tables but that of the migrations, each after those to which its rows refer. */
    static List<Table> all(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Map<String, Set<String>> before = new TreeMap<>();
        try (ResultSet rows =
                data.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) before.put(rows.getString("TABLE_NAME"), new TreeSet<>());
        }
        before.keySet().removeIf(name -> name.equals(HISTORY) || name.startsWith("sqlite_"));
        for (var entry : before.entrySet()) {
            try (ResultSet keys =
                    data.getImportedKeys(null, connection.getSchema(), entry.getKey())) {
                while (keys.next()) entry.getValue().add(keys.getString("PKTABLE_NAME"));
            }
        }
        List<Table> all = new ArrayList<>();
        for (String name : inOrder(before)) all.add(new Table(name, columns(connection, name)));
        return all;
    }

    private static List<String> inOrder(Map<String, Set<String>> before) {
        List<String> done = new ArrayList<>();
        while (done.size() < before.size()) {
            String next =
                    before.keySet().stream()
                            .filter(t -> !done.contains(t) && done.containsAll(before.get(t)))
                            .findFirst()
                            .orElseThrow();
            done.add(next);
        }
        return done;
    }

    private static Map<String, Column> columns(Connection connection, String name)
            throws SQLException {
        Map<String, Column> columns = new LinkedHashMap<>();
        try (ResultSet rows =
                connection.getMetaData().getColumns(null, connection.getSchema(), name, "%")) {
            while (rows.next()) {
                columns.put(rows.getString("COLUMN_NAME"), Column.of(rows.getString("TYPE_NAME")));
            }
        }
        return columns;
    }

    long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + name)) {
            row.next();
            return row.getLong(1);
        }
    }
}
