package nabla.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import nabla.classroom.Allowance;
import nabla.classroom.Email;
import nabla.classroom.Familiarity;
import nabla.classroom.Passwords;
import nabla.classroom.People;
import nabla.classroom.Person;
import nabla.classroom.Token;
import nabla.web.Caller;
import nabla.web.Cookies;
import nabla.web.Visitors;

/**
 * Where passwords are tried: so often for an address and from one network, and no more. Both counts
 * run whether there is such an account or not. A browser in which the address was signed in before
 * has a count of its own, so that nobody is locked out of it by somebody else's tries.
 */
final class Gate {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String FAMILIAR = "familiar";
    private static final int PER_ADDRESS = 10;

    /** A large lecture behind one router signs in within minutes. */
    private static final int PER_NETWORK = 1000;

    private final People people;
    private final Passwords passwords;
    private final Familiarity familiarity;
    private final Allowance allowance;
    private final Visitors visitors;
    private final SecureRandom random = new SecureRandom();

    Gate(
            People people,
            Passwords passwords,
            Familiarity familiarity,
            Allowance allowance,
            Visitors visitors) {
        this.people = people;
        this.passwords = passwords;
        this.familiarity = familiarity;
        this.allowance = allowance;
        this.visitors = visitors;
    }

    /** The person who signs in so; refuses where it was tried too often. */
    Optional<Person> enter(Context context, Email email, String password) {
        var browser = familiar(context, email);
        if (browser.isPresent()) {
            take("sign-in in browser " + browser.get().hash(), PER_ADDRESS);
        } else {
            take("sign-in from " + Caller.network(context), PER_NETWORK);
            take("sign-in of " + email, PER_ADDRESS);
        }
        return people.find(email, passwords.hash(email, password));
    }

    void beforeSignUp(Context context) {
        take("sign-up from " + Caller.network(context), PER_NETWORK);
    }

    String hash(Email email, String password) {
        return passwords.hash(email, password);
    }

    /** Signs a person in, in this browser, and marks it as one where they were. */
    void signIn(Context context, Person person, Email email) {
        visitors.signIn(context, person);
        var browser = familiar(context, email).orElseGet(() -> Token.fresh(random));
        Cookies.keep(context, FAMILIAR, familiarity.mark(browser, email), YEAR);
    }

    private Optional<Token> familiar(Context context, Email email) {
        return Cookies.read(context, FAMILIAR).flatMap(mark -> familiarity.browser(mark, email));
    }

    private void take(String name, int most) {
        if (allowance.take(name, most, QUARTER)) return;
        throw new HttpResponseException(
                HttpStatus.TOO_MANY_REQUESTS.getCode(),
                "This was tried too often. Wait a quarter of an hour, then try again; a teacher can"
                        + " also give you a link to a new password.");
    }
}
