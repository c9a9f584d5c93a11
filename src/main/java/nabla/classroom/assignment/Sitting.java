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
     * end: not while the sitting goes on, and not where something was judged after it.
     *
     * @param works oldest first
     */
    public List<Marked> counted(List<Marked> works) {
        return works.stream()
                .filter(w -> !w.work().isOfTheEnd() || handedIn.isPresent() && holds(w, works))
                .toList();
    }

    private static boolean holds(Marked end, List<Marked> works) {
        return works.subList(works.indexOf(end) + 1, works.size()).stream()
                .filter(later -> later.work().item().equals(end.work().item()))
                .noneMatch(later -> later.mark().outcome().judged());
    }
}
