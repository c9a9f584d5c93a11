package nabla.lesson.reader;

import org.commonmark.node.CustomBlock;

/** Mathematics in lines of its own, between <code>$$</code> and <code>$$</code>. */
final class FormulaBlock extends CustomBlock {
    private String tex = "";
    private boolean closed;

    String tex() {
        return tex;
    }

    boolean closed() {
        return closed;
    }

    void set(String text, boolean isClosed) {
        tex = text;
        closed = isClosed;
    }
}
