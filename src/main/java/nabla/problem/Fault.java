package nabla.problem;

import java.util.Comparator;

/**
 * Something an author should mend: {@code file:line: item: what is wrong, and the mend}.
 *
 * @param line counted from 1
 * @param item the item's id, or the empty string for the set as a whole
 * @param message may span lines, as when a formula is quoted with its error underlined
 */
public record Fault(String file, int line, String item, String message)
        implements Comparable<Fault> {
    private static final Comparator<Fault> IN_ORDER =
            Comparator.comparing(Fault::file)
                    .thenComparingInt(Fault::line)
                    .thenComparing(Fault::message);

    @Override
    public int compareTo(Fault other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + (item.isEmpty() ? "" : item + ": ") + message;
    }
}
