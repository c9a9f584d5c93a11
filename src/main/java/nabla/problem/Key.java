package nabla.problem;

import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Plain;
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
     * @param origin how the value was computed
     */
    record Field(
            String label,
            Expr value,
            Meaning meaning,
            @Nullable Tolerance tolerance,
            Origin origin) {
        public boolean isNumber() {
            return value.variables().isEmpty();
        }
    }

    /**
     * Where a value comes from.
     *
     * @param component which component of the computed vector it is, counted from 0; −1 where it is
     *     the whole
     */
    record Origin(Computation computation, int component) {}

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

    /** What is sent by one who types the key. */
    default List<String> typed() {
        return switch (this) {
            case Fields(var fields) -> fields.stream().map(f -> Plain.print(f.value())).toList();
            case Choice choice -> List.of(String.valueOf(choice.right() + 1));
        };
    }

    /** How many answers are sent at once. */
    default int size() {
        return this instanceof Fields(var fields) ? fields.size() : 1;
    }
}
