package nabla.lesson;

import java.util.List;
import java.util.Map;

/** A piece of a lesson or a slide, in the order written. */
public sealed interface Block {
    /** Running text, headings, lists, tables, displayed formulas. */
    record Prose(String html) implements Block {}

    /**
     * An interactive drawing.
     *
     * @param id names it on its page, and its state in the address
     * @param settings its attributes, in the order written, as text
     * @param caption HTML; empty if there is none
     */
    record Figure(String id, FigureKind kind, Map<String, String> settings, String caption)
            implements Block {}

    /** An item of one of the course's problem sets, to be answered in place. */
    record Problem(String set, String item) implements Block {}

    /** An aside for the margin. */
    record Note(String html) implements Block {}

    /** A question to commit to before its answer is shown. */
    record Predict(String question, String answer) implements Block {}

    /** A worked example. */
    record Example(List<Block> blocks) implements Block {}
}
