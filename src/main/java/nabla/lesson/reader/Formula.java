package nabla.lesson.reader;

import org.commonmark.node.CustomNode;

/** Mathematics within text: <code>$x^2$</code>, or <code>$$x^2$$</code> for a line of its own. */
final class Formula extends CustomNode {
    private final String tex;
    private final boolean display;

    Formula(String tex, boolean display) {
        this.tex = tex;
        this.display = display;
    }

    String tex() {
        return tex;
    }

    boolean display() {
        return display;
    }
}
