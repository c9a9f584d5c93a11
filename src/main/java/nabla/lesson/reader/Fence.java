package nabla.lesson.reader;

import org.commonmark.node.FencedCodeBlock;

/**
 * A fenced block.
 *
 * @param word the first word after the fence
 * @param argument what follows it on the same line
 * @param line the fence's own line in the file
 */
record Fence(String word, String argument, Text body, int line) {
    static Fence of(FencedCodeBlock block, Text text) {
        var info = (block.getInfo() == null ? "" : block.getInfo()).strip().split("\\s+", 2);
        var spans = block.getSourceSpans();
        var line = text.lineOf(spans.isEmpty() ? 0 : spans.getFirst().getLineIndex());
        return new Fence(
                info[0],
                info.length > 1 ? info[1] : "",
                new Text(block.getLiteral(), line + 1),
                line);
    }
}
