package nabla.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import nabla.store.Table.Column;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A row in every table, also in those that come later, with values that are easily spoilt. */
final class EveryTable {
    static final String WORDS = "σ′ ∇f — “quoted”, 'single'\n\ttabs \\ 𝔸 \u200b end";

    private EveryTable() {}

    static void fill(Database database) throws SQLException {
        try (Connection connection = database.pool().getConnection()) {
            for (Table table : Table.all(connection)) {
                ObjectNode row = row(table, references(connection, table));
                try (PreparedStatement insert = connection.prepareStatement(Rows.insert(table))) {
                    Rows.fill(insert, table, row.toString());
                    insert.executeUpdate();
                }
            }
        }
    }

    /** Every text is the table's own name and so unlike any other, but where it refers to a row. */
    private static ObjectNode row(Table table, Map<String, String> references) {
        ObjectNode row = new JsonMapper().createObjectNode();
        int at = 0;
        for (var column : table.columns().entrySet()) {
            String name = column.getKey();
            at++;
            if (column.getValue() == Column.WHOLE)
                row.put(name, small(name) ? at : Long.MAX_VALUE - at);
            if (column.getValue() == Column.REAL) row.put(name, 1 / (3.0 + at));
            if (column.getValue() == Column.TRUTH) row.put(name, at % 2 == 0);
            if (column.getValue() == Column.TEXT) {
                row.put(
                        name,
                        references.containsKey(name)
                                ? references.get(name) + "#"
                                : text(table, name));
            }
        }
        return row;
    }

    private static boolean small(String column) {
        return !column.endsWith("_at") && !column.equals("seed");
    }

    private static String text(Table table, String column) {
        boolean wordy = column.equals("text") || column.equals("detail") || column.equals("value");
        return wordy ? WORDS : table.name() + "#";
    }

    /** The tables to which columns refer. */
    private static Map<String, String> references(Connection connection, Table table)
            throws SQLException {
        Map<String, String> references = new HashMap<>();
        try (ResultSet keys =
                connection
                        .getMetaData()
                        .getImportedKeys(null, connection.getSchema(), table.name())) {
            while (keys.next()) {
                String to = keys.getString("PKTABLE_NAME");
                // An account has the id of its learner.
                references.put(
                        keys.getString("FKCOLUMN_NAME"), to.equals("account") ? "learner" : to);
            }
        }
        return references;
    }
}
