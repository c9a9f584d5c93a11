package nabla.web.account;

import io.javalin.http.Context;
import java.util.Optional;
import nabla.classroom.Email;
import nabla.classroom.Passwords;
import nabla.web.Fields;

/** What somebody wrote into a form about themselves. */
final class Form extends Fields {
    /** Longer than any name; the database keeps twice as much. */
    private static final int LONGEST_NAME = 100;

    Form(Context context) {
        super(context);
    }

    /** A name with single spaces and nothing invisible. */
    String name() {
        return line("name", LONGEST_NAME, "Write the name by which your teacher knows you.");
    }

    Optional<Email> email() {
        var email = Email.read(text("email"));
        if (email.isEmpty()) {
            flaw("email", "This is no email address; write one like ada@example.org.");
        }
        return email;
    }

    /** A password that is being chosen. */
    String newPassword(Email email, String name) {
        var password = text("password");
        Passwords.flaw(password, email, name).ifPresent(flaw -> flaw("password", flaw));
        return password;
    }
}
