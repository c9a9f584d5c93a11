package nabla.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;

/** Judges every row of the files given, and prints tables of verdicts and times. */
public final class CorpusReport {
    private static final int WARM_UP = 100;
    private static final int MEASURED = 9;

    /** A row, what came of it, and the median of its times in nanoseconds. */
    private record Measured(Row row, Outcome outcome, long nanos) {}

    private CorpusReport() {}

    public static void main(String[] files) throws IOException {
        List<Row> rows = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String file : files) {
            Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> rows.add(new Row(json.readTree(line))));
        }
        List<Measured> measured = measured(rows);
        verdicts(measured);
        grounds(measured);
        times(measured);
        measured.stream()
                .filter(m -> m.outcome.kind() != Outcome.Kind.RIGHT)
                .forEach(CorpusReport::list);
    }

    private static List<Measured> measured(List<Row> rows) {
        for (int i = 0; i < WARM_UP; i++) {
            rows.forEach(Row::judge);
        }
        List<Measured> measured = new ArrayList<>();
        for (Row row : rows) {
            long[] times = new long[MEASURED];
            Outcome outcome = Outcome.RIGHT;
            for (int i = 0; i < MEASURED; i++) {
                long start = System.nanoTime();
                outcome = row.judge();
                times[i] = System.nanoTime() - start;
            }
            Arrays.sort(times);
            measured.add(new Measured(row, outcome, times[MEASURED / 2]));
        }
        return measured;
    }

    private static void verdicts(List<Measured> all) {
        Map<String, Map<Outcome.Kind, Integer>> table = new TreeMap<>();
        for (Measured m : all) {
            count(table, m.row.kind(), m);
            m.row.tags().forEach(tag -> count(table, m.row.kind() + " / " + tag, m));
        }
        System.out.printf(
                "%-44s %6s %6s %8s %8s %10s %11s%n",
                "kind / tag", "rows", "right", "accepts", "rejects", "undecided", "unreadable");
        table.forEach(
                (name, counts) ->
                        System.out.printf(
                                "%-44s %6d %6d %8d %8d %10d %11d%n",
                                name,
                                counts.values().stream().mapToInt(n -> n).sum(),
                                counts.getOrDefault(Outcome.Kind.RIGHT, 0),
                                counts.getOrDefault(Outcome.Kind.FALSE_ACCEPT, 0),
                                counts.getOrDefault(Outcome.Kind.FALSE_REJECT, 0),
                                counts.getOrDefault(Outcome.Kind.UNDECIDED, 0),
                                counts.getOrDefault(Outcome.Kind.UNREADABLE, 0)));
    }

    private static void count(
            Map<String, Map<Outcome.Kind, Integer>> table, String name, Measured m) {
        table.computeIfAbsent(name, _ -> new EnumMap<>(Outcome.Kind.class))
                .merge(m.outcome.kind(), 1, Integer::sum);
    }

    private static void grounds(List<Measured> all) {
        Map<String, Integer> grounds = new TreeMap<>();
        all.stream()
                .filter(m -> m.row.kind().equals("equiv"))
                .forEach(m -> grounds.merge(m.outcome.ground(), 1, Integer::sum));
        System.out.println("\nverdicts of equiv rest on " + grounds);
    }

    private static void times(List<Measured> all) {
        System.out.printf(
                "%n%-8s %8s %12s %12s %12s %12s %12s%n",
                "kind", "rows", "median µs", "mean µs", "p99 µs", "worst µs", "per second");
        for (String kind : List.of("equiv", "diff", "eval", "parse")) {
            long[] t =
                    all.stream()
                            .filter(m -> m.row.kind().equals(kind))
                            .mapToLong(Measured::nanos)
                            .sorted()
                            .toArray();
            if (t.length > 0) {
                double mean = Arrays.stream(t).average().orElse(0);
                System.out.printf(
                        "%-8s %8d %12.1f %12.1f %12.1f %12.1f %12.0f%n",
                        kind,
                        t.length,
                        t[t.length / 2] / 1e3,
                        mean / 1e3,
                        t[(int) Math.ceil(0.99 * t.length) - 1] / 1e3,
                        t[t.length - 1] / 1e3,
                        1e9 / mean);
            }
        }
        System.out.println("\nslowest");
        all.stream()
                .sorted((a, b) -> Long.compare(b.nanos, a.nanos))
                .limit(5)
                .forEach(m -> System.out.printf("  %.1f µs %s%n", m.nanos / 1e3, m.row.json()));
        System.out.println("\nnot right");
    }

    private static void list(Measured m) {
        System.out.printf("  %s: %s%n    %s%n", m.outcome.kind(), m.outcome.reason(), m.row.json());
    }
}
