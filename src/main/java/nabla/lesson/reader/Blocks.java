package nabla.lesson.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nabla.lesson.Block;
import nabla.lesson.FigureKind;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/**
 * Cuts Markdown into {@link Block}s: fenced blocks whose first word is ours, and the prose between
 * them.
 */
final class Blocks {
    private static final Pattern PROBLEM = Pattern.compile("([a-z0-9-]+)/([a-z0-9-]+)");
    private static final Pattern ANSWER = Pattern.compile("(?m)^---\\s*$");

    private final Markdown markdown;
    private final Flaws flaws;
    private int figures;

    /** To be used for one page, on which every figure has a number of its own. */
    Blocks(Markdown markdown, Flaws flaws) {
        this.markdown = markdown;
        this.flaws = flaws;
    }

    List<Block> read(Text text) {
        var blocks = new ArrayList<Block>();
        var prose = new Document();
        for (var node = markdown.parse(text).getFirstChild(); node != null; ) {
            var next = node.getNext();
            var fence = fence(node, text);
            if (fence.isPresent() && isOurs(fence.get())) {
                add(markdown.html(prose, text), blocks);
                prose = new Document();
                block(fence.get()).ifPresent(blocks::add);
            } else {
                prose.appendChild(node);
            }
            node = next;
        }
        add(markdown.html(prose, text), blocks);
        return blocks;
    }

    private static void add(String html, List<Block> blocks) {
        if (!html.isBlank()) blocks.add(new Block.Prose(html.strip()));
    }

    private static Optional<Fence> fence(Node node, Text text) {
        return node instanceof FencedCodeBlock block
                ? Optional.of(Fence.of(block, text))
                : Optional.empty();
    }

    private static boolean isOurs(Fence fence) {
        return switch (fence.word()) {
            case "figure", "problem", "note", "predict", "example", "notes" -> true;
            default -> false;
        };
    }

    private Optional<Block> block(Fence fence) {
        return switch (fence.word()) {
            case "figure" -> figure(fence);
            case "problem" -> problem(fence);
            case "note" -> Optional.of(new Block.Note(markdown.html(fence.body())));
            case "predict" -> predict(fence);
            case "example" -> Optional.of(new Block.Example(read(fence.body())));
            default -> Optional.empty(); // speaker notes, which the deck reads for itself
        };
    }

    private Optional<Block> figure(Fence fence) {
        var kind = FigureKind.named(fence.argument());
        if (kind.isEmpty()) {
            var known = String.join(", ", FigureKind.elements());
            flaws.add(
                    fence.line(),
                    "there is no figure `" + fence.argument() + "`; there are " + known);
            return Optional.empty();
        }
        var fields = Fields.read(fence.body(), flaws);
        var allowed = new ArrayList<>(kind.get().settings());
        allowed.add("caption");
        fields.allowOnly(allowed, flaws);
        var first = allowed.getFirst();
        if (fields.find(first).isEmpty()) {
            flaws.add(fence.line(), "the figure needs a line `" + first + ": …`");
        }
        var settings = new LinkedHashMap<String, String>();
        fields.all().forEach((name, field) -> settings.put(name, field.text()));
        settings.keySet().retainAll(kind.get().settings());
        var caption =
                fields.find("caption")
                        .map(field -> markdown.inline(new Text(field.text(), field.line())))
                        .orElse("");
        figures++;
        return Optional.of(new Block.Figure("figure-" + figures, kind.get(), settings, caption));
    }

    private Optional<Block> problem(Fence fence) {
        var name = PROBLEM.matcher(fence.argument());
        if (!name.matches()) {
            flaws.add(
                    fence.line(),
                    "expected the problem's set and item, as in `problem derivative/secant-slope`");
            return Optional.empty();
        }
        return Optional.of(new Block.Problem(name.group(1), name.group(2)));
    }

    private Optional<Block> predict(Fence fence) {
        var text = fence.body().content();
        var cut = ANSWER.matcher(text);
        if (!cut.find()) {
            flaws.add(fence.line(), "expected the question, then a line `---`, then the answer");
            return Optional.empty();
        }
        var question = new Text(text.substring(0, cut.start()), fence.body().line());
        var linesBefore =
                (int) text.substring(0, cut.end()).chars().filter(sign -> sign == '\n').count();
        var answer = new Text(text.substring(cut.end()), fence.body().lineOf(linesBefore));
        return Optional.of(new Block.Predict(markdown.html(question), markdown.html(answer)));
    }
}
