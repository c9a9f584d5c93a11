package nabla.classroom;

/**
 * What grading said of a submission. Only a {@link #judged} one counts; the other two never cost
 * the learner anything.
 */
public enum Outcome {
    CORRECT,
    INCORRECT,
    UNREADABLE,
    UNDECIDED;

    /** Whether the submission was understood and decided. */
    public boolean judged() {
        return this == CORRECT || this == INCORRECT;
    }
}
