package nabla.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nabla.classroom.Audit;
import nabla.classroom.Person;

/** What teachers did. */
record StoredAudit(Sql sql, Ids ids, InstantSource clock) implements Audit {

    private static final String ADD =
            "insert into audit (id, at, person_id, act, subject, detail) values (?, ?, ?, ?, ?, ?)";

    @Override
    public void add(Person by, String act, String subject, String detail) {
        sql.run(ADD, ids.next(), clock.millis(), by.id(), act, subject, detail);
    }

    @Override
    public List<Entry> latest(int most) {
        return sql.list(
                (row, _) ->
                        new Entry(
                                Instant.ofEpochMilli(row.getLong("at")),
                                row.getString("person_id"),
                                row.getString("act"),
                                row.getString("subject"),
                                row.getString("detail")),
                "select * from audit order by id desc limit ?",
                most);
    }
}
