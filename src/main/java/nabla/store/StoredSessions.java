package nabla.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nabla.classroom.Person;
import nabla.classroom.Session;
import nabla.classroom.Sessions;
import nabla.classroom.Token;
import org.jdbi.v3.core.mapper.RowMapper;

/** Sessions, found by the hash of their token. One that has ended has no row. */
record StoredSessions(Sql sql, Ids ids, InstantSource clock) implements Sessions {
    /** So that reading pages seldom writes. */
    private static final Duration SEEN_TO = Duration.ofHours(1);

    private static final String OPEN =
            """
            insert into session (id, token_hash, person_id, agent, opened_at, seen_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String SELECT =
            "select session.id, session.agent, session.opened_at, session.seen_at, "
                    + StoredPeople.COLUMNS
                    + " from session join account on account.person_id = session.person_id ";

    private static final RowMapper<Session> SESSION = (row, _) -> session(row);

    @Override
    public void open(Person person, Token token, String agent) {
        long now = clock.millis();
        sql.run("delete from session where seen_at < ?", now - IDLE.toMillis());
        sql.run(OPEN, ids.next(), token.hash(), person.id(), agent, now, now);
    }

    @Override
    public Optional<Session> find(Token token) {
        long now = clock.millis();
        Optional<Session> found =
                sql.find(
                        SESSION,
                        SELECT + "where session.token_hash = ? and session.seen_at >= ?",
                        token.hash(),
                        now - IDLE.toMillis());
        found.filter(s -> s.seen().plus(SEEN_TO).toEpochMilli() < now)
                .ifPresent(
                        s -> sql.run("update session set seen_at = ? where id = ?", now, s.id()));
        return found;
    }

    @Override
    public List<Session> of(Person person) {
        return sql.list(
                SESSION,
                SELECT
                        + "where session.person_id = ? and session.seen_at >= ?"
                        + " order by session.seen_at desc, session.id desc",
                person.id(),
                clock.millis() - IDLE.toMillis());
    }

    @Override
    public void end(Person person, String session) {
        sql.run("delete from session where person_id = ? and id = ?", person.id(), session);
    }

    @Override
    public void endAll(Person person) {
        sql.run("delete from session where person_id = ?", person.id());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("id"),
                StoredPeople.person(row),
                row.getString("agent"),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                Instant.ofEpochMilli(row.getLong("seen_at")));
    }
}
