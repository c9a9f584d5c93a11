package nabla.store;

import java.util.List;

/**
 * What a backup holds, written into it as {@code backup.json}.
 *
 * @param format of the file; this program knows {@link #FORMAT}
 * @param schema the version of the schema that the rows are of
 * @param madeAt when, as ISO 8601 in UTC
 * @param tables in an order in which they can be filled
 */
public record Manifest(int format, String schema, String madeAt, List<Part> tables) {
    static final int FORMAT = 1;
    static final String NAME = "backup.json";

    /**
     * A table, whose rows are the lines of {@code tables/NAME.jsonl}.
     *
     * @param sha256 of those lines, in hexadecimal
     */
    public record Part(String name, long rows, String sha256) {
        String file() {
            return "tables/" + name + ".jsonl";
        }
    }

    public long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
