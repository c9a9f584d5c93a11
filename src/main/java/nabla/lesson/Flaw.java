package nabla.lesson;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * Something an author should mend: {@code file:line: what is wrong, and the mend}.
 *
 * @param line counted from 1
 */
public record Flaw(Path file, int line, String message) implements Comparable<Flaw> {
    private static final Comparator<Flaw> IN_ORDER =
            Comparator.comparing(Flaw::file)
                    .thenComparingInt(Flaw::line)
                    .thenComparing(Flaw::message);

    @Override
    public int compareTo(Flaw other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
