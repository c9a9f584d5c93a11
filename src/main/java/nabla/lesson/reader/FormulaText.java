package nabla.lesson.reader;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentWriter;

/**
 * A formula where only plain text can stand, as in a window's title: its TeX with the commonest
 * signs spelt.
 */
final class FormulaText implements NodeRenderer {
    private final TextContentWriter writer;

    FormulaText(TextContentWriter writer) {
        this.writer = writer;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Formula.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Formula formula) {
            writer.write(
                    formula.tex()
                            .replace("\\eta", "η")
                            .replace("\\nabla", "∇")
                            .replace("\\to", "→"));
        }
    }
}
