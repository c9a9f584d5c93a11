package nabla.classroom;

import java.util.Optional;

/** All learners, each found by the token their browser holds. */
public interface Learners {

    /** A new learner who will be known by {@code token}. */
    Learner welcome(Token token);

    /** The learner who was welcomed with {@code token}. */
    Optional<Learner> find(Token token);
}
