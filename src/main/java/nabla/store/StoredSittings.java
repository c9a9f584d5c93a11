package nabla.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nabla.classroom.Outcome;
import nabla.classroom.Person;
import nabla.classroom.Section;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Draft;
import nabla.classroom.assignment.Mark;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Remark;
import nabla.classroom.assignment.Ruling;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Sittings;
import nabla.classroom.assignment.Work;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Sittings, drafts, works with their marks, rulings and remarks. */
record StoredSittings(Sql sql, Ids ids, InstantSource clock) implements Sittings {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final RowMapper<Sitting> SITTING = (row, _) -> sitting(row);
    private static final RowMapper<Draft> DRAFT = (row, _) -> draft(row);
    private static final RowMapper<Marked> MARKED = (row, _) -> marked(row);
    private static final RowMapper<Mark> MARK = (row, _) -> mark(row);

    /** Two tabs may begin at once: the first wins, and both read what it wrote. */
    private static final String BEGIN =
            """
            insert into sitting (id, assignment_id, person_id, seed, started_at)
            values (?, ?, ?, ?, ?)
            on conflict (assignment_id, person_id) do nothing
            """;

    private static final String SELECT =
            "select sitting.id, sitting.assignment_id, sitting.seed, sitting.started_at,"
                    + " sitting.handed_in_at, "
                    + StoredPeople.COLUMNS
                    + " from sitting join account on account.person_id = sitting.person_id ";

    private static final String OF_PERSON =
            SELECT + "where sitting.assignment_id = ? and sitting.person_id = ?";

    private static final String FIRST_DRAFT =
            """
            insert into draft (sitting_id, item, answers, revision, saved_at)
            values (?, ?, ?, 1, ?) on conflict (sitting_id, item) do nothing
            """;

