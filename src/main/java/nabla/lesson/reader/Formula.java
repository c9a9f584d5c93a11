package nabla.lesson.reader;

import org.commonmark.node.CustomNode;

/**
 * Mathematics within text: <code>$x^2$</code>, or <code>$$x^2$$</code> for a line of its own. The
 * tail is the full stop, comma or bracket that closely follows, or nothing; a browser would let it
 * begin the next line.
 */
final class Formula extends CustomNode {
    private final String tex;
    private final boolean display;
    private final String tail;

    Formula(String tex, boolean display, String tail) {
        this.tex = tex;
        this.display = display;
        this.tail = tail;
    }

    String tex() {
        return tex;
    }

    boolean display() {
        return display;
    }

    String tail() {
        return tail;
    }
}
