package nabla.numeric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of a specification file beside a test: cells parted by {@code |}, remarks led by {@code #}.
 */
public final class Rows {
    private Rows() {}

    public static Stream<List<String>> of(Class<?> test, String file) {
        try (var in = test.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + file + " beside " + test);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers parted by spaces or commas; {@code NaN} is one. */
    public static double[] numbers(String cell) {
        return Arrays.stream(cell.strip().split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    public static List<String> names(String cell) {
        return List.of(cell.strip().split("[\\s,]+"));
    }
}
