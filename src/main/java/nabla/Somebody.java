package nabla;

import java.util.List;
import java.util.stream.Collectors;
import nabla.classroom.Email;
import nabla.classroom.People;
import nabla.classroom.Person;
import nabla.command.CannotRun;

/** The person whom a command names, by address or id. */
final class Somebody {
    private static final int MOST = 50;

    private Somebody() {}

    static Person called(String who, People people) {
        List<Person> found =
                Email.read(who)
                        .map(
                                email ->
                                        people.search(email.text(), MOST).stream()
                                                .filter(p -> p.email().equals(email))
                                                .toList())
                        .orElseGet(() -> people.find(who).stream().toList());
        if (found.isEmpty()) {
            throw new CannotRun(
                    "There is nobody called " + who + "; name an email address or an id.");
        }
        if (found.size() > 1) {
            throw new CannotRun(
                    "Several accounts have the address "
                            + who
                            + "; name one by its id: "
                            + found.stream()
                                    .map(p -> p.id() + " (" + p.name() + ")")
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return found.getFirst();
    }
}
