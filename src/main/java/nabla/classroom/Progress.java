package nabla.classroom;

import java.util.Map;
import java.util.Optional;

/** How far a learner is in a set: the state of each item with a judged submission, by item id. */
public record Progress(Map<String, State> items) {

    /** Of one who has not begun. */
    public static final Progress NONE = new Progress(Map.of());

    public Progress {
        items = Map.copyOf(items);
    }

    public Optional<State> of(String item) {
        return Optional.ofNullable(items.get(item));
    }

    /** How many items were answered correctly at least once. */
    public long done() {
        return items.values().stream().filter(State::done).count();
    }

    /**
     * The state of one item.
     *
     * @param done whether any submission was correct; a later miss on another variant takes nothing
     *     away
     * @param latest the outcome of the latest judged submission
     * @param best the best score so far, from 0 to 1
     * @param judged how many submissions were judged
     */
    public record State(boolean done, Outcome latest, double best, int judged) {

        /** After one judged submission. */
        public static State after(Submission sent) {
            boolean correct = sent.outcome() == Outcome.CORRECT;
            return new State(correct, sent.outcome(), sent.score(), 1);
        }

        /** This state, and after it what led to {@code later}. */
        public State then(State later) {
            return new State(
                    done || later.done,
                    later.latest,
                    Math.max(best, later.best),
                    judged + later.judged);
        }
    }
}
