package nabla;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the text files that say what is expected; empty lines, and those that start with #, say
 * nothing.
 */
public final class Specification {
    private Specification() {}

    /** The whole text of a file beside a class. */
    public static String text(Class<?> beside, String file) {
        try (var in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + file + " beside " + beside);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows of a file beside a class, their columns separated by a bar with a space on either
     * side.
     */
    public static Stream<List<String>> rows(Class<?> beside, String file) {
        return rows(beside, file, " \\| ");
    }

    /**
     * The rows of a file beside a class, their columns separated by what a regular expression
     * matches.
     */
    public static Stream<List<String>> rows(Class<?> beside, String file, String separator) {
        return lines(text(beside, file)).map(line -> columns(line, separator));
    }

    /** The lines of a text that say something. */
    public static Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    /** The columns of one row, separated by a bar with a space on either side. */
    public static List<String> columns(String row) {
        return columns(row, " \\| ");
    }

    private static List<String> columns(String row, String separator) {
        return Stream.of(row.split(separator, -1)).map(String::strip).toList();
    }
}
