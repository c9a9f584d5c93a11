package nabla.problem;

import java.util.List;
import nabla.classroom.Outcome;
import nabla.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * What became of the answers sent for a variant, field by field. One field that cannot be read
 * holds up no other.
 */
public record Grade(List<Field> fields) {
    public Grade {
        fields = List.copyOf(fields);
    }

    /**
     * @param typed what the learner typed, to the letter
     * @param reading how it was read; null where it could not be, and for a choice
     */
    public record Field(String typed, @Nullable Expr reading, Finding finding) {}

    public Outcome outcome() {
        if (any(Finding.Wrong.class)) return Outcome.INCORRECT;
        if (any(Finding.Unreadable.class)) return Outcome.UNREADABLE;
        return any(Finding.Undecided.class) ? Outcome.UNDECIDED : Outcome.CORRECT;
    }

    /**
     * The fraction earned of the fields that were decided; undecided ones are left out of the
     * account.
     */
    public double score() {
        long undecided = count(Finding.Undecided.class);
        return fields.size() == undecided
                ? 0
                : (double) count(Finding.Right.class) / (fields.size() - undecided);
    }

    public long right() {
        return count(Finding.Right.class);
    }

    private boolean any(Class<? extends Finding> kind) {
        return count(kind) > 0;
    }

    private long count(Class<? extends Finding> kind) {
        return fields.stream().filter(f -> kind.isInstance(f.finding())).count();
    }
}
