package nabla.expr;

import java.util.List;

/**
 * A part of the text that a person could read in two ways: the span (UTF-16 offsets), how it was
 * read, and how else it could be written to mean the other.
 *
 * @param alternatives the other readings of the whole text, the likeliest first; none where the
 *     other meaning has no reading here
 */
public record Doubt(int start, int end, String message, List<Alternative> alternatives) {
    public Doubt {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Another reading of the whole text.
     *
     * @param text what to type for it
     */
    public record Alternative(String text, Expr expr) {}
}
