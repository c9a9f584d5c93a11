package nabla.command;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bar on one line of a terminal; silent where standard error is none. Safe to use from many
 * threads.
 */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 32;

    private final PrintStream out;
    private final boolean shown;
    private final String what;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();
    private int drawn = -1;

    ProgressBar(String what, int total) {
        this.out = System.err;
        this.shown = System.console() != null && System.console().isTerminal() && total > 0;
        this.what = what;
        this.total = total;
    }

    void step() {
        int percent = (int) (100L * done.incrementAndGet() / Math.max(total, 1));
        if (shown) draw(percent);
    }

    private synchronized void draw(int percent) {
        if (percent <= drawn) return;
        drawn = percent;
        int full = WIDTH * percent / 100;
        out.print(
                "\r"
                        + what
                        + " "
                        + "█".repeat(full)
                        + "░".repeat(WIDTH - full)
                        + " "
                        + percent
                        + " %");
        out.flush();
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (shown) out.print("\r\033[2K");
    }
}
