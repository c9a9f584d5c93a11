package nabla.problem.solution;

import java.util.List;
import java.util.stream.Stream;

/** Words with mathematics in them. */
public record Sentence(Phrase phrase, List<Content> holds) implements Content {
    public Sentence {
        holds = List.copyOf(holds);
    }

    static Sentence of(Phrase phrase, Content... holds) {
        return new Sentence(phrase, List.of(holds));
    }

    /** All the mathematics in it. */
    public Stream<Maths> maths() {
        return holds.stream().flatMap(Sentence::maths);
    }

    private static Stream<Maths> maths(Content content) {
        return switch (content) {
            case Maths.Equation(var sides) -> sides.stream().flatMap(Sentence::maths);
            case Maths maths -> Stream.of(maths);
            case Listing(var entries) -> entries.stream().flatMap(Sentence::maths);
            case Sentence sentence -> sentence.maths();
        };
    }
}
