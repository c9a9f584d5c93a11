package nabla.classroom.assignment;

import java.time.Instant;
import java.util.List;

/**
 * One answer sent for an item of a sitting, kept for ever as it was typed.
 *
 * @param version of the item as the student saw it
 * @param seed of the variant
 * @param press tells one press of the button from another: the same sent twice is kept once
 */
public record Work(
        String id,
        String sitting,
        String item,
        String version,
        long seed,
        List<String> answers,
        String press,
        Instant sent) {
    public Work {
        answers = List.copyOf(answers);
    }
}
