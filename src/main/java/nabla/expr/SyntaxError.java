package nabla.expr;

import org.jspecify.annotations.Nullable;

/**
 * Text that cannot be read as mathematics: what was expected, the span in the writer's own text
 * (UTF-16 offsets, end exclusive; an empty span is a place between two characters), and, where one
 * is plausible, the whole text mended.
 */
public final class SyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final int start;
    private final int end;
    private final @Nullable String repair;

    public SyntaxError(String reason, int start, int end, @Nullable String repair) {
        super(reason, null, false, false);
        this.reason = reason;
        this.start = start;
        this.end = end;
        this.repair = repair;
    }

    /** What is wrong, in a sentence for the person who typed it. */
    public String message() {
        return reason;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** The whole text with this error mended, or null where no mend is plausible. */
    public @Nullable String repair() {
        return repair;
    }

    /** With a span that splits no character of two halves, such as 𝑥. */
    SyntaxError spanningWholeCharacters(String text) {
        int from = isInside(text, start) ? start - 1 : start;
        int to = isInside(text, end) ? end + 1 : end;
        return from == start && to == end ? this : new SyntaxError(reason, from, to, repair);
    }

    private static boolean isInside(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    SyntaxError withoutRepair() {
        return new SyntaxError(reason, start, end, null);
    }

    /** The text with the faulty span underlined on a second line. */
    public String underlined(String text) {
        int from = Math.max(0, start - 40);
        int to = Math.min(text.length(), Math.max(end, start + 1) + 20);
        String shown =
                (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
        int before = start - from + (from > 0 ? 1 : 0);
        return shown.replace('\n', ' ')
                + "\n"
                + " ".repeat(before)
                + "^".repeat(Math.min(60, Math.max(1, end - start)));
    }
}
