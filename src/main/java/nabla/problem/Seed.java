package nabla.problem;

import java.util.Optional;

/**
 * What a variant is drawn from: a whole number from 0 to 10^18 - 1, written in decimal in
 * addresses. Practice offers the seeds 1 to {@link #POOL} only, and {@code check} tries exactly
 * those, so no learner meets an untried variant.
 */
public record Seed(long value) {
    /** How many variants of an item are offered, and all of them checked. */
    public static final int POOL = 200;

    public Seed {
        if (value < 0 || value >= 1_000_000_000_000_000_000L)
            throw new IllegalArgumentException("seed " + value);
    }

    /** Reads an address; nothing but 1 to 18 digits without a leading zero is a seed. */
    public static Optional<Seed> parse(String text) {
        var digits =
                !text.isEmpty()
                        && text.length() <= 18
                        && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (text.length() > 1 && text.charAt(0) == '0')) return Optional.empty();
        return Optional.of(new Seed(Long.parseLong(text)));
    }

    /** The seed a learner meets first: spread over the pool, and the same whenever they return. */
    public static Seed first(String learner, String item) {
        return new Seed(1 + new Draw(Draw.hash(learner + " " + item)).below(POOL));
    }

    /** Whether it is one of those that are offered. */
    boolean isOfPool() {
        return value >= 1 && value <= POOL;
    }

    /** The next seed of the pool; after the last comes the first. */
    public Seed next() {
        return new Seed(1 + value % POOL);
    }

    /** The stream of random numbers from which one named choice of an item is made. */
    Draw draw(String item, String choice) {
        return new Draw(value ^ Draw.hash(item + " " + choice));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
