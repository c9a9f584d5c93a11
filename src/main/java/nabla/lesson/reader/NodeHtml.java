package nabla.lesson.reader;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nabla.lesson.typeset.NotTypeset;
import nabla.lesson.typeset.Typesetter;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Writes the HTML of what CommonMark leaves to us: mathematics, tables that may be wide, HTML that
 * is refused.
 */
final class NodeHtml implements NodeRenderer {
    /** Signs of TeX that fit a phone's line. */
    private static final int SHORT = 30;

    /** What one reads as a word, such as {@code h = 1}, though a line may break in it. */
    private static final Pattern WORD =
            Pattern.compile("(?=.*([-+=<>]|\\\\(to|in|le|ge|ne|approx)\\b)).{1,12}");

    private final HtmlNodeRendererContext context;
    private final Typesetter typesetter;
    private final Text text;
    private final Flaws flaws;

    NodeHtml(HtmlNodeRendererContext context, Typesetter typesetter, Text text, Flaws flaws) {
        this.context = context;
        this.typesetter = typesetter;
        this.text = text;
        this.flaws = flaws;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Formula.class,
                FormulaBlock.class,
                StrayDollar.class,
                TableBlock.class,
                HtmlBlock.class,
                HtmlInline.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Formula formula when isHeading(formula) -> heading(formula);
            case Formula formula -> inline(formula);
            case FormulaBlock block -> block(block);
            case StrayDollar stray -> stray(stray);
            case TableBlock table -> table(table);
            case HtmlBlock html -> refuse(html, html.getLiteral());
            case HtmlInline html -> refuse(html, html.getLiteral());
            default -> throw new IllegalStateException("Not asked for: " + node);
        }
    }

    /** A short formula stays on one line with its tail; a long one may need to break within. */
    private void inline(Formula formula) {
        var tex = formula.tex();
        var tied =
                !formula.display()
                        && (WORD.matcher(tex).matches()
                                || (!formula.tail().isEmpty() && tex.length() <= SHORT));
        if (tied) context.getWriter().tag("span", Map.of("class", "tied"));
        formula(formula, tex, formula.display());
        context.getWriter().text(formula.tail());
        if (tied) context.getWriter().tag("/span");
    }

    private void formula(Node node, String tex, boolean display) {
        try {
            context.getWriter().raw(typesetter.html(tex, display));
        } catch (NotTypeset e) {
            flaws.add(line(node), "the formula `" + tex + "` cannot be typeset: " + e.getMessage());
            context.getWriter().tag("code", Map.of("class", "flaw"));
            context.getWriter().text(tex);
            context.getWriter().tag("/code");
        }
    }

    private static boolean isHeading(Formula formula) {
        return formula.getParent() instanceof TableCell cell && cell.isHeader();
    }

    /** Some screen readers take a column headed by MathML alone for one without a heading. */
    private void heading(Formula formula) {
        var writer = context.getWriter();
        writer.tag("span", Map.of("aria-hidden", "true"));
        formula(formula, formula.tex(), false);
        writer.tag("/span");
        writer.tag("span", Map.of("class", "unseen"));
        writer.text(FormulaText.of(formula.tex()));
        writer.tag("/span");
        writer.text(formula.tail());
    }

    private void block(FormulaBlock block) {
        if (!block.closed()) {
            flaws.add(line(block), "this `$$` opens a formula that no line ending in `$$` closes");
        }
        context.getWriter().line();
        context.getWriter().tag("p", Map.of("class", "display"));
        formula(block, block.tex(), true);
        context.getWriter().tag("/p");
        context.getWriter().line();
    }

    private void stray(StrayDollar stray) {
        flaws.add(
                line(stray),
                "this `$` opens a formula that is not closed; write `\\$` for a dollar sign");
        context.getWriter().text("$");
    }

    /** A table wider than a phone scrolls by itself, also by keyboard. */
    private void table(TableBlock table) {
        var writer = context.getWriter();
        writer.line();
        writer.raw("<div class=\"table\" tabindex=\"0\">");
        writer.tag("table");
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            context.render(part);
        }
        writer.tag("/table");
        writer.tag("/div");
        writer.line();
    }

    private void refuse(Node node, String html) {
        flaws.add(
                line(node),
                "HTML is shown as it is written, not obeyed; say it in Markdown, or put it in `backticks`");
        context.getWriter().text(html);
    }

    /** The line of the nearest node whose place is known. */
    private int line(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return text.lineOf(at.getSourceSpans().getFirst().getLineIndex());
            }
        }
        return text.line();
    }
}
