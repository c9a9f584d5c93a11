package nabla.problem.reader;

import java.util.Optional;

/** A whole number as it stands in a file. */
final class Whole {
    private Whole() {}

    static Optional<Integer> read(String text) {
        return text.matches("-?[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
