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
    NEVER;

    /**
     * Whether a student sees it now.
     *
     * @param handedIn whether they have handed in
     * @param closed whether nobody can submit any more
     */
    public boolean isShown(boolean handedIn, boolean closed) {
        return switch (this) {
            case AT_ONCE -> true;
            case AFTER_HAND_IN -> handedIn;
            case AFTER_CLOSE -> closed;
            case NEVER -> false;
        };
    }
}
