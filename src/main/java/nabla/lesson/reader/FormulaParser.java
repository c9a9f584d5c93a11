package nabla.lesson.reader;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Parses <code>$…$</code> and <code>$$…$$</code> within text. As in Pandoc, a formula begins and
 * ends with ink, and no digit follows its end. A backslash keeps the sign after it from closing.
 */
final class FormulaParser implements InlineContentParser {
    private static final String TAILS = ".,;:?)’”";

    static final InlineContentParserFactory FACTORY =
            new InlineContentParserFactory() {
                @Override
                public Set<Character> getTriggerCharacters() {
                    return Set.of('$');
                }

                @Override
                public InlineContentParser create() {
                    return new FormulaParser();
                }
            };

    /**
     * The text in which no dollar sign closes anything any more; keeps a page of stray ones from
     * taking for ever.
     */
    private @Nullable Scanner exhausted;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        scanner.next();
        var afterOne = scanner.position();
        var display = scanner.next('$');
        if (scanner != exhausted) {
            var node = read(scanner, display);
            if (node != null) return ParsedInline.of(node, scanner.position());
            if (!display) exhausted = scanner;
        }
        return ParsedInline.of(new StrayDollar(), afterOne);
    }

    private static @Nullable Node read(Scanner scanner, boolean display) {
        var start = scanner.position();
        if (!display && Character.isWhitespace(scanner.peek())) return null;
        var before = ' ';
        while (scanner.hasNext()) {
            var end = scanner.position();
            var sign = scanner.peek();
            scanner.next();
            if (sign == '\\') {
                scanner.next();
            } else if (sign == '$' && closes(scanner, display, before)) {
                return new Formula(
                        scanner.getSource(start, end).getContent(), display, tail(scanner));
            }
            before = sign;
        }
        return null;
    }

    private static String tail(Scanner scanner) {
        var sign = scanner.peek();
        return TAILS.indexOf(sign) >= 0 && scanner.next(sign) ? String.valueOf(sign) : "";
    }

    /** Whether the dollar sign just passed closes; {@code before} is what stands before it. */
    private static boolean closes(Scanner scanner, boolean display, char before) {
        if (display) return scanner.next('$');
        return !Character.isWhitespace(before) && !Character.isDigit(scanner.peek());
    }
}
