package nabla.lesson.reader;

import java.nio.file.Path;
import java.util.List;
import nabla.lesson.Flaw;
import nabla.lesson.typeset.NotTypeset;
import nabla.lesson.typeset.Typesetter;

/**
 * Renders a piece of Markdown with mathematics that stands in no lesson: a prompt, an option, a
 * label. What cannot be typeset is shown as written; {@code check} says so beforehand.
 */
public final class Passage {
    private final Typesetter typesetter;

    public Passage(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** Paragraphs and whatever else Markdown has. */
    public String html(String text) {
        return markdown().html(new Text(text, 1));
    }

    /** What cannot be typeset in it, and why. */
    public List<String> flaws(String text) {
        var flaws = new Flaws(Path.of(""));
        new Markdown(typesetter, flaws).html(new Text(text, 1));
        return flaws.all().stream().map(Flaw::message).toList();
    }

    /**
     * Typesets these.
     *
     * @throws NotTypeset with the first thing that cannot be
     */
    public void demand(List<String> texts) {
        for (var text : texts) {
            for (var flaw : flaws(text)) throw new NotTypeset(flaw);
        }
    }

    /** A single line, without a paragraph around it. */
    public String inline(String text) {
        return markdown().inline(new Text(text, 1));
    }

    private Markdown markdown() {
        return new Markdown(typesetter, new Flaws(Path.of("")));
    }
}
