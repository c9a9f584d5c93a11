package nabla.command;

import java.io.PrintStream;

/** A line on the terminal that counts what is done; silent where standard error is no terminal. */
final class Progress implements AutoCloseable {
    private static final long INTERVAL = 200_000_000;

    private final PrintStream terminal;
    private final String verb;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long last = start;
    private long count;

    private Progress(PrintStream terminal, String verb, boolean shown) {
        this.terminal = terminal;
        this.verb = verb;
        this.shown = shown;
    }

    static Progress onTerminal(String verb) {
        var console = System.console();
        return new Progress(System.err, verb, console != null && console.isTerminal());
    }

    void advance(int by) {
        count += by;
        long now = System.nanoTime();
        if (shown && now - last > INTERVAL) {
            last = now;
            print();
        }
    }

    private void print() {
        double seconds = (System.nanoTime() - start) / 1e9;
        terminal.print(
                "\r" + count + " " + verb + ", " + Math.round(count / seconds) + " a second ");
        terminal.flush();
    }

    @Override
    public void close() {
        if (shown && count > 0) {
            print();
            terminal.println();
        }
    }
}
