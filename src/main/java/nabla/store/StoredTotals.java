package nabla.store;

import nabla.classroom.assignment.Totals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Totals of assignments, by student. */
record StoredTotals(Sql sql) implements Totals {

    private static final String PUT =
            """
            insert into total (assignment_id, person_id, earned, answered, awaits)
            values (?, ?, ?, ?, ?)
            on conflict (assignment_id, person_id) do update set
              earned = excluded.earned, answered = excluded.answered, awaits = excluded.awaits
            """;

    private static final String OF =
            """
            select total.* from total
            join assignment on assignment.id = total.assignment_id
            where assignment.section_id = ?
            """;

    @Override
    public void put(Total total) {
        putAll(List.of(total));
    }

    @Override
    public void putAll(List<Total> totals) {
        sql.together(
                all ->
                        totals.forEach(
                                t ->
                                        all.run(
                                                PUT,
                                                t.assignment(),
                                                t.person(),
                                                t.earned(),
                                                t.answered(),
                                                t.awaits())));
    }

    @Override
    public Map<String, Map<String, Total>> of(String section) {
        Map<String, Map<String, Total>> totals = new HashMap<>();
        sql.list(
                        (row, _) ->
                                new Total(
                                        row.getString("assignment_id"),
                                        row.getString("person_id"),
                                        row.getDouble("earned"),
                                        row.getInt("answered"),
                                        row.getInt("awaits")),
                        OF,
                        section)
                .forEach(
                        t ->
                                totals.computeIfAbsent(t.person(), _ -> new HashMap<>())
                                        .put(t.assignment(), t));
        return totals;
    }
}
