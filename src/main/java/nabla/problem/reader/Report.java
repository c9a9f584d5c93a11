package nabla.problem.reader;

import java.util.ArrayList;
import java.util.List;
import nabla.problem.Fault;

/**
 * Collects the faults of one file; an item reads with its own report, named after it, that feeds
 * the file's.
 */
final class Report {
    private final String file;
    private final String item;
    private final List<Fault> faults = new ArrayList<>();

    Report(String file, String item) {
        this.file = file;
        this.item = item;
    }

    Report forItem(String id) {
        return new Report(file, id);
    }

    String item() {
        return item;
    }

    void say(int line, String message) {
        faults.add(new Fault(file, line, item, message));
    }

    void say(Text at, String message) {
        say(at.line(), message);
    }

    /** Quotes the text with the faulty span underlined, as {@code check} prints it. */
    void underline(Text at, String what, int start, int end, String message) {
        var text = at.value().replace('\n', ' ').replace('\t', ' ');
        var from = Math.clamp(start, 0, text.length());
        var width = Math.max(1, Math.min(end, text.length()) - from);
        say(
                at,
                what
                        + ": "
                        + message
                        + "\n    "
                        + text
                        + "\n    "
                        + " ".repeat(from)
                        + "^".repeat(width));
    }

    void include(Report other) {
        faults.addAll(other.faults);
    }

    boolean isClean() {
        return faults.isEmpty();
    }

    List<Fault> faults() {
        return faults.stream().sorted().toList();
    }
}
