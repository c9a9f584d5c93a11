package nabla.fuzzing;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * What is done with one text, one stage after the other: the one at work, and the slowest so far.
 */
final class Stages {
    private String current = "reading";
    private String slowest = "reading";
    private long longest;
    private long total;

    /** Forgets the stages of the text before. */
    void restart() {
        current = "reading";
        slowest = current;
        longest = 0;
        total = 0;
    }

    <T> T stage(String name, Supplier<T> work) {
        current = name;
        long start = cpu();
        try {
            return work.get();
        } finally {
            note(cpu() - start);
        }
    }

    private void note(long nanos) {
        total += nanos;
        if (nanos > longest) {
            longest = nanos;
            slowest = current;
        }
    }

    /** The stage that is at work, or was when the text failed. */
    String current() {
        return current;
    }

    String slowest() {
        return slowest + " " + longest / 1_000_000 + " ms";
    }

    long millis() {
        return total / 1_000_000;
    }

    /** Time of this thread on a processor, which a busy machine does not lengthen. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
