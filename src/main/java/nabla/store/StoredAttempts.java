package nabla.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import nabla.classroom.Attempt;
import nabla.classroom.Attempts;
import nabla.classroom.Learner;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Attempts and the variants taken up in them. */
record StoredAttempts(Jdbi jdbi, Ids ids, InstantSource clock) implements Attempts {

    @Override
    public Attempt practice(Learner learner, String course, String set) {
        Optional<Attempt> open = findPractice(learner, course, set);
        return open.isPresent()
                ? open.get()
                : jdbi.withHandle(handle -> {
                    // Two tabs may open the same practice at once: the first wins, and both then read what it wrote.
                    handle.execute("""
                    insert into attempt (id, learner_id, course, set_name, started_at) values (?, ?, ?, ?, ?)
                    on conflict (learner_id, course, set_name) do nothing
                    """, ids.next(), learner.id(), course, set, clock.millis());
                    return find(handle, learner, course, set).orElseThrow();
                });
    }

    @Override
    public Optional<Attempt> findPractice(Learner learner, String course, String set) {
        return jdbi.withHandle(handle -> find(handle, learner, course, set));
    }

    @Override
    public void take(Attempt attempt, String item, long seed) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into variant (id, attempt_id, item, seed, taken_at) values (?, ?, ?, ?, ?)",
                ids.next(),
                attempt.id(),
                item,
                seed,
                clock.millis()));
    }

    @Override
    public OptionalLong seed(Attempt attempt, String item) {
        return jdbi.withHandle(handle -> handle.select(
                        "select seed from variant where attempt_id = ? and item = ? order by id desc limit 1",
                        attempt.id(),
                        item)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty));
    }

    private static Optional<Attempt> find(Handle handle, Learner learner, String course, String set) {
        return handle.select(
                        "select id, started_at from attempt where learner_id = ? and course = ? and set_name = ?",
                        learner.id(),
                        course,
                        set)
                .map((row, _) -> new Attempt(
                        row.getString("id"), learner, course, set, Instant.ofEpochMilli(row.getLong("started_at"))))
                .findOne();
    }
}
