package nabla.bench;

import java.util.List;
import nabla.Specification;

/** The pairs of answers that are compared: rows of pairs.txt. */
final class Pairs {
    record Pair(String answer, String key, boolean equal) {}

    private Pairs() {}

    static List<Pair> all() {
        return Specification.rows(Pairs.class, "pairs.txt")
                .map(row -> new Pair(row.get(0), row.get(1), row.get(2).equals("equal")))
                .toList();
    }
}
