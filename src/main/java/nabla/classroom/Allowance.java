package nabla.classroom;

import java.time.Duration;

/** How often something may be tried, counted for all nodes together. */
public interface Allowance {

    /**
     * Takes one from the allowance; false where it is used up.
     *
     * @param name what is counted, and for whom: {@code sign-in ada@example.org}
     * @param most how often within a {@code window}, which begins anew on the clock
     */
    boolean take(String name, int most, Duration window);
}
