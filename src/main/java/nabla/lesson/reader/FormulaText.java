package nabla.lesson.reader;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentWriter;

/**
 * A formula where only plain text can stand, as in a window's title: its TeX, the commonest signs
 * spelt.
 */
final class FormulaText implements NodeRenderer {
    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+|.)");
    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("eta", "η"),
                    Map.entry("beta", "β"),
                    Map.entry("sigma", "σ"),
                    Map.entry("theta", "θ"),
                    Map.entry("nabla", "∇"),
                    Map.entry("partial", "∂"),
                    Map.entry("to", "→"),
                    Map.entry("leftarrow", "←"),
                    Map.entry("le", "≤"),
                    Map.entry("ge", "≥"),
                    Map.entry("ne", "≠"),
                    Map.entry("approx", "≈"),
                    Map.entry("cdot", "·"),
                    Map.entry("infty", "∞"));

    private final TextContentWriter writer;

    FormulaText(TextContentWriter writer) {
        this.writer = writer;
    }

    /** The words for a formula; a command without a sign of its own is left out. */
    static String of(String tex) {
        return COMMAND.matcher(tex)
                .replaceAll(found -> SIGNS.getOrDefault(found.group(1), ""))
                .replaceAll("[{}]", "");
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Formula.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Formula formula) {
            writer.write(of(formula.tex()) + formula.tail());
        }
    }
}
