package nabla.lesson;

import java.util.List;
import java.util.Optional;

/**
 * A lesson's page and, where there is one, its deck.
 *
 * @param id the folder's name, which is also its address and the name of its problem set
 * @param question the question that the lesson answers, as HTML
 * @param summary one sentence of plain text, for lists of lessons
 * @param sections what its headings of the second level begin
 */
public record Lesson(
        String id,
        String title,
        String question,
        String summary,
        List<Section> sections,
        List<Block> blocks,
        Optional<Deck> deck) {
    /** This lesson, with a deck or without. */
    public Lesson with(Optional<Deck> other) {
        return new Lesson(id, title, question, summary, sections, blocks, other);
    }
}
