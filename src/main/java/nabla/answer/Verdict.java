package nabla.answer;

import org.jspecify.annotations.Nullable;

/** Whether two expressions mean the same, with the reason in a sentence. */
public sealed interface Verdict {
    String reason();

    /** What an equivalence rests on. */
    enum Ground {
        /** An exact normal form. */
        PROOF,
        /** At least 40 digits at many points of the common domain. */
        AGREEMENT
    }

    /** They are equal wherever both are defined. */
    record Equivalent(Ground ground, String reason) implements Verdict {}

    /** They differ: at the witness, or in shape, where there is none. */
    record Different(String reason, @Nullable Witness witness) implements Verdict {}

    /** Neither was found within the bounds on work. */
    record Undecided(String reason) implements Verdict {}
}
