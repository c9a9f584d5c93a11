package nabla.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a student has earned in a section so far: the mean of the scores that count, by the weights
 * of their assignments.
 *
 * @param earned from 0 to 1; empty where nothing counts yet
 * @param dropped the ids of the assignments that were left out because they were the lowest
 */
public record CourseMark(OptionalDouble earned, Set<String> dropped) {
    public CourseMark {
        dropped = Set.copyOf(dropped);
    }

    /** A score in an assignment that counts. */
    public record Score(String assignment, double earned, double weight) {}

    /**
     * @param scores those that count, by due date; one without weight counts for nothing
     * @param drop how many of the lowest to leave out; one is always kept, and of equal ones the
     *     earlier is left out
     */
    public static CourseMark of(List<Score> scores, int drop) {
        var counting = new ArrayList<>(scores.stream().filter(s -> s.weight() > 0).toList());
        counting.sort(Comparator.comparingDouble(Score::earned));
        int leftOut = Math.clamp(drop, 0, Math.max(0, counting.size() - 1));
        var dropped = new HashSet<String>();
        counting.subList(0, leftOut).forEach(s -> dropped.add(s.assignment()));
        var kept = counting.subList(leftOut, counting.size());
        double weights = kept.stream().mapToDouble(Score::weight).sum();
        double earned = kept.stream().mapToDouble(s -> s.weight() * s.earned()).sum();
        return new CourseMark(
                kept.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(earned / weights),
                dropped);
    }
}
