package nabla.grading;

import java.util.List;
import java.util.Optional;
import nabla.classroom.assignment.Assignment;
import nabla.classroom.assignment.Marked;
import nabla.classroom.assignment.Result;
import nabla.classroom.assignment.Ruling;
import nabla.classroom.assignment.Sitting;
import nabla.classroom.assignment.Totals.Total;
import nabla.classroom.assignment.Window;
import nabla.problem.ProblemSet;

/**
 * One student's sitting with all that was sent and ruled in it.
 *
 * @param works with the marks that hold, oldest first
 * @param rulings oldest first
 */
public record Paper(
        Assignment assignment,
        Sitting sitting,
        Sheet sheet,
        Window window,
        List<Marked> works,
        List<Ruling> rulings,
        Scores scores) {

    public Paper {
        works = List.copyOf(works);
        rulings = List.copyOf(rulings);
    }

    static Paper of(
            Assignment assignment,
            ProblemSet set,
            Sitting sitting,
            Window window,
            List<Marked> works,
            List<Ruling> rulings) {
        var sheet = Sheet.of(assignment.plan(), set, sitting.seed());
        var scores = Scores.of(assignment.plan(), window, sheet, sitting.counted(works), rulings);
        return new Paper(assignment, sitting, sheet, window, works, rulings, scores);
    }

    /** The same with other marks. */
    Paper with(List<Marked> marked) {
        var anew = Scores.of(assignment.plan(), window, sheet, sitting.counted(marked), rulings);
        return new Paper(assignment, sitting, sheet, window, marked, rulings, anew);
    }

    /** What was sent for an item, oldest first. */
    public List<Marked> works(String item) {
        return works.stream().filter(w -> w.work().item().equals(item)).toList();
    }

    /** What counts of that; see {@link Sitting#counted}. */
    public List<Marked> counted(String item) {
        return sitting.counted(works(item));
    }

    /** The work whose mark counts for an item. */
    public Optional<Marked> counting(String item) {
        return Result.counting(assignment.plan(), window, counted(item));
    }

    /** The ruling that holds on an item, or with an empty name on the whole. */
    public Optional<Ruling> ruling(String item) {
        return rulings.stream()
                .filter(r -> r.item().equals(item))
                .reduce((_, later) -> later)
                .filter(r -> r.score().isPresent());
    }

    /** As it is kept for the gradebook. */
    public Total total() {
        return scores.total(sitting);
    }
}
