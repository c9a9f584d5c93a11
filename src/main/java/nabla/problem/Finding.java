package nabla.problem;

import java.util.Map;
import java.util.Set;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/** What grading found of one field. */
public sealed interface Finding {

    /** The fraction of the field's credit that is earned. */
    default double credit() {
        return this instanceof Right ? 1 : 0;
    }

    /**
     * @param reason why it is equivalent, as the engine says
     */
    record Right(String reason) implements Finding {}

    /**
     * @param cause where the mistake seems to come from; null where nobody can tell
     */
    record Wrong(Evidence evidence, @Nullable Cause cause) implements Finding {
        public Wrong(Evidence evidence) {
            this(evidence, null);
        }
    }

    /** Where a mistake seems to come from. What the author said of it goes before a diagnosis. */
    sealed interface Cause {}

    /**
     * The author expected this answer.
     *
     * @param text Markdown with TeX
     */
    record Expected(String text) implements Cause {}

    /**
     * Not mathematics: costs nothing.
     *
     * @param start where the trouble begins in what was typed, in UTF-16 units
     * @param repair the whole text mended, where a mend is plausible
     */
    record Unreadable(int start, int end, String message, @Nullable String repair)
            implements Finding {}

    /** Nobody could tell: costs nothing. */
    record Undecided(String reason) implements Finding {}

    /** What shows that an answer is wrong, without giving the right one away. */
    sealed interface Evidence {}

    /** At a point the two have different values. */
    record Differs(
            Map<String, Rational> point, double answerValue, double keyValue, @Nullable Near near)
            implements Evidence {}

    /** A number that is not the number asked for. */
    record Off(boolean tooLarge, @Nullable Near near) implements Evidence {}

    /** A number was asked for, and these variables are in the answer. */
    record Stray(Set<String> variables) implements Evidence {}

    /** A vector where one expression was asked for. */
    record Shape(int components) implements Evidence {}

    /** It divides by zero, whatever its variables are. */
    record NoValue() implements Evidence {}

    /** Another option than the right one. */
    record Other() implements Evidence {}

    /** Different for a reason that no point shows. */
    record Otherwise(String reason) implements Evidence {}

    /** What was right about a wrong answer. */
    enum Near {
        /** All but the sign. */
        SIGN,
        /** All but a constant factor. */
        FACTOR,
        /** All but a constant term. */
        TERM,
        /** A number rounded, where the exact one is asked for. */
        ROUNDED
    }
}
