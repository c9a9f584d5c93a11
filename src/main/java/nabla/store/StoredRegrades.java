package nabla.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.classroom.Person;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Mark;
import nabla.classroom.assignment.Regrades;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Totals;

/** Occasions on which works were marked anew. */
record StoredRegrades(Sql sql, Ids ids, InstantSource clock, StoredWorks marked)
        implements Regrades {
    private static final String ADD =
            """
            insert into regrade (id, assignment_id, version, raised, note, works, regraded_by,
              regraded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF =
            """
            select regrade.*, account.name from regrade
            join account on account.person_id = regrade.regraded_by
            where regrade.assignment_id = ? order by regrade.id desc
            """;

    private static final String HISTORY =
            """
            select mark.* from mark join work on work.id = mark.work_id
            where work.sitting_id = ? order by mark.id
            """;

    @Override
    public void apply(
            Assignment assignment,
            String version,
            boolean raised,
            String note,
            Person by,
            Map<String, Mark> marks,
            List<Totals.Total> totals) {
        String occasion = ids.next();
        sql.together(
                all -> {
                    all.run(
                            ADD,
                            occasion,
                            assignment.id(),
                            version,
                            raised,
                            note,
                            marks.size(),
                            by.id(),
                            clock.millis());
                    marked.mark(all, occasion, marks);
                    StoredTotals.putAll(all, totals);
                });
    }

    @Override
    public List<Regrade> of(Assignment assignment) {
        return sql.list(
                (row, _) ->
                        new Regrade(
                                row.getString("id"),
                                row.getString("assignment_id"),
                                row.getString("version"),
                                row.getBoolean("raised"),
                                row.getString("note"),
                                row.getInt("works"),
                                row.getString("name"),
                                Instant.ofEpochMilli(row.getLong("regraded_at"))),
                OF,
                assignment.id());
    }

    @Override
    public Map<String, List<Past>> history(Sitting sitting) {
        Map<String, List<Past>> history = new HashMap<>();
        sql.list(
                        (row, _) ->
                                Map.entry(
                                        row.getString("work_id"),
                                        new Past(
                                                StoredWorks.mark(row),
                                                row.getString("regrade"),
                                                Instant.ofEpochMilli(row.getLong("marked_at")))),
                        HISTORY,
                        sitting.id())
                .forEach(
                        past ->
                                history.computeIfAbsent(past.getKey(), _ -> new ArrayList<>())
                                        .add(past.getValue()));
        return history;
    }
}
