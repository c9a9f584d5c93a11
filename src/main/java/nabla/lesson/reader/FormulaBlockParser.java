package nabla.lesson.reader;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Parses a formula whose lines begin with <code>$$</code> and end with <code>$$</code>. */
final class FormulaBlockParser extends AbstractBlockParser {
    private static final String FENCE = "$$";
    private static final int CODE_INDENT = 4;

    private final FormulaBlock block = new FormulaBlock();
    private final StringBuilder tex = new StringBuilder();
    private boolean opened;
    private boolean closed;

    static final BlockParserFactory FACTORY =
            new AbstractBlockParserFactory() {
                @Override
                public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                    var line = state.getLine().getContent();
                    var rest =
                            line.subSequence(state.getNextNonSpaceIndex(), line.length())
                                    .toString();
                    if (state.getIndent() >= CODE_INDENT || !rest.startsWith(FENCE))
                        return BlockStart.none();
                    var close = rest.indexOf(FENCE, FENCE.length());
                    var textFollows =
                            close >= 0 && !rest.substring(close + FENCE.length()).isBlank();
                    // Text after the formula makes it part of a paragraph, where the inline parser
                    // finds it.
                    return textFollows
                            ? BlockStart.none()
                            : BlockStart.of(new FormulaBlockParser())
                                    .atIndex(state.getNextNonSpaceIndex());
                }
            };

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine source) {
        var line = source.getContent().toString();
        var from = opened ? 0 : FENCE.length();
        opened = true;
        var text = line.substring(from).stripTrailing();
        closed = text.endsWith(FENCE);
        tex.append(closed ? text.substring(0, text.length() - FENCE.length()) : text).append('\n');
    }

    @Override
    public void closeBlock() {
        block.set(tex.toString().strip(), closed);
    }
}
