package nabla.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a part asks for, and how its key is computed. */
public sealed interface Answer {

    record OfExpression(Computation key) implements Answer {}

    /**
     * @param tolerance how far off an answer may be; without one it must be exact
     */
    record OfNumber(Computation key, @Nullable Tolerance tolerance) implements Answer {}

    /**
     * One field a component.
     *
     * @param key one computation a component, or a single one whose value is a vector
     * @param labels Markdown that stands before each field, or empty
     */
    record OfVector(List<Computation> key, List<String> labels, @Nullable Tolerance tolerance)
            implements Answer {}

    /**
     * One field an entry.
     *
     * @param key the rows, or a single computation whose value is a matrix
     * @param rows Markdown that names each row, or empty
     * @param columns Markdown that names each column, or empty
     */
    record OfMatrix(
            List<List<Computation>> key,
            List<String> rows,
            List<String> columns,
            @Nullable Tolerance tolerance)
            implements Answer {}

    /**
     * A set of points, or of numbers, in any order.
     *
     * @param key one computation a point, or a single one whose value is a vector of points
     * @param whole whether the key is that single one
     */
    record OfPoints(List<Computation> key, boolean whole, @Nullable Tolerance tolerance)
            implements Answer {}

    /**
     * @param shuffled whether the order of the options is drawn, too
     */
    record OfChoice(List<Option> options, boolean shuffled) implements Answer {}

    /** Every option that is right is to be ticked, and no other. */
    record OfChoices(List<Option> options, boolean shuffled) implements Answer {}

    /**
     * Steps to be put in order.
     *
     * @param steps in the right order
     * @param distractors lines that belong nowhere
     */
    record OfOrder(List<Prompt> steps, List<Prompt> distractors) implements Answer {}

    /** A descent by hand: the slope and the next point of every step. */
    record OfIterations(Computation.Descending run, @Nullable Tolerance tolerance)
            implements Answer {}

    /** Lines of working that end in an expression. */
    record OfWorking(Computation key) implements Answer {}

    /**
     * One option; it is right when its condition holds.
     *
     * @param say what the author says to those who take it wrongly, or null
     */
    record Option(Content content, Condition right, @Nullable Prompt say) {}

    /** What an option shows. */
    sealed interface Content {}

    record Worded(Prompt text) implements Content {}

    record Computed(Computation formula) implements Content {}
}
