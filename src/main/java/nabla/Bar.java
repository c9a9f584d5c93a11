package nabla;

import nabla.command.ProgressBar;
import nabla.store.Progress;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal for what the store does row by row. */
final class Bar implements Progress, AutoCloseable {
    private final String what;
    private @Nullable ProgressBar bar;

    Bar(String what) {
        this.what = what;
    }

    @Override
    public void at(long done, long of) {
        if (bar == null) bar = new ProgressBar(what, Math.toIntExact(of));
        bar.step();
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
    }
}
