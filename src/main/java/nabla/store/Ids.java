package nabla.store;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Ids that sort in the order in which they were made: UUIDs of version 7 (RFC 9562, section 5.7).
 * The twelve bits after the milliseconds count up within one, so that rows of the same instant keep
 * their order.
 *
 * <p>An id also comes after every id that was {@linkplain #after read} before it was made, so that
 * what follows from something is never sorted before it, whatever the clocks of several servers say
 * (Lamport, "Time, Clocks, and the Ordering of Events in a Distributed System", 1978).
 */
final class Ids {
    private static final int PER_MILLISECOND = 1 << 12;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private long last;

    Ids(InstantSource clock) {
        this.clock = clock;
    }

    String next() {
        long ticks = tick();
        long high = (ticks / PER_MILLISECOND) << 16 | 0x7000 | ticks % PER_MILLISECOND;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** Ids from now on come after this one, which somebody with another clock may have made. */
    void after(String id) {
        long high = UUID.fromString(id).getMostSignificantBits();
        long ticks = (high >>> 16) * PER_MILLISECOND + (high & PER_MILLISECOND - 1);
        synchronized (this) {
            last = Math.max(last, ticks);
        }
    }

    /** Strictly increasing, even where the clock stands still or goes back. */
    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() * PER_MILLISECOND);
        return last;
    }
}
