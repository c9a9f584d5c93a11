package nabla.lesson.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.lesson.Section;
import nabla.lesson.typeset.Typesetter;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/**
 * CommonMark with tables and mathematics, for one page: no two of its headings get the same anchor.
 */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(50)
                    .customInlineContentParserFactory(FormulaParser.FACTORY)
                    .customBlockParserFactory(FormulaBlockParser.FACTORY)
                    .build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder()
                    .nodeRendererFactory(context -> new FormulaText(context.getWriter()))
                    .build();

    private final Typesetter typesetter;
    private final Flaws flaws;
    private final IdGenerator anchors = IdGenerator.builder().build();
    private final List<Section> sections = new ArrayList<>();

    Markdown(Typesetter typesetter, Flaws flaws) {
        this.typesetter = typesetter;
        this.flaws = flaws;
    }

    Node parse(Text text) {
        return PARSER.parse(text.content());
    }

    /** The HTML of nodes that were parsed from a text. */
    String html(Node node, Text text) {
        return HtmlRenderer.builder()
                // Ahead of the extensions: the first to render a node wins.
                .nodeRendererFactory(context -> new NodeHtml(context, typesetter, text, flaws))
                .extensions(EXTENSIONS)
                .sanitizeUrls(true)
                .attributeProviderFactory(_ -> this::mark)
                .build()
                .render(node)
                .strip();
    }

    /** The HTML of a whole text. */
    String html(Text text) {
        return html(parse(text), text);
    }

    /** The HTML of a text of one paragraph, without the paragraph around it. */
    String inline(Text text) {
        var document = parse(text);
        if (document.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getNext() == null) {
            while (paragraph.getFirstChild() != null) {
                document.appendChild(paragraph.getFirstChild());
            }
            paragraph.unlink();
        }
        return html(document, text);
    }

    /** The headings of the second level written so far. */
    List<Section> sections() {
        return List.copyOf(sections);
    }

    /** The words of a node, formulas spelt. */
    static String plain(Node node) {
        return PLAIN.render(node).strip();
    }

    private void mark(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            var anchor = anchors.generateId(plain(heading));
            attributes.put("id", anchor);
            if (heading.getLevel() == 2) sections.add(new Section(anchor, plain(heading)));
        } else if (node instanceof ListItem && isFragments(node.getParent())) {
            attributes.put("class", "fragment");
        }
    }

    /** Whether a list's items appear one at a time: those written with {@code +}. */
    private static boolean isFragments(@Nullable Node node) {
        return node instanceof BulletList list && "+".equals(list.getMarker());
    }
}
