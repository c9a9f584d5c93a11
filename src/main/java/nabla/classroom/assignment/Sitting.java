package nabla.classroom.assignment;

import java.time.Instant;
import java.util.Optional;
import nabla.classroom.Person;

/**
 * A student's one attempt at an assignment, on whatever devices.
 *
 * @param seed from which the variant of every item and their order follow
 * @param handedIn when they said that they were done, or their time ran out
 */
public record Sitting(
        String id,
        String assignment,
        Person person,
        long seed,
        Instant started,
        Optional<Instant> handedIn) {}
