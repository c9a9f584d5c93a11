package nabla.web.account;

import io.javalin.http.Context;

import nabla.classroom.Email;
import nabla.classroom.Passwords;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wrote into a form about themselves, and what is wrong with it, by the field's name.
 */
final class Form {
    /** Longer than any name; the database keeps twice as much. */
    private static final int LONGEST_NAME = 100;

    private final Context context;
    private final Map<String, String> flaws = new LinkedHashMap<>();

    Form(Context context) {
        this.context = context;
    }

    String text(String field) {
        return Optional.ofNullable(context.formParam(field)).orElse("");
    }

    boolean ticked(String field) {
        return context.formParam(field) != null;
    }

    /** A name with single spaces and nothing invisible. */
    String name() {
        var name = text("name").replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "");
        name = name.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            flaw("name", "Write the name by which your teacher knows you.");
        } else if (name.length() > LONGEST_NAME) {
            flaw("name", "Write a name of at most " + LONGEST_NAME + " characters.");
        }
        return name;
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

    void flaw(String field, String words) {
        flaws.putIfAbsent(field, words);
    }

    boolean isSound() {
        return flaws.isEmpty();
    }

    Map<String, String> flaws() {
        return flaws;
    }
}
