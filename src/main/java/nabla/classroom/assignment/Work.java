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
    /** How the press begins of a work that nobody pressed a button for. */
    private static final String END = "end ";

    public Work {
        answers = List.copyOf(answers);
    }

    /** The press of what stands in the fields when a sitting ends: one for each of its drafts. */
    public static String endOf(Draft draft) {
        return END + draft.revision();
    }

    /** Whether it was sent by the end of the sitting, and not by its student. */
    public boolean isOfTheEnd() {
        return press.startsWith(END);
    }
}
