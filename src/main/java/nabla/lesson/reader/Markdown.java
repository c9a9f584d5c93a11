package nabla.lesson.reader;

import java.util.List;
import nabla.lesson.typeset.Typesetter;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** CommonMark with tables and mathematics. */
final class Markdown {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(50)
                    .customInlineContentParserFactory(FormulaParser.FACTORY)
                    .customBlockParserFactory(FormulaBlockParser.FACTORY)
                    .build();

    private final Typesetter typesetter;

    Markdown(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    Node parse(Text text) {
        return PARSER.parse(text.content());
    }

    /**
     * Renders nodes of a parsed text; to be used for one page, on which no two headings get the
     * same anchor.
     */
    HtmlRenderer renderer(Text text, Flaws flaws) {
        return HtmlRenderer.builder()
                // Ahead of the extensions: the first to render a node wins.
                .nodeRendererFactory(context -> new NodeHtml(context, typesetter, text, flaws))
                .extensions(EXTENSIONS)
                .sanitizeUrls(true)
                .attributeProviderFactory(
                        _ ->
                                (node, _, attributes) -> {
                                    if (node instanceof ListItem && isFragments(node.getParent())) {
                                        attributes.put("class", "fragment");
                                    }
                                })
                .build();
    }

    /** The HTML of a whole text. */
    String html(Text text, Flaws flaws) {
        return renderer(text, flaws).render(parse(text)).strip();
    }

    /** The HTML of a text of one paragraph, without the paragraph around it. */
    String inline(Text text, Flaws flaws) {
        var document = parse(text);
        if (document.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getNext() == null) {
            while (paragraph.getFirstChild() != null) {
                document.appendChild(paragraph.getFirstChild());
            }
            paragraph.unlink();
        }
        return renderer(text, flaws).render(document).strip();
    }

    /** Whether a list's items appear one at a time: those written with {@code +}. */
    private static boolean isFragments(@Nullable Node node) {
        return node instanceof BulletList list && "+".equals(list.getMarker());
    }
}
