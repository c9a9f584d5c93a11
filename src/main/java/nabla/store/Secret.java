package nabla.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret of this installation, made at its first start and the same on all its nodes. */
record Secret(Sql sql) {
    private static final String NAME = "secret";
    private static final int BYTES = 32;

    /** Nodes that start at once all read what the first of them wrote. */
    byte[] bytes() {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        sql.run(
                "insert into setting (name, value) values (?, ?) on conflict (name) do nothing",
                NAME,
                HexFormat.of().formatHex(fresh));
        return sql.find(
                        (row, _) -> HexFormat.of().parseHex(row.getString("value")),
                        "select value from setting where name = ?",
                        NAME)
                .orElseThrow();
    }
}
