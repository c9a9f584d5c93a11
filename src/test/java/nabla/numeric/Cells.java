package nabla.numeric;

import java.util.Arrays;
import java.util.List;

/** What the cells of a specification file hold. */
public final class Cells {
    private Cells() {}

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
