package nabla.classroom;

import java.util.List;
import java.util.Optional;

/**
 * All people with an account. Two accounts may have the same address, since nobody proves that one
 * is theirs; address and password together find one. So neither signing up nor signing in tells a
 * stranger who has an account.
 */
public interface People {

    /**
     * Gives a learner an account: from now on only a session finds them, no longer the token in the
     * browser. What they did stays theirs. Where address and hash are those of an account already,
     * that one is returned.
     *
     * @param hash of the password; see {@link Passwords}
     */
    Person signUp(Learner learner, String name, Email email, String hash);

    /**
     * Makes what was answered without an account the person's own; the learner is found no more.
     * One who has an account already keeps it.
     */
    void adopt(Learner learner, Person person);

    /** The person who signs in so. */
    Optional<Person> find(Email email, String hash);

    Optional<Person> find(String id);

    /** Everybody who signs in with an address. */
    List<Person> with(Email email);

    /** Everybody with a role, by name. */
    List<Person> with(Role role);

    /** Whose name or address holds {@code text}, by name; at most {@code most}. */
    List<Person> search(String text, int most);

    void rename(Person person, String name);

    /** A new password, or a new address with the password hashed for it. */
    void secure(Person person, Email email, String hash);

    void appoint(Person person, Role role);

    boolean anyAdmin();
}
