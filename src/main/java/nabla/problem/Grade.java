package nabla.problem;

import java.util.List;
import nabla.classroom.Outcome;
import nabla.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * What became of the answers sent for a variant, part by part and field by field. One field that
 * cannot be read holds up no other: each keeps its finding and its credit.
 */
public record Grade(List<Part> parts) {
    public Grade {
        parts = List.copyOf(parts);
    }

    /**
     * @param id the part's
     * @param points its weight
     */
    public record Part(String id, int points, List<Field> fields) {
        public Part {
            fields = List.copyOf(fields);
        }

        /**
         * The fraction earned of the fields that were decided; undecided ones are left out of the
         * account.
         */
        public double score() {
            return fields.stream()
                    .filter(f -> f.finding().isDecided())
                    .mapToDouble(f -> f.finding().credit())
                    .average()
                    .orElse(0);
        }

        boolean isDecided() {
            return fields.stream().anyMatch(f -> f.finding().isDecided());
        }

        public Outcome outcome() {
            return Grade.outcome(fields);
        }
    }

    /**
     * @param typed what the learner typed, to the letter
     * @param reading how it was read; null where it could not be, and for a choice
     */
    public record Field(String typed, @Nullable Expr reading, Finding finding) {}

    /** All fields, part after part. */
    public List<Field> fields() {
        return parts.stream().flatMap(p -> p.fields().stream()).toList();
    }

    /**
     * Correct where every field is. While one cannot be read the whole costs no attempt, whatever
     * the others are; what they earn stands in {@link #score} all the same. An undecided field
     * never makes the whole incorrect.
     */
    public Outcome outcome() {
        return outcome(fields());
    }

    /** What became of some of them. */
    public static Outcome outcome(List<Field> fields) {
        var findings = fields.stream().map(Field::finding).toList();
        if (findings.stream().anyMatch(Finding::isUnread)) return Outcome.UNREADABLE;
        if (findings.stream().anyMatch(f -> f.isDecided() && !f.isRight()))
            return Outcome.INCORRECT;
        return findings.stream().allMatch(Finding::isRight) ? Outcome.CORRECT : Outcome.UNDECIDED;
    }

    /** The fraction earned, by the weights of the parts of which anything was decided. */
    public double score() {
        var decided = parts.stream().filter(Part::isDecided).toList();
        int points = decided.stream().mapToInt(Part::points).sum();
        double earned = decided.stream().mapToDouble(p -> p.points() * p.score()).sum();
        return points == 0 ? 0 : earned / points;
    }

    public long right() {
        return fields().stream().filter(f -> f.finding().isRight()).count();
    }
}
