package nabla.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the text files that say what is expected; lines that are empty or start with # say nothing.
 */
final class Specification {
    private Specification() {}

    static String text(String file) {
        try (var in = Specification.class.getResourceAsStream(file)) {
            if (in == null)
                throw new IllegalArgumentException("no " + file + " beside " + Specification.class);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<List<String>> rows(String file, String separator) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Stream.of(line.split(separator, -1)).map(String::strip).toList());
    }
}
