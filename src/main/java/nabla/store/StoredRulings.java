package nabla.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Remark;
import nabla.classroom.assignment.Ruling;
import nabla.classroom.assignment.Sitting;

/** What teachers decided about a paper, of which the latest holds, and what they said of it. */
record StoredRulings(Sql sql, Ids ids) {
    private static final String RULE =
            """
            insert into ruling (id, sitting_id, item, score, reason, ruled_by, ruled_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REMARK =
            """
            insert into remark (id, sitting_id, item, text, remarked_by, remarked_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    void rule(Sitting sitting, Ruling ruling) {
        sql.run(
                RULE,
                ids.next(),
                sitting.id(),
                ruling.item(),
                ruling.score().isPresent() ? ruling.score().getAsDouble() : null,
                ruling.reason(),
                ruling.by(),
                ruling.at().toEpochMilli());
    }

    List<Ruling> of(Sitting sitting) {
        return sql.list(
                (row, _) -> ruling(row),
                "select * from ruling where sitting_id = ? order by id",
                sitting.id());
    }

    /** By the ids of the sittings. */
    Map<String, List<Ruling>> of(Assignment assignment) {
        Map<String, List<Ruling>> rulings = new HashMap<>();
        sql.list(
                        (row, _) -> Map.entry(row.getString("sitting_id"), ruling(row)),
                        "select ruling.* from ruling join sitting on sitting.id = ruling.sitting_id"
                                + " where sitting.assignment_id = ? order by ruling.id",
                        assignment.id())
                .forEach(
                        one ->
                                rulings.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                                        .add(one.getValue()));
        return rulings;
    }

    void remark(Sitting sitting, Remark remark) {
        sql.run(
                REMARK,
                ids.next(),
                sitting.id(),
                remark.item(),
                remark.text(),
                remark.by(),
                remark.at().toEpochMilli());
    }

    List<Remark> remarks(Sitting sitting) {
        return sql.list(
                (row, _) -> remark(row),
                "select * from remark where sitting_id = ? order by id",
                sitting.id());
    }

    private Ruling ruling(ResultSet row) throws SQLException {
        ids.after(row.getString("id"));
        double score = row.getDouble("score");
        OptionalDouble set = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(score);
        return new Ruling(
                row.getString("item"),
                set,
                row.getString("reason"),
                row.getString("ruled_by"),
                Instant.ofEpochMilli(row.getLong("ruled_at")));
    }

    private Remark remark(ResultSet row) throws SQLException {
        ids.after(row.getString("id"));
        return new Remark(
                row.getString("item"),
                row.getString("text"),
                row.getString("remarked_by"),
                Instant.ofEpochMilli(row.getLong("remarked_at")));
    }
}
