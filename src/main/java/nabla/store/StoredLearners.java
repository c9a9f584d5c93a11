package nabla.store;

import java.time.InstantSource;
import java.util.Optional;
import nabla.classroom.Learner;
import nabla.classroom.Learners;
import nabla.classroom.Token;

/** Learners in the database, found by the hash of their token. */
record StoredLearners(Sql sql, Ids ids, InstantSource clock) implements Learners {

    private static final String WELCOME =
            "insert into learner (id, token_hash, welcomed_at) values (?, ?, ?)";

    private static final String FIND = "select id from learner where token_hash = ?";

    @Override
    public Learner welcome(Token token) {
        Learner learner = new Learner(ids.next());
        sql.run(WELCOME, learner.id(), token.hash(), clock.millis());
        return learner;
    }

    @Override
    public Optional<Learner> find(Token token) {
        return sql.find((row, _) -> new Learner(row.getString("id")), FIND, token.hash());
    }
}
