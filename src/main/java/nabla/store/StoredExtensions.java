package nabla.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Extension;
import nabla.classroom.assignment.Grant;

/** More time and more attempts, of which a student's latest in an assignment holds. */
record StoredExtensions(Sql sql, Ids ids, InstantSource clock) {
    private static final String GRANT =
            """
            insert into extension (id, assignment_id, person_id, due_at, closes_at, factor,
              attempts, reason, granted_by, granted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    void grant(List<Extension> extensions, Person by) {
        sql.together(all -> extensions.forEach(granted -> put(all, granted, by)));
    }

    private void put(Sql.Statements all, Extension granted, Person by) {
        all.run(
                GRANT,
                ids.next(),
                granted.assignment(),
                granted.person(),
                granted.due().toEpochMilli(),
                granted.closes().toEpochMilli(),
                granted.factor(),
                granted.attempts(),
                granted.reason(),
                by.id(),
                clock.millis());
    }

    List<Grant> grants(Assignment assignment) {
        return sql.list(
                (row, _) ->
                        new Grant(
                                extension(row),
                                row.getString("granted_by"),
                                Instant.ofEpochMilli(row.getLong("granted_at"))),
                "select * from extension where assignment_id = ? order by id desc",
                assignment.id());
    }

    Optional<Extension> find(Assignment assignment, Person person) {
        return sql.find(
                (row, _) -> extension(row),
                "select * from extension where assignment_id = ? and person_id = ?"
                        + " order by id desc limit 1",
                assignment.id(),
                person.id());
    }

    Map<String, Extension> of(Assignment assignment) {
        Map<String, Extension> latest = new HashMap<>();
        sql.list(
                        (row, _) -> extension(row),
                        "select * from extension where assignment_id = ? order by id",
                        assignment.id())
                .forEach(granted -> latest.put(granted.person(), granted));
        return latest;
    }

    Map<String, Map<String, Extension>> of(Section section) {
        Map<String, Map<String, Extension>> latest = new HashMap<>();
        sql.list(
                        (row, _) -> extension(row),
                        "select extension.* from extension"
                                + " join assignment on assignment.id = extension.assignment_id"
                                + " where assignment.section_id = ? order by extension.id",
                        section.id())
                .forEach(
                        granted ->
                                latest.computeIfAbsent(granted.assignment(), _ -> new HashMap<>())
                                        .put(granted.person(), granted));
        return latest;
    }

    private Extension extension(ResultSet row) throws SQLException {
        ids.after(row.getString("id"));
        return new Extension(
                row.getString("assignment_id"),
                row.getString("person_id"),
                Instant.ofEpochMilli(row.getLong("due_at")),
                Instant.ofEpochMilli(row.getLong("closes_at")),
                row.getDouble("factor"),
                row.getInt("attempts"),
                row.getString("reason"));
    }
}