    private static final String NEXT_DRAFT =
            """
            update draft set answers = ?, revision = revision + 1, saved_at = ?
            where sitting_id = ? and item = ? and revision = ?
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

    private static final String ADD =
            """
            insert into work (id, sitting_id, item, version, seed, answers, press, sent_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (sitting_id, item, press) do nothing
            """;

    private static final String MARK_WORK =
            """
            insert into mark (id, work_id, regrade, outcome, score, misconception, marked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String WORKS =
            """
            select work.*, mark.outcome, mark.score, mark.misconception from work
            join mark on mark.work_id = work.id
              and mark.id = (select max(latest.id) from mark latest where latest.work_id = work.id)
            """;

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

    @Override
    public Sitting begin(Assignment assignment, Person person) {
        long seed = RANDOM.nextLong(1_000_000_000_000L);
        return sql.whole(
                handle -> {
                    handle.execute(
                            BEGIN, ids.next(), assignment.id(), person.id(), seed, clock.millis());
                    return handle.select(OF_PERSON, assignment.id(), person.id())
                            .map(SITTING)
                            .one();
                });
    }

    @Override
    public Optional<Sitting> find(Assignment assignment, Person person) {
        return sql.find(SITTING, OF_PERSON, assignment.id(), person.id());
    }

    @Override
    public List<Sitting> of(Assignment assignment) {
        return sql.list(
                SITTING,
                SELECT + "where sitting.assignment_id = ? order by sitting.id",
                assignment.id());
    }

    @Override
    public List<Sitting> unfinished(Section section, Instant now) {
        return sql.list(
                SITTING,
                SELECT
                        + "join assignment on assignment.id = sitting.assignment_id"
                        + " where assignment.section_id = ? and assignment.published"
                        + " and sitting.handed_in_at is null"
                        + " and (assignment.closes_at < ? or assignment.seconds > 0)"
                        + " order by sitting.id",
                section.id(),
                now.toEpochMilli());
    }

    @Override
    public Map<String, Draft> drafts(Sitting sitting) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        sql.list(DRAFT, "select * from draft where sitting_id = ?", sitting.id())
                .forEach(draft -> drafts.put(draft.item(), draft));
        return drafts;
    }

    @Override
    public Optional<Draft> save(Sitting sitting, String item, List<String> answers, int known) {
        Instant now = clock.instant();
        String texts = Texts.write(answers);
        int written =
                known == 0
                        ? sql.run(FIRST_DRAFT, sitting.id(), item, texts, now.toEpochMilli())
                        : sql.run(NEXT_DRAFT, texts, now.toEpochMilli(), sitting.id(), item, known);
        return written == 1
                ? Optional.of(new Draft(item, answers, known + 1, now))
                : Optional.empty();
    }

    @Override
    public boolean add(Work work, Mark mark) {
        boolean[] added = {false};
        sql.together(
                all -> {
                    added[0] = all.run(ADD, columns(work)) == 1;
                    if (!added[0]) return;
                    mark(all, ids, clock, work.id(), "", mark);
                    all.run(
                            SENT_DRAFT,
                            work.sitting(),
                            work.item(),
                            Texts.write(work.answers()),
                            work.sent().toEpochMilli());
                });
        return added[0];
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

    @Override
    public String next() {
        return ids.next();
    }

    @Override
    public List<Marked> works(Sitting sitting) {
        return sql.list(MARKED, WORKS + "where work.sitting_id = ? order by work.id", sitting.id());
    }

    @Override
    public List<Marked> works(Assignment assignment) {
        return sql.list(
                MARKED,
                WORKS
                        + "join sitting on sitting.id = work.sitting_id"
                        + " where sitting.assignment_id = ? order by work.id",
                assignment.id());
    }

    @Override
    public List<Mark> history(Work work) {
        return sql.list(MARK, "select * from mark where work_id = ? order by id", work.id());
    }

    @Override
    public void mark(String regrade, Map<String, Mark> marks) {
        sql.together(all -> markAll(all, ids, clock, regrade, marks));
    }

    static void markAll(
            Sql.Statements all,
            Ids ids,
            InstantSource clock,
            String regrade,
            Map<String, Mark> marks) {
        marks.forEach((work, mark) -> mark(all, ids, clock, work, regrade, mark));
    }

    private static void mark(
            Sql.Statements all,
            Ids ids,
            InstantSource clock,
            String work,
            String regrade,
            Mark mark) {
        all.run(
                MARK_WORK,
                ids.next(),
                work,
                regrade,
                mark.outcome().name(),
                mark.score(),
                mark.misconception(),
                clock.millis());
    }

    @Override
    public void handIn(Sitting sitting, Instant at) {
        sql.run(
                "update sitting set handed_in_at = ? where id = ? and handed_in_at is null",
                at.toEpochMilli(),
                sitting.id());
    }

    @Override
    public void reopen(Sitting sitting) {
        sql.run("update sitting set handed_in_at = null where id = ?", sitting.id());
    }

    @Override
    public void rule(Sitting sitting, Ruling ruling) {
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

    @Override
    public List<Ruling> rulings(Sitting sitting) {
        return sql.list(
                (row, _) -> ruling(row),
                "select * from ruling where sitting_id = ? order by id",
                sitting.id());
    }

    @Override
    public Map<String, List<Ruling>> rulings(Assignment assignment) {
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

    @Override
    public void remark(Sitting sitting, Remark remark) {
        sql.run(
                REMARK,
                ids.next(),
                sitting.id(),
                remark.item(),
                remark.text(),
                remark.by(),
                remark.at().toEpochMilli());
    }

    @Override
    public List<Remark> remarks(Sitting sitting) {
        return sql.list(
                (row, _) -> remark(row),
                "select * from remark where sitting_id = ? order by id",
                sitting.id());
    }

    @Override
    public void keepSource(String version, String source) {
        sql.run(
                "insert into source (version, text) values (?, ?) on conflict (version) do nothing",
                version,
                source);
    }

    @Override
    public Optional<String> source(String version) {
        return sql.find(
                (row, _) -> row.getString("text"),
                "select text from source where version = ?",
                version);
    }

    private static Sitting sitting(ResultSet row) throws SQLException {
        return new Sitting(
                row.getString("id"),
                row.getString("assignment_id"),
                StoredPeople.person(row),
                row.getLong("seed"),
                moment(row, "started_at"),
                StoredSections.moment(row, "handed_in_at"));
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("item"),
                Texts.read(row.getString("answers")),
                row.getInt("revision"),
                moment(row, "saved_at"));
    }

    private static Marked marked(ResultSet row) throws SQLException {
        Work work =
                new Work(
                        row.getString("id"),
                        row.getString("sitting_id"),
                        row.getString("item"),
                        row.getString("version"),
                        row.getLong("seed"),
                        Texts.read(row.getString("answers")),
                        row.getString("press"),
                        moment(row, "sent_at"));
        return new Marked(work, mark(row));
    }

    static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                Outcome.valueOf(row.getString("outcome")),
                row.getDouble("score"),
                row.getString("misconception"));
    }

    private static Ruling ruling(ResultSet row) throws SQLException {
        double score = row.getDouble("score");
        OptionalDouble set = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(score);
        return new Ruling(
                row.getString("item"),
                set,
                row.getString("reason"),
                row.getString("ruled_by"),
                moment(row, "ruled_at"));
    }

    private static Remark remark(ResultSet row) throws SQLException {
        return new Remark(
                row.getString("item"),
                row.getString("text"),
                row.getString("remarked_by"),
                moment(row, "remarked_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
