package nabla.answer.working;

/** What is to be said of all lines together. Lines are counted from 1. */
public sealed interface Conclusion {
    /** Every line follows, and the last is what was asked for. */
    record Complete() implements Conclusion {}

    /** The last line is what was asked for, but a line on the way is wrong. */
    record RightEnd(int wrongLine) implements Conclusion {}

    /** Wrong from this line on. */
    record WrongAt(int line) implements Conclusion {}

    /** All is right so far. */
    record Unfinished(Missing missing) implements Conclusion {}

    /** Nobody could tell whether this line is right. */
    record Undecided(int line) implements Conclusion {}

    /** What is still to be done. */
    enum Missing {
        /** Nothing has been written that could be read. */
        EVERYTHING,
        /** A derivative is still to be worked out. */
        DERIVATIVES,
        /** A name such as u is still to be put back. */
        NAMES,
        /** The form that was asked for. */
        FORM
    }
}
