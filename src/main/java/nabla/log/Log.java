package nabla.log;

import java.io.PrintStream;

/** Where the lines of the log go. */
public final class Log {
    private static volatile LogFormat format = LogFormat.TEXT;

    private Log() {}

    /** How lines are written from now on. */
    public static void write(LogFormat chosen) {
        format = chosen;
    }

    static void write(LogLine line) {
        // Asked anew each time, so that whoever redirects standard error has the log too.
        PrintStream out = System.err;
        out.println(format.write(line));
    }
}
