package nabla.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bar on one line of a terminal; silent where standard error is none. Safe to use from many
 * threads.
 */
public final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 24;

    private final PrintStream out;
    private final boolean shown;

    /** Not every terminal has them. */
    private final boolean blocks;

    private final String what;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();
    private int drawn = -1;

    public ProgressBar(String what, int total) {
        this.out = System.err;
        this.shown = System.console() != null && System.console().isTerminal() && total > 0;
        this.blocks = out.charset().newEncoder().canEncode('█');
        this.what = what;
        this.total = total;
    }

    public void step() {
        int percent = (int) (100L * done.incrementAndGet() / Math.max(total, 1));
        if (shown) draw(percent);
    }

    private synchronized void draw(int percent) {
        if (percent <= drawn) return;
        drawn = percent;
        int full = WIDTH * percent / 100;
        out.printf(
                Locale.ROOT,
                "\r%s %s%s %3d %%, %,d of %,d",
                what,
                (blocks ? "█" : "#").repeat(full),
                (blocks ? "░" : ".").repeat(WIDTH - full),
                percent,
                done.get(),
                total);
        out.flush();
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (shown) out.print("\r\033[2K");
    }
}
