package nabla.simplify;

import nabla.expr.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A budget of work, counted in units that do not depend on the machine: one is roughly a product of
 * two numbers of a hundred digits. What passes it ends in {@link TooMuchWork}, on every machine at
 * the same place.
 */
public final class Work {
    private final @Nullable Work whole;
    private long left;

    private Work(@Nullable Work whole, long units) {
        this.whole = whole;
        this.left = units;
    }

    /** The budget of one question, {@link Limits#WORK}. */
    public static Work ofOneQuestion() {
        return new Work(null, Limits.WORK);
    }

    /** A share of this budget: what is spent of it is spent of this one too. */
    public Work share(long units) {
        return new Work(this, units);
    }

    public void spend(long units) {
        left -= units;
        if (whole != null) {
            whole.left -= units;
        }
        if (left < 0 || (whole != null && whole.left < 0)) {
            throw new TooMuchWork("the work would pass its bound");
        }
    }

    /** A product of two numbers of so many bits. */
    public void product(int bits) {
        long words = bits / 32 + 4;
        spend(1 + words * words / 256);
    }
}
