package nabla.lesson.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.lesson.Deck;
import nabla.lesson.Slide;
import nabla.lesson.reader.Cases.Case;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the readers to {@code markdown.txt}, {@code blocks.txt} and {@code deck.txt}. */
class SpecificationTest {
    static Stream<Case> markdown() {
        return Cases.of("markdown.txt");
    }

    static Stream<Case> blocks() {
        return Cases.of("blocks.txt");
    }

    static Stream<Case> deck() {
        return Cases.of("deck.txt");
    }

    @ParameterizedTest
    @MethodSource
    void markdown(Case spec) {
        var flaws = new Flaws(Cases.FILE);
        var html = new Markdown(Cases.TYPESETTER, flaws).html(new Text(spec.given(), 1));
        assertThat(html + Cases.flaws(flaws.all())).isEqualTo(spec.expected());
    }

    @ParameterizedTest
    @MethodSource
    void blocks(Case spec) {
        var flaws = new Flaws(Cases.FILE);
        var blocks =
                new Blocks(new Markdown(Cases.TYPESETTER, flaws), flaws)
                        .read(new Text(spec.given(), 1));
        var shown = Cases.blocks(blocks, "\n") + Cases.flaws(flaws.all());
        assertThat(shown.strip()).isEqualTo(spec.expected().strip());
    }

    @ParameterizedTest
    @MethodSource
    void deck(Case spec) {
        var reading = new DeckReader(Cases.TYPESETTER).read(Cases.FILE, spec.given());
        var shown = reading.value().map(SpecificationTest::slides).orElse("none");
        assertThat((shown + Cases.flaws(reading.flaws())).strip())
                .isEqualTo(spec.expected().strip());
    }

    private static String slides(Deck deck) {
        return deck.slides().stream()
                .map(SpecificationTest::slide)
                .collect(Collectors.joining("\n"));
    }

    private static String slide(Slide slide) {
        var notes = slide.notes().isEmpty() ? "" : " // " + slide.notes();
        var blocks = Cases.blocks(slide.blocks(), "; ").replace(">\n<", "> <");
        return slide.number() + " " + slide.title() + ": " + blocks + notes;
    }
}
