package nabla.classroom;

/**
 * A learner with an account.
 *
 * @param id that of the learner whom they were before they signed up
 * @param email what they sign in with; nobody has proved that it is theirs
 */
public record Person(String id, String name, Email email, Role role) {

    /** As whom they learn. */
    public Learner learner() {
        return new Learner(id);
    }
}
