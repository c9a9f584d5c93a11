package nabla.lesson.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nabla.lesson.Block;
import nabla.lesson.Deck;
import nabla.lesson.Reading;
import nabla.lesson.Slide;
import nabla.lesson.typeset.Typesetter;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;

/**
 * Reads a {@code slides.md}: slides between lines {@code ---}, speaker notes in a fenced block
 * {@code notes}.
 */
public final class DeckReader {
    private static final String CUT = "---";
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,}).*");

    private final Typesetter typesetter;

    public DeckReader(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    public Reading<Deck> read(Path file, String content) {
        var flaws = new Flaws(file);
        var front = FrontMatter.split(content, flaws);
        front.fields().allowOnly(List.of("title", "question"), flaws);
        var title = front.fields().text("title").strip();
        if (title.isEmpty()) {
            flaws.add(1, "the deck needs a line `title: …` at its top");
        }
        var markdown = new Markdown(typesetter, flaws);
        var blocks = new Blocks(markdown, flaws);
        var slides = new ArrayList<Slide>();
        for (var text : cut(front.body())) {
            slides.add(slide(slides.size() + 1, text, markdown, blocks, flaws));
        }
        var usable = !title.isEmpty() && !slides.isEmpty();
        return new Reading<>(
                usable ? Optional.of(new Deck(title, slides)) : Optional.empty(), flaws.all());
    }

    /**
     * The texts between lines {@code ---} that stand outside any fenced block; a slide may not be
     * empty.
     */
    private static List<Text> cut(Text body) {
        var texts = new ArrayList<Text>();
        var lines = body.content().lines().toList();
        var fence = "";
        int start = 0;
        for (int i = 0; i <= lines.size(); i++) {
            var line = i < lines.size() ? lines.get(i) : CUT;
            var mark = FENCE.matcher(line);
            if (mark.matches() && (fence.isEmpty() || line.strip().equals(fence))) {
                fence = fence.isEmpty() ? mark.group(1) : "";
            } else if (i == lines.size() || fence.isEmpty() && line.stripTrailing().equals(CUT)) {
                var text = String.join("\n", lines.subList(start, i));
                if (!text.isBlank()) texts.add(new Text(text, body.lineOf(start)));
                start = i + 1;
            }
        }
        return texts;
    }

    private static Slide slide(
            int number, Text text, Markdown markdown, Blocks blocks, Flaws flaws) {
        var document = markdown.parse(text);
        var title = "";
        var notes = new StringBuilder();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (title.isEmpty() && node instanceof Heading) {
                title = Markdown.plain(node);
            }
            if (node instanceof FencedCodeBlock block) {
                var fence = Fence.of(block, text);
                if (fence.word().equals("notes")) notes.append(markdown.html(fence.body()));
            }
        }
        if (title.isEmpty()) {
            flaws.add(text.line(), "the slide needs a heading, such as `## One step`");
            title = "Slide " + number;
        }
        List<Block> shown = blocks.read(text);
        return new Slide(number, title, shown, notes.toString());
    }
}
