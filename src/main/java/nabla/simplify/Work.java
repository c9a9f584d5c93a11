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
    private final long units;
    private long left;

    private Work(@Nullable Work whole, long units) {
        this.whole = whole;
        this.units = units;
        this.left = units;
    }

    /** The budget of one question, {@link Limits#WORK}. */
    public static Work ofOneQuestion() {
        return of(Limits.WORK);
    }

    /** A budget of so many units. */
    public static Work of(long units) {
        return new Work(null, units);
    }

    /** A share of this budget: what is spent of it is spent of this one too. */
    public Work share(long units) {
        return new Work(this, units);
    }

    public void spend(long units) {
        boolean passed = false;
        for (Work w = this; w != null; w = w.whole) {
            w.left -= units;
            passed |= w.left < 0;
        }
        if (passed) {
            throw new TooMuchWork("the work would pass its bound");
        }
    }

    /** The units that were spent so far, or tried to be. */
    public long spent() {
        return units - left;
    }

    /** Whether nothing is left, so that whatever is still tried ends at once. */
    public boolean isSpent() {
        return left < 0 || (whole != null && whole.isSpent());
    }

    /** A product of two numbers of so many bits. */
    public void product(int bits) {
        long words = bits / 32 + 4;
        spend(1 + words * words / 256);
    }
}
