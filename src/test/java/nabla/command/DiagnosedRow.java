package nabla.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A row of misconceptions.txt: function, what is asked of it, an answer, and its mistake. */
public final class DiagnosedRow {
    private DiagnosedRow() {}

    /** Everything that is told of the answer, in one text. */
    public static String said(List<String> row) {
        Told told = told(row);
        return told.verdict()
                + " "
                + told.misconception()
                + " in "
                + told.where()
                + ": "
                + told.message();
    }

    static Told told(List<String> row) {
        List<String> words = List.of(row.get(1).split(" "));
        List<String> plain = words.stream().filter(w -> !w.contains("=")).toList();
        Map<String, String> numbers = new TreeMap<>(Map.of("steps", "1"));
        words.stream()
                .filter(w -> w.contains("="))
                .map(w -> w.split("=", 2))
                .forEach(pair -> numbers.put(pair[0], pair[1]));
        Asked asked =
                new Asked(
                        row.get(0),
                        Arrays.asList(plain.getLast().split(",")),
                        plain.size() > 1 ? plain.getFirst() : null,
                        numbers.get("at"),
                        numbers);
        return Told.of(asked.task(), asked.answer(row.get(2)));
    }
}
