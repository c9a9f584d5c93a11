package nabla.classroom.assignment;

/** When a student sees what became of an answer, with its evidence, diagnosis and solution. */
public enum Feedback {
    /** As in practice. */
    AT_ONCE,
    /** When they have handed the whole in. */
    AFTER_HAND_IN,
    /** When nobody can submit any more. */
    AFTER_CLOSE,
    /** When a teacher lets them. */
    NEVER
}
