package nabla.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an item asks for, and how its key is computed. */
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
     * @param shuffled whether the order of the options is drawn, too
     */
    record OfChoice(List<Option> options, boolean shuffled) implements Answer {}

    /** One option; it is right when its condition holds. */
    record Option(Content content, Condition right) {}

    /** What an option shows. */
    sealed interface Content {}

    record Worded(Prompt text) implements Content {}

    record Computed(Computation formula) implements Content {}
}
