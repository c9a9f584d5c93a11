package nabla.classroom;

import java.time.Instant;
import java.util.List;

/**
 * One sent answer, kept for ever as it was typed.
 *
 * @param item the item's id within the attempt's set
 * @param seed the variant that was answered
 * @param answers what stood in each field, in order, to the letter
 * @param score the fraction earned, from 0 to 1
 * @param assisted whether the steps of the variant were shown before it was sent
 * @param at when it was sent, to the millisecond
 */
public record Submission(
        String item,
        long seed,
        List<String> answers,
        Outcome outcome,
        double score,
        boolean assisted,
        Instant at) {

    public Submission {
        answers = List.copyOf(answers);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A score is a fraction from 0 to 1, not " + score);
        }
    }
}
