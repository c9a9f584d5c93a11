package nabla.answer.working;

import java.util.List;
import nabla.answer.Witness;
import nabla.answer.misconception.Diagnosis;
import org.jspecify.annotations.Nullable;

/** What was found of one line. Spans are UTF-16 offsets in it, end exclusive. */
public sealed interface Finding {
    /** Nothing stands there. */
    record Blank() implements Finding {}

    /** The task itself is written down once more. */
    record Restates() implements Finding {}

    /** Names are given to parts, such as u = x² + 1. */
    record Defines(List<String> names) implements Finding {
        public Defines {
            names = List.copyOf(names);
        }
    }

    /**
     * It follows from the line before.
     *
     * @param right whether it is right in itself; false after a line that was wrong
     */
    record Follows(List<Reason> reasons, boolean right) implements Finding {
        public Follows {
            reasons = List.copyOf(reasons);
        }
    }

    /** A calculation beside the main line, right in itself: u' = 2x, (x²)' = 2x. */
    record Aside(List<Reason> reasons) implements Finding {
        public Aside {
            reasons = List.copyOf(reasons);
        }
    }

    /** It does not follow from the line before, which was wrong; it is right again. */
    record Mended() implements Finding {}

    /**
     * It does not follow.
     *
     * @param start of the side that is not equal to what stands before it
     * @param witness where the values differ: first that of this side, then the one before; null
     *     where no point shows it
     * @param mistake the wrong rule of differentiation that explains it; null where nobody can tell
     * @param slip the wrong law of algebra that does; null where nobody can tell, or there is a
     *     mistake
     */
    record DoesNotFollow(
            int start,
            int end,
            @Nullable Witness witness,
            @Nullable Diagnosis mistake,
            @Nullable Slip slip)
            implements Finding {}

    /** It cannot be read, and costs nothing; the next line is compared with the one before it. */
    record Unreadable(int start, int end, String message, @Nullable String repair)
            implements Finding {}

    /** Nobody could tell: costs nothing. */
    record Undecided(String reason) implements Finding {}

    /** Whether it is known to be wrong. */
    default boolean isWrong() {
        return this instanceof DoesNotFollow;
    }
}
