package nabla.corpus;

/**
 * What came of one row.
 *
 * @param ground what the verdict rests on: proof, agreement, witness, tolerance, or nothing
 * @param reason the engine's own words
 */
record Outcome(Kind kind, String ground, String reason) {
    static final Outcome RIGHT = new Outcome(Kind.RIGHT, "NONE", "");

    enum Kind {
        RIGHT,
        FALSE_ACCEPT,
        FALSE_REJECT,
        UNDECIDED,
        UNREADABLE
    }
}
