package nabla.classroom;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All links that work once. */
public interface Tickets {

    /**
     * A new ticket, whose link holds {@code token}. An earlier one to reset the same person's
     * password is void.
     */
    Ticket issue(
            Token token, Ticket.Purpose purpose, @Nullable String subject, @Nullable Person by);

    /** New tickets for many, all or none. */
    void issueAll(Map<Token, String> subjects, Ticket.Purpose purpose, Person by);

    /** The ticket, unless it was used, has ended or was never issued. */
    Optional<Ticket> find(Token token);

    /** Uses it up; of two who try at once, only one is told true. */
    boolean use(Ticket ticket, Person person);
}
