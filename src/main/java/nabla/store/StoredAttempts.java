package nabla.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import nabla.classroom.Attempt;
import nabla.classroom.Attempts;
import nabla.classroom.Learner;
import org.jdbi.v3.core.mapper.RowMapper;

/** Attempts and the variants taken up in them. */
record StoredAttempts(Sql sql, Ids ids, InstantSource clock) implements Attempts {

    /** Two tabs may open the same practice at once: the first wins, and both read what it wrote. */
    private static final String OPEN =
            """
            insert into attempt (id, learner_id, course, set_name, started_at)
            values (?, ?, ?, ?, ?)
            on conflict (learner_id, course, set_name) do nothing
            """;

    private static final String FIND =
            """
            select id, started_at from attempt
            where learner_id = ? and course = ? and set_name = ?
            """;

    private static final String TAKE =
            """
            insert into variant (id, attempt_id, item, seed, taken_at)
            values (?, ?, ?, ?, ?)
            """;

    private static final String SEED =
            """
            select seed from variant where attempt_id = ? and item = ?
            order by id desc limit 1
            """;

    @Override
    public Attempt practice(Learner learner, String course, String set) {
        Optional<Attempt> known = findPractice(learner, course, set);
        if (known.isPresent()) {
            return known.get();
        }
        sql.run(OPEN, ids.next(), learner.id(), course, set, clock.millis());
        return findPractice(learner, course, set).orElseThrow();
    }

    @Override
    public Optional<Attempt> findPractice(Learner learner, String course, String set) {
        RowMapper<Attempt> attempt =
                (row, _) -> {
                    Instant started = Instant.ofEpochMilli(row.getLong("started_at"));
                    return new Attempt(row.getString("id"), learner, course, set, started);
                };
        return sql.find(attempt, FIND, learner.id(), course, set);
    }

    @Override
    public void take(Attempt attempt, String item, long seed) {
        sql.run(TAKE, ids.next(), attempt.id(), item, seed, clock.millis());
    }

    @Override
    public OptionalLong seed(Attempt attempt, String item) {
        Optional<Long> seed = sql.find((row, _) -> row.getLong("seed"), SEED, attempt.id(), item);
        return seed.isPresent() ? OptionalLong.of(seed.get()) : OptionalLong.empty();
    }
}
