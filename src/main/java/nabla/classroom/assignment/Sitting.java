package nabla.classroom.assignment;

import java.time.Instant;
import java.util.List;
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
        Optional<Instant> handedIn) {

    /**
     * What counts of the works of this sitting. What an end sent counts for as long as it is the
     * end: not once the sitting goes on, and not where its student sent something after it.
     *
     * @param works oldest first
     */
    public List<Marked> counted(List<Marked> works) {
        return works.stream()
                .filter(w -> !w.work().isOfTheEnd() || handedIn.isPresent() && isLast(w, works))
                .toList();
    }

    private static boolean isLast(Marked marked, List<Marked> works) {
        return works.stream()
                .filter(w -> w.work().item().equals(marked.work().item()))
                .reduce((_, later) -> later)
                .filter(marked::equals)
                .isPresent();
    }
}
