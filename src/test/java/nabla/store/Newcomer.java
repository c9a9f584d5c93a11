package nabla.store;

import java.security.SecureRandom;
import nabla.classroom.Email;
import nabla.classroom.Person;
import nabla.classroom.Token;

/** Somebody with an account of their own, made as signing up makes it, where no page is tested. */
public final class Newcomer {
    private Newcomer() {}

    /** One who is called {@code name} and writes from an address that is made of it. */
    public static Person in(Database database, String name) {
        var learner = database.learners().welcome(Token.fresh(new SecureRandom()));
        var email = Email.read(name.replace(' ', '.') + "@example.org").orElseThrow();
        return database.people().signUp(learner, name, email, "hash of " + name);
    }
}
