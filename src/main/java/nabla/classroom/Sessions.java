package nabla.classroom;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where people are signed in. A session ends when told to, on every node at once. */
public interface Sessions {
    /** A session that nobody used for so long has ended. */
    Duration IDLE = Duration.ofDays(30);

    /** The new session will be known by {@code token}. */
    void open(Person person, Token token, String agent);

    /** The session known by {@code token}, unless it has ended. */
    Optional<Session> find(Token token);

    /** Those that have not ended, the latest first. */
    List<Session> of(Person person);

    /** Ends one of a person's own sessions; another's is left alone. */
    void end(Person person, String session);

    void endAll(Person person);
}
