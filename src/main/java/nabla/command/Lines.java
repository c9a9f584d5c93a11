package nabla.command;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, each kept to a bounded length, so that a file without an end of line needs
 * no more memory than any other.
 */
final class Lines {
    /** Characters of a line that are kept. */
    static final int LONGEST = 1_000_000;

    private final Reader from;
    private final StringBuilder line = new StringBuilder();

    Lines(Reader from) {
        this.from = from;
    }

    /**
     * The next line that is not blank, without its end; null after the last. Of a line that is too
     * long there is one character more than {@link #LONGEST}.
     */
    @Nullable String next() throws IOException {
        int c;
        do {
            line.setLength(0);
            while ((c = from.read()) >= 0 && c != '\n') {
                if (line.length() <= LONGEST) {
                    line.append((char) c);
                }
            }
        } while (c >= 0 && line.toString().isBlank());
        return line.toString().isBlank() ? null : line.toString().stripTrailing();
    }
}
