package nabla.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Sittings and drafts; works, rulings and remarks are kept by parts of it. */
record StoredSittings(
        Sql sql, Ids ids, InstantSource clock, StoredWorks works, StoredRulings rulings)
        implements Sittings {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final RowMapper<Sitting> SITTING = (row, _) -> sitting(row);
    private static final RowMapper<Draft> DRAFT = (row, _) -> draft(row);

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

    StoredSittings(Sql sql, Ids ids, InstantSource clock, StoredWorks works) {
        this(sql, ids, clock, works, new StoredRulings(sql, ids));
    }

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
    public boolean add(Work work, Mark mark) {
        return works.add(work, mark);
    }

    @Override
    public String next() {
        return ids.next();
    }

    @Override
    public List<Marked> works(Sitting sitting) {
        return works.of(sitting);
    }

    @Override
    public List<Marked> works(Assignment assignment) {
        return works.of(assignment);
    }

    @Override
    public List<Mark> history(Work work) {
        return works.history(work);
    }

    @Override
    public void mark(String regrade, Map<String, Mark> marks) {
        sql.together(all -> works.mark(all, regrade, marks));
    }

    @Override
    public void rule(Sitting sitting, Ruling ruling) {
        rulings.rule(sitting, ruling);
    }

    @Override
    public List<Ruling> rulings(Sitting sitting) {
        return rulings.of(sitting);
    }

    @Override
    public Map<String, List<Ruling>> rulings(Assignment assignment) {
        return rulings.of(assignment);
    }

    @Override
    public void remark(Sitting sitting, Remark remark) {
        rulings.remark(sitting, remark);
    }

    @Override
    public List<Remark> remarks(Sitting sitting) {
        return rulings.remarks(sitting);
    }

    @Override
    public void keepSource(String version, String source) {
        works.keepSource(version, source);
    }

    @Override
    public Optional<String> source(String version) {
        return works.source(version);
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

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
