package nabla.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nabla.classroom.Enrollment;
import nabla.classroom.Entrant;
import nabla.classroom.JoinCode;
import nabla.classroom.Person;
import nabla.classroom.Seat;
import nabla.classroom.Section;
import nabla.classroom.Sections;
import nabla.classroom.Standing;
import org.jdbi.v3.core.mapper.RowMapper;

/** Sections, enrollments and seats. */
record StoredSections(Sql sql, Ids ids, InstantSource clock) implements Sections {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final RowMapper<Section> SECTION = (row, _) -> section(row);
    private static final RowMapper<Seat> SEAT = (row, _) -> seat(row);
    private static final RowMapper<Enrollment> ENROLLMENT = (row, _) -> enrollment(row);

    private static final String CREATE =
            "insert into section (id, name, term, join_code, created_at) values (?, ?, ?, ?, ?)";

    private static final String OF =
            """
            select section.* from section
            join enrollment on enrollment.section_id = section.id
            where enrollment.person_id = ? and enrollment.standing = ?
              and enrollment.removed_at is null
            order by case when section.archived_at is null then 0 else 1 end,
              section.name, section.term, section.id
            """;

    private static final String ENROLL =
            """
            insert into enrollment (section_id, person_id, standing, factor, enrolled_at)
            values (?, ?, ?, 1, ?)
            on conflict (section_id, person_id)
              do update set standing = excluded.standing, removed_at = null
            """;

    /** Whoever teaches a section goes on teaching it. */
    private static final String SIT_DOWN =
            """
            insert into enrollment (section_id, person_id, standing, factor, enrolled_at)
            values (?, ?, 'STUDENT', 1, ?)
            on conflict (section_id, person_id) do update set
              standing = case when enrollment.removed_at is null then enrollment.standing
                else excluded.standing end,
              removed_at = null
            """;

    private static final String ROSTER =
            "select enrollment.section_id, enrollment.standing, enrollment.factor,"
                    + " enrollment.enrolled_at, "
                    + StoredPeople.COLUMNS
                    + " from enrollment join account on account.person_id = enrollment.person_id"
                    + " where enrollment.section_id = ? and enrollment.removed_at is null ";

    private static final String SEAT_PUT =
            """
            insert into seat (id, section_id, name, email, number) values (?, ?, ?, ?, ?)
            on conflict (section_id, email)
              do update set name = excluded.name, number = excluded.number
            """;

    @Override
    public Section create(String name, String term, Person teacher) {
        Section section =
                new Section(ids.next(), name, term, JoinCode.fresh(RANDOM), 0, Optional.empty());
        sql.together(
                all -> {
                    all.run(
                            CREATE,
                            section.id(),
                            name,
                            term,
                            section.code().text(),
                            clock.millis());
                    all.run(
                            ENROLL,
                            section.id(),
                            teacher.id(),
                            Standing.TEACHER.name(),
                            clock.millis());
                });
        return section;
    }

    @Override
    public Optional<Section> find(String id) {
        return sql.find(SECTION, "select * from section where id = ?", id);
    }

    @Override
    public Optional<Section> find(JoinCode code) {
        return sql.find(
                SECTION,
                "select * from section where join_code = ? and archived_at is null",
                code.text());
    }

    @Override
    public List<Section> of(Person person, Standing standing) {
        return sql.list(SECTION, OF, person.id(), standing.name());
    }

    @Override
    public void rename(Section section, String name, String term) {
        sql.run("update section set name = ?, term = ? where id = ?", name, term, section.id());
    }

    @Override
    public void dropLowest(Section section, int scores) {
        sql.run("update section set drop_lowest = ? where id = ?", scores, section.id());
    }

    @Override
    public JoinCode renew(Section section) {
        JoinCode code = JoinCode.fresh(RANDOM);
        sql.run("update section set join_code = ? where id = ?", code.text(), section.id());
        return code;
    }

    @Override
    public void archive(Section section) {
        sql.run(
                "update section set archived_at = ? where id = ? and archived_at is null",
                clock.millis(),
                section.id());
    }

    @Override
    public void restore(Section section) {
        sql.run("update section set archived_at = null where id = ?", section.id());
    }

    @Override
    public void enroll(Section section, Person person, Standing standing) {
        sql.run(ENROLL, section.id(), person.id(), standing.name(), clock.millis());
    }

    @Override
    public void remove(Section section, Person person) {
        sql.run(
                "update enrollment set removed_at = ? where section_id = ? and person_id = ?",
                clock.millis(),
                section.id(),
                person.id());
    }

    @Override
    public Optional<Standing> standing(Section section, Person person) {
        return enrollment(section, person).map(Enrollment::standing);
    }

    @Override
    public Optional<Enrollment> enrollment(Section section, Person person) {
        return sql.find(
                ENROLLMENT, ROSTER + "and enrollment.person_id = ?", section.id(), person.id());
    }

    @Override
    public List<Enrollment> roster(Section section) {
        return sql.list(
                ENROLLMENT,
                ROSTER
                        + "order by case when enrollment.standing = 'TEACHER' then 0 else 1 end,"
                        + " lower(account.name), account.person_id",
                section.id());
    }

    @Override
    public void allow(Section section, Person person, double factor) {
        if (!(factor >= 1 && factor <= 4)) {
            throw new IllegalArgumentException("A factor is from 1 to 4, not " + factor);
        }
        sql.run(
                "update enrollment set factor = ? where section_id = ? and person_id = ?",
                factor,
                section.id(),
                person.id());
    }

    @Override
    public Seat addSeat(Section section, String name, String email, String number) {
        String small = email.toLowerCase(Locale.ROOT);
        sql.run(SEAT_PUT, ids.next(), section.id(), name, small, number);
        return sql.find(
                        SEAT,
                        "select * from seat where section_id = ? and email = ?",
                        section.id(),
                        small)
                .orElseThrow();
    }

    @Override
    public void addSeats(Section section, List<Entrant> entrants) {
        sql.together(
                all ->
                        entrants.forEach(
                                entrant ->
                                        all.run(
                                                SEAT_PUT,
                                                ids.next(),
                                                section.id(),
                                                entrant.name(),
                                                entrant.email().text(),
                                                entrant.number())));
    }

    @Override
    public List<Seat> seats(Section section) {
        return sql.list(
                SEAT,
                "select * from seat where section_id = ? order by lower(name), id",
                section.id());
    }

    @Override
    public Optional<Seat> seat(String id) {
        return sql.find(SEAT, "select * from seat where id = ?", id);
    }

    @Override
    public void removeSeat(Seat seat) {
        sql.run("delete from seat where id = ?", seat.id());
    }

    @Override
    public void join(Section section, Person person) {
        sql.run(SIT_DOWN, section.id(), person.id(), clock.millis());
    }

    @Override
    public void take(Seat seat, Person person) {
        sql.together(
                all -> {
                    all.run(SIT_DOWN, seat.section(), person.id(), clock.millis());
                    all.run("delete from seat where id = ?", seat.id());
                });
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static Section section(ResultSet row) throws SQLException {
        return new Section(
                row.getString("id"),
                row.getString("name"),
                row.getString("term"),
                new JoinCode(row.getString("join_code")),
                row.getInt("drop_lowest"),
                moment(row, "archived_at"));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getString("id"),
                row.getString("section_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("number"));
    }

    private static Enrollment enrollment(ResultSet row) throws SQLException {
        return new Enrollment(
                row.getString("section_id"),
                StoredPeople.person(row),
                Standing.valueOf(row.getString("standing")),
                row.getDouble("factor"),
                Instant.ofEpochMilli(row.getLong("enrolled_at")));
    }
}
