package nabla.expr;

/**
 * A part of the text that a person could read in two ways: the span (UTF-16 offsets), how it was
 * read, and how else it could be written to mean the other.
 */
public record Doubt(int start, int end, String message) {}
