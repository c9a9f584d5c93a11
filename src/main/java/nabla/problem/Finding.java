package nabla.problem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.answer.misconception.Diagnosis;
import nabla.answer.working.Conclusion;
import nabla.answer.working.Working;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

/** What grading found of one field. */
public sealed interface Finding {
    /** What an answer of the right value earns that does not have the form asked for. */
    double CREDIT_WITHOUT_FORM = 0.5;

    /**
     * @param reason why it is equivalent, as the engine says
     */
    record Right(String reason) implements Finding {}

    /**
     * Right, judged by what the learner answered before, which was not.
     *
     * @param parts the ids of the parts it follows from; empty where it follows from fields above
     *     it
     */
    record Follows(List<String> parts) implements Finding {}

    /** Right in value, but not written in the form that is asked for. */
    record Unformed(Lack lack) implements Finding {}

    /**
     * @param cause where the mistake seems to come from; null where nobody can tell
     */
    record Wrong(Evidence evidence, @Nullable Cause cause) implements Finding {
        public Wrong(Evidence evidence) {
            this(evidence, null);
        }
    }

    /** Nothing is written or chosen yet: costs nothing. */
    record Empty() implements Finding {}

    /**
     * Not mathematics: costs nothing.
     *
     * @param start where the trouble begins in what was typed, in UTF-16 units
     * @param repair the whole text mended, where a mend is plausible
     */
    record Unreadable(int start, int end, String message, @Nullable String repair)
            implements Finding {}

    /**
     * Wrong as it was read, but it can be read in another way that is right: costs nothing.
     *
     * @param start where the doubt begins in what was typed, in UTF-16 units
     * @param message how it was read, and how to write the other meaning
     */
    record Doubtful(int start, int end, String message) implements Finding {}

    /**
     * Its left side names the derivative by other variables than the one asked for: costs nothing.
     *
     * @param left as typed
     * @param asked the variables by which the derivative is asked for, as many as it names
     */
    record Misnamed(String left, List<String> asked) implements Finding {
        public Misnamed {
            asked = List.copyOf(asked);
        }
    }

    /** Not right by itself, and what it may follow from cannot be read: costs nothing. */
    record Waiting(String part) implements Finding {}

    /** Nobody could tell: costs nothing. */
    record Undecided(String reason) implements Finding {}

    /** The fraction of the field's credit that is earned. */
    default double credit() {
        return switch (this) {
            case Right _, Follows _ -> 1;
            case Unformed _ -> CREDIT_WITHOUT_FORM;
            case Wrong(Several several, _) -> several.credit();
            case Wrong _, Empty _, Unreadable _, Doubtful _, Misnamed _ -> 0;
            case Waiting _, Undecided _ -> 0;
        };
    }

    default boolean isRight() {
        return this instanceof Right || this instanceof Follows;
    }

    /** Whether it counts; what nobody could judge is left out of the account. */
    default boolean isDecided() {
        return !(this instanceof Undecided || this instanceof Waiting);
    }

    /** Whether the learner has to write something anew before anything can be said. */
    default boolean isUnread() {
        return this instanceof Empty
                || this instanceof Unreadable
                || this instanceof Doubtful
                || this instanceof Misnamed
                || this instanceof Waiting;
    }

    /** What is still to be done to have the form that is asked for. */
    enum Lack {
        MULTIPLY_OUT,
        COLLECT,
        FACTOR,
        FACTOR_FURTHER,
        ONE_FRACTION,
        CANCEL,
        SIMPLIFY
    }

    /** Where a mistake seems to come from. What the author said of it goes before a diagnosis. */
    sealed interface Cause {}

    /**
     * The author expected this answer.
     *
     * @param text Markdown with TeX
     */
    record Expected(String text) implements Cause {}

    /** The engine found the one mistake that leads to this answer. */
    record Diagnosed(Diagnosis diagnosis) implements Cause {}

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

    /**
     * What shows it wrong by what follows from the learner's own earlier answers. Since those are
     * not right, the key itself is no measure: it would contradict them, and give them away.
     *
     * @param parts the ids of the parts it follows from; empty where it follows from fields above
     *     it
     */
    record Hence(List<String> parts, Evidence evidence) implements Evidence {}

    /**
     * Wrong, and nothing to be held against it: from the learner's own earlier answers nothing
     * follows that could be asked for.
     */
    record Rests(List<String> parts) implements Evidence {}

    /** An answer of several things of which some may be right. */
    sealed interface Several extends Evidence {
        double credit();
    }

    /**
     * Points, each with what it is.
     *
     * @param missing how many are still to be found
     */
    record Found(List<Mark> marks, int missing) implements Several {
        public Found {
            marks = List.copyOf(marks);
        }

        public long count(PointState state) {
            return marks.stream().filter(m -> m.state() == state).count();
        }

        /** Right ones minus wrong ones, of all there are, and never below 0. */
        @Override
        public double credit() {
            long right = count(PointState.RIGHT);
            return fraction(right - count(PointState.WRONG), right + missing);
        }
    }

    /** One point as typed. */
    record Mark(String typed, PointState state) {}

    enum PointState {
        RIGHT,
        WRONG,
        /** Named before. */
        AGAIN
    }

    /** Options: how many were ticked rightly and wrongly, and how many right ones were not. */
    record Ticked(int right, int wrong, int missing) implements Several {
        /** Right ticks minus wrong ones, of all right options, and never below 0. */
        @Override
        public double credit() {
            return fraction(right - wrong, right + missing);
        }
    }

    /**
     * Steps put in order.
     *
     * @param run the longest row of steps that stand in the right order relative to one another
     * @param steps how many belong
     * @param strays how many lines were used that do not belong
     * @param missing how many that belong were left out
     */
    record Ordered(int run, int steps, int strays, int missing) implements Several {
        /** The run minus the strays, of all steps; one step alone is no order. */
        @Override
        public double credit() {
            return run < 2 ? 0 : fraction(run - strays, steps);
        }
    }

    /** Lines of working that are not all right, or do not lead to the end. */
    record Lines(Working working) implements Several {
        /**
         * Three quarters where the end is right; otherwise half of what the right lines are of all
         * lines.
         */
        @Override
        public double credit() {
            return working.conclusion() instanceof Conclusion.RightEnd
                    ? 0.75
                    : working.fractionRight() / 2;
        }
    }

    private static double fraction(long earned, long all) {
        return all == 0 ? 0 : Math.max(0.0, (double) earned / all);
    }

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
