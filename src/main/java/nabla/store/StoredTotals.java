package nabla.store;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nabla.classroom.assignment.Totals;
import org.jdbi.v3.core.mapper.RowMapper;

/** Totals of assignments, by student. */
record StoredTotals(Sql sql) implements Totals {
    private static final RowMapper<Total> TOTAL =
            (row, _) ->
                    new Total(
                            row.getString(1),
                            row.getString(2),
                            row.getDouble(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getBoolean(6),
                            row.getBoolean(7),
                            row.getBoolean(8));

    /**
     * Locks the section's row until all is kept, so that revisions become visible in their order.
     */
    private static final String COUNT =
            """
            update section set revision = revision + 1
            where id = (select section_id from assignment where assignment.id = ?)
            """;

    private static final String PUT =
            """
            insert into total (assignment_id, person_id, earned, answered, awaits, handed_in, late,
              ruled, revision)
            select assignment.id, ?, ?, ?, ?, ?, ?, ?, section.revision
            from assignment join section on section.id = assignment.section_id
            where assignment.id = ?
            on conflict (assignment_id, person_id) do update set
              earned = excluded.earned, answered = excluded.answered, awaits = excluded.awaits,
              handed_in = excluded.handed_in, late = excluded.late, ruled = excluded.ruled,
              revision = excluded.revision
            """;

    private static final String OF =
            """
            select total.assignment_id, total.person_id, total.earned, total.answered, total.awaits,
              total.handed_in, total.late, total.ruled
            from total join assignment on assignment.id = total.assignment_id
            where assignment.section_id = ?
            """;

    @Override
    public void put(Total total) {
        putAll(List.of(total));
    }

    @Override
    public void putAll(List<Total> totals) {
        sql.together(all -> putAll(all, totals));
    }

    static void putAll(Sql.Statements all, List<Total> totals) {
        totals.stream().map(Total::assignment).distinct().forEach(a -> all.run(COUNT, a));
        totals.forEach(t -> put(all, t));
    }

    private static void put(Sql.Statements all, Total t) {
        all.run(
                PUT,
                t.person(),
                t.earned(),
                t.answered(),
                t.awaits(),
                t.handedIn(),
                t.late(),
                t.ruled(),
                t.assignment());
    }

    @Override
    public Map<String, Map<String, Total>> of(String section) {
        return byPerson(sql.list(TOTAL, OF, section));
    }

    @Override
    public Map<String, Map<String, Total>> of(String section, Collection<String> persons) {
        if (persons.isEmpty()) return Map.of();
        String places = String.join(", ", Collections.nCopies(persons.size(), "?"));
        return byPerson(
                sql.list(
                        TOTAL,
                        OF + " and total.person_id in (" + places + ")",
                        Stream.concat(Stream.of(section), persons.stream()).toArray()));
    }

    @Override
    public long revision(String section) {
        return sql.find(
                        (row, _) -> row.getLong("revision"),
                        "select revision from section where id = ?",
                        section)
                .orElse(0L);
    }

    @Override
    public List<Total> since(String section, long revision) {
        return sql.list(TOTAL, OF + " and total.revision > ?", section, revision);
    }

    private static Map<String, Map<String, Total>> byPerson(List<Total> all) {
        Map<String, Map<String, Total>> totals = new HashMap<>();
        all.forEach(
                t ->
                        totals.computeIfAbsent(t.person(), _ -> new HashMap<>())
                                .put(t.assignment(), t));
        return totals;
    }
}
