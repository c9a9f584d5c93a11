package nabla.problem;

import java.util.List;
import nabla.expr.Expr;
import org.jspecify.annotations.Nullable;

/** What a right answer to a variant is. */
public sealed interface Key {

    /** One field for each expression asked for. */
    record Fields(List<Field> fields) implements Key {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /**
     * @param label Markdown that stands before the field, or empty
     * @param tolerance how far off a number may be, or null where it must be exact
     */
    record Field(String label, Expr value, Meaning meaning, @Nullable Tolerance tolerance) {
        public boolean isNumber() {
            return value.variables().isEmpty();
        }
    }

    /** What a value is to the learner. */
    enum Meaning {
        DERIVATIVE,
        PARTIAL,
        VALUE
    }

    /**
     * @param options Markdown, in the order shown; an answer is the position of one, counted from 1
     * @param sources the options as the author wrote them, for the item's tests
     * @param right the index of the right one
     */
    record Choice(List<String> options, List<String> sources, int right) implements Key {
        public Choice {
            options = List.copyOf(options);
            sources = List.copyOf(sources);
        }
    }

    /** How many answers are sent at once. */
    default int size() {
        return this instanceof Fields(var fields) ? fields.size() : 1;
    }
}
