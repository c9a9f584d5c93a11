package nabla.classroom;

/** What a person may do: each role may do all that those before it may. */
public enum Role {
    /** Learns, and sits what is assigned. */
    LEARNER,
    /** Has sections, assigns, and reads what the people of those sections sent. */
    TEACHER,
    /** Invites teachers and administrators. */
    ADMIN;

    public boolean teaches() {
        return this != LEARNER;
    }

    public boolean administers() {
        return this == ADMIN;
    }
}
