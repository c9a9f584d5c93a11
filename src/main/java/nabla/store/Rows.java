package nabla.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import nabla.store.Table.Column;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a table as lines of JSON, the same from both databases. */
final class Rows {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Rows() {}

    static String write(Table table, ResultSet row) throws SQLException {
        return JSON.writeValueAsString(read(table, row));
    }

    static ObjectNode read(Table table, ResultSet row) throws SQLException {
        ObjectNode values = JSON.createObjectNode();
        for (var column : table.columns().entrySet()) {
            String name = column.getKey();
            switch (column.getValue()) {
                case TEXT -> values.put(name, row.getString(name));
                case WHOLE -> values.put(name, row.getLong(name));
                case REAL -> values.put(name, row.getDouble(name));
                case TRUTH -> values.put(name, row.getBoolean(name));
            }
            if (row.wasNull()) values.putNull(name);
        }
        return values;
    }

    static String insert(Table table) {
        String marks = ", ?".repeat(table.columns().size()).substring(2);
        return "insert into "
                + table.name()
                + " ("
                + String.join(", ", table.columns().keySet())
                + ") values ("
                + marks
                + ")";
    }

    static void fill(PreparedStatement insert, Table table, String line) throws SQLException {
        JsonNode values = JSON.readTree(line);
        int at = 0;
        for (var column : table.columns().entrySet()) {
            set(insert, ++at, column.getValue(), values.get(column.getKey()));
        }
    }

    private static void set(
            PreparedStatement insert, int at, Column column, @Nullable JsonNode value)
            throws SQLException {
        if (value == null || value.isNull()) {
            insert.setNull(
                    at,
                    switch (column) {
                        case TEXT -> Types.VARCHAR;
                        case WHOLE -> Types.BIGINT;
                        case REAL -> Types.DOUBLE;
                        case TRUTH -> Types.BOOLEAN;
                    });
            return;
        }
        switch (column) {
            case TEXT -> insert.setString(at, value.asString());
            case WHOLE -> insert.setLong(at, value.asLong());
            case REAL -> insert.setDouble(at, value.asDouble());
            case TRUTH -> insert.setBoolean(at, value.asBoolean());
        }
    }
}
