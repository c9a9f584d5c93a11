package nabla.classroom.assignment;

import nabla.classroom.Outcome;

/**
 * What grading says of a piece of work. A work is marked when it is sent, and again when its item
 * was mended; the latest mark holds, the earlier ones are kept.
 *
 * @param score the fraction earned, from 0 to 1, before anything is lost by being late
 * @param misconception the name of the one wrong rule that explains it, or empty
 */
public record Mark(Outcome outcome, double score, String misconception) {
    public Mark {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A score is a fraction from 0 to 1, not " + score);
        }
    }
}
