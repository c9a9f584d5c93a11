package nabla.classroom;

import java.util.Optional;
import java.util.OptionalLong;

/** All attempts, and the variant of each item that a learner is on. */
public interface Attempts {

    /** The practice of {@code learner} in a set, opened now if this is the first time. */
    Attempt practice(Learner learner, String course, String set);

    /** The practice of {@code learner} in a set, or empty where there was none yet. */
    Optional<Attempt> findPractice(Learner learner, String course, String set);

    /** From now on the learner is on the variant of {@code item} that {@code seed} makes. */
    void take(Attempt attempt, String item, long seed);

    /** The seed of the variant that the learner last took up; empty before the first. */
    OptionalLong seed(Attempt attempt, String item);
}
