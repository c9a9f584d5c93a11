package nabla.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import nabla.classroom.Person;
import nabla.classroom.Ticket;
import nabla.classroom.Ticket.Purpose;
import nabla.classroom.Tickets;
import nabla.classroom.Token;
import org.jspecify.annotations.Nullable;

/** Tickets, found by the hash of the token in their link. */
record StoredTickets(Sql sql, Ids ids, InstantSource clock) implements Tickets {

    private static final String ISSUE =
            """
            insert into ticket (id, token_hash, purpose, subject, issued_by, issued_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    /** Only the latest link to a new password holds. */
    private static final String VOID =
            "delete from ticket where purpose = ? and subject = ? and used_at is null";

    private static final String FIND =
            """
            select id, purpose, subject, issued_by, ends_at from ticket
            where token_hash = ? and used_at is null and ends_at > ?
            """;

    private static final String USE =
            """
            update ticket set used_by = ?, used_at = ?
            where id = ? and used_at is null and ends_at > ?
            """;

    @Override
    public Ticket issue(
            Token token, Purpose purpose, @Nullable String subject, @Nullable Person by) {
        Instant ends = clock.instant().plus(purpose.lasts());
        Ticket ticket = new Ticket(ids.next(), purpose, subject, by == null ? null : by.id(), ends);
        sql.together(all -> put(all, token, ticket));
        return ticket;
    }

    @Override
    public void issueAll(Map<Token, String> subjects, Purpose purpose, Person by) {
        Instant ends = clock.instant().plus(purpose.lasts());
        sql.together(
                all ->
                        subjects.forEach(
                                (token, subject) ->
                                        put(
                                                all,
                                                token,
                                                new Ticket(
                                                        ids.next(),
                                                        purpose,
                                                        subject,
                                                        by.id(),
                                                        ends))));
    }

    private void put(Sql.Statements all, Token token, Ticket ticket) {
        if (ticket.purpose() == Purpose.RESET_PASSWORD) {
            all.run(VOID, ticket.purpose().name(), ticket.subject());
        }
        all.run(
                ISSUE,
                ticket.id(),
                token.hash(),
                ticket.purpose().name(),
                ticket.subject(),
                ticket.by(),
                clock.millis(),
                ticket.ends().toEpochMilli());
    }

    @Override
    public Optional<Ticket> find(Token token) {
        return sql.find(
                (row, _) ->
                        new Ticket(
                                row.getString("id"),
                                Purpose.valueOf(row.getString("purpose")),
                                row.getString("subject"),
                                row.getString("issued_by"),
                                Instant.ofEpochMilli(row.getLong("ends_at"))),
                FIND,
                token.hash(),
                clock.millis());
    }

    @Override
    public boolean use(Ticket ticket, Person person) {
        long now = clock.millis();
        return sql.run(USE, person.id(), now, ticket.id(), now) == 1;
    }
}
