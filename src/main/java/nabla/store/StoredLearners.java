package nabla.store;

import java.time.InstantSource;
import java.util.Optional;
import nabla.classroom.Learner;
import nabla.classroom.Learners;
import nabla.classroom.Token;
import org.jdbi.v3.core.Jdbi;

/** Learners in the database, found by the hash of their token. */
record StoredLearners(Jdbi jdbi, Ids ids, InstantSource clock) implements Learners {

    @Override
    public Learner welcome(Token token) {
        Learner learner = new Learner(ids.next());
        jdbi.useHandle(handle -> handle.execute(
                "insert into learner (id, token_hash, welcomed_at) values (?, ?, ?)",
                learner.id(),
                token.hash(),
                clock.millis()));
        return learner;
    }

    @Override
    public Optional<Learner> find(Token token) {
        return jdbi.withHandle(handle -> handle.select("select id from learner where token_hash = ?", token.hash())
                .mapTo(String.class)
                .findOne()
                .map(Learner::new));
    }
}
