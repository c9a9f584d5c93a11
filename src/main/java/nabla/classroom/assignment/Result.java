package nabla.classroom.assignment;

import java.util.List;
import java.util.Optional;
import nabla.classroom.Outcome;

/**
 * What one item of a student's sitting is worth.
 *
 * @param score the fraction that counts, from 0 to 1, after lateness and rulings
 * @param outcome of the work that counts, or of the latest where none was judged; empty where
 *     nothing was sent
 * @param attempts how many were judged, and so used up
 * @param awaits whether grading could not decide and a teacher should look
 * @param ruled whether a teacher set the score
 */
public record Result(
        double score, Optional<Outcome> outcome, int attempts, boolean awaits, boolean ruled) {

    public static final Result NONE = new Result(0, Optional.empty(), 0, false, false);

    /**
     * @param works those of one item, oldest first
     * @param rulings those on this item, oldest first
     */
    public static Result of(Plan plan, Window window, List<Marked> works, List<Ruling> rulings) {
        var counting = counting(plan, window, works);
        var shown =
                counting.or(
                        () -> works.isEmpty() ? Optional.empty() : Optional.of(works.getLast()));
        var ruling =
                rulings.isEmpty()
                        ? Optional.<Ruling>empty()
                        : Optional.of(rulings.getLast()).filter(r -> r.score().isPresent());
        double earned = counting.map(c -> worth(window, c)).orElse(0.0);
        boolean undecided = works.stream().anyMatch(w -> w.mark().outcome() == Outcome.UNDECIDED);
        return new Result(
                ruling.isPresent() ? ruling.get().score().getAsDouble() : earned,
                shown.map(w -> w.mark().outcome()),
                (int) works.stream().filter(w -> w.mark().outcome().judged()).count(),
                ruling.isEmpty() && undecided && earned < 1,
                ruling.isPresent());
    }

    /**
     * The work that counts, of those that were judged and within the number of attempts.
     *
     * @param works those of one item, oldest first
     */
    public static Optional<Marked> counting(Plan plan, Window window, List<Marked> works) {
        var judged = works.stream().filter(w -> w.mark().outcome().judged()).toList();
        var within =
                window.attempts() == 0
                        ? judged
                        : judged.subList(0, Math.min(window.attempts(), judged.size()));
        return switch (plan.counts()) {
            case BEST ->
                    within.stream().reduce((a, b) -> worth(window, b) > worth(window, a) ? b : a);
            case LATEST ->
                    within.isEmpty() ? Optional.<Marked>empty() : Optional.of(within.getLast());
            case FIRST -> within.stream().findFirst();
        };
    }

    private static double worth(Window window, Marked marked) {
        return marked.mark().score() * window.keeps(marked.work().sent());
    }
}
