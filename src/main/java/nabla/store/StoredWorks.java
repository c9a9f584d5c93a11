package nabla.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.classroom.Outcome;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Mark;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Work;
import org.jspecify.annotations.Nullable;

/** What was sent, with its marks, of which the latest holds, and the problems as they were then. */
record StoredWorks(Sql sql, Ids ids, InstantSource clock) {
    private static final String ADD =
            """
            insert into work (id, sitting_id, item, version, seed, answers, press, sent_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (sitting_id, item, press) do nothing
            """;

    /** What stands there already keeps its revision, so that no page is told of a change. */
    private static final String SENT_DRAFT =
            """
            insert into draft (sitting_id, item, answers, revision, saved_at)
            values (?, ?, ?, 1, ?)
            on conflict (sitting_id, item) do update set
              answers = excluded.answers, revision = draft.revision + 1,
              saved_at = excluded.saved_at
            where draft.answers <> excluded.answers
            """;

    private static final String MARK =
            """
            insert into mark (id, work_id, regrade, outcome, score, misconception, marked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String WORKS =
            """
            select work.*, mark.id as mark_id, mark.outcome, mark.score, mark.misconception
            from work join mark on mark.work_id = work.id
              and mark.id = (select max(latest.id) from mark latest where latest.work_id = work.id)
            """;

    boolean add(Work work, Mark mark) {
        return sql.whole(
                handle -> {
                    if (handle.execute(ADD, columns(work)) == 0) return false;
                    mark(handle::execute, work.id(), "", mark);
                    handle.execute(
                            SENT_DRAFT,
                            work.sitting(),
                            work.item(),
                            Texts.write(work.answers()),
                            work.sent().toEpochMilli());
                    return true;
                });
    }

    private static @Nullable Object[] columns(Work work) {
        return new Object[] {
            work.id(),
            work.sitting(),
            work.item(),
            work.version(),
            work.seed(),
            Texts.write(work.answers()),
            work.press(),
            work.sent().toEpochMilli()
        };
    }

    List<Marked> of(Sitting sitting) {
        return sql.list(
                (row, _) -> marked(row),
                WORKS + "where work.sitting_id = ? order by work.id",
                sitting.id());
    }

    List<Marked> of(Assignment assignment) {
        return sql.list(
                (row, _) -> marked(row),
                WORKS
                        + "join sitting on sitting.id = work.sitting_id"
                        + " where sitting.assignment_id = ? order by work.id",
                assignment.id());
    }

    List<Mark> history(Work work) {
        return sql.list(
                (row, _) -> mark(row),
                "select * from mark where work_id = ? order by id",
                work.id());
    }

    /**
     * @param regrade the occasion on which they are marked anew
     */
    void mark(Sql.Statements all, String regrade, Map<String, Mark> marks) {
        marks.forEach((work, mark) -> mark(all, work, regrade, mark));
    }

    private void mark(Sql.Statements all, String work, String regrade, Mark mark) {
        all.run(
                MARK,
                ids.next(),
                work,
                regrade,
                mark.outcome().name(),
                mark.score(),
                mark.misconception(),
                clock.millis());
    }

    void keepSource(String version, String source) {
        sql.run(
                "insert into source (version, text) values (?, ?) on conflict (version) do nothing",
                version,
                source);
    }

    Optional<String> source(String version) {
        return sql.find(
                (row, _) -> row.getString("text"),
                "select text from source where version = ?",
                version);
    }

    private Marked marked(ResultSet row) throws SQLException {
        ids.after(row.getString("id"));
        ids.after(row.getString("mark_id"));
        Work work =
                new Work(
                        row.getString("id"),
                        row.getString("sitting_id"),
                        row.getString("item"),
                        row.getString("version"),
                        row.getLong("seed"),
                        Texts.read(row.getString("answers")),
                        row.getString("press"),
                        Instant.ofEpochMilli(row.getLong("sent_at")));
        return new Marked(work, mark(row));
    }

    static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                Outcome.valueOf(row.getString("outcome")),
                row.getDouble("score"),
                row.getString("misconception"));
    }
}
