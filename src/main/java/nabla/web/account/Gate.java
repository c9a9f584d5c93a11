package nabla.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;

import nabla.classroom.Allowance;
import nabla.classroom.Email;
import nabla.classroom.Passwords;
import nabla.classroom.People;
import nabla.classroom.Person;

import java.time.Duration;
import java.util.Optional;

/**
 * Where passwords are tried: so often for an address and from one machine, and no more. Both counts
 * run whether there is such an account or not.
 */
final class Gate {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int PER_ADDRESS = 10;

    /** A class behind one router signs in within minutes. */
    private static final int PER_MACHINE = 300;

    private static final int SIGN_UPS_PER_MACHINE = 300;

    private final People people;
    private final Passwords passwords;
    private final Allowance allowance;

    Gate(People people, Passwords passwords, Allowance allowance) {
        this.people = people;
        this.passwords = passwords;
        this.allowance = allowance;
    }

    /** The person who signs in so; refuses where it was tried too often. */
    Optional<Person> enter(Context context, Email email, String password) {
        require(
                allowance.take("sign-in of " + email, PER_ADDRESS, QUARTER)
                        & allowance.take("sign-in from " + context.ip(), PER_MACHINE, QUARTER));
        return people.find(email, passwords.hash(email, password));
    }

    void beforeSignUp(Context context) {
        require(allowance.take("sign-up from " + context.ip(), SIGN_UPS_PER_MACHINE, QUARTER));
    }

    String hash(Email email, String password) {
        return passwords.hash(email, password);
    }

    private static void require(boolean allowed) {
        if (allowed) return;
        throw new HttpResponseException(
                HttpStatus.TOO_MANY_REQUESTS.getCode(),
                "This was tried too often. Wait a quarter of an hour, then try again; a teacher can"
                        + " also give you a link to a new password.");
    }
}
