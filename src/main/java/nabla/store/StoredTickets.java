package nabla.store;

import nabla.classroom.Person;
import nabla.classroom.Ticket;
import nabla.classroom.Ticket.Purpose;
import nabla.classroom.Tickets;
import nabla.classroom.Token;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tickets, found by the hash of the token in their link. */
record StoredTickets(Sql sql, Ids ids, InstantSource clock) implements Tickets {

    private static final String ISSUE =
            """
            insert into ticket (id, token_hash, purpose, subject, issued_by, issued_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    /** What is about one person or seat replaces what was about it before. */
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
        Instant now = clock.instant();
        Instant ends = now.plus(purpose.lasts());
        String issuer = by == null ? null : by.id();
        Ticket ticket = new Ticket(ids.next(), purpose, subject, issuer, ends);
        sql.together(
                all -> {
                    if (subject != null) all.run(VOID, purpose.name(), subject);
                    all.run(
                            ISSUE,
                            ticket.id(),
                            token.hash(),
                            purpose.name(),
                            subject,
                            issuer,
                            now.toEpochMilli(),
                            ends.toEpochMilli());
                });
        return ticket;
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
