package nabla.problem.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nabla.expr.Plain;
import nabla.problem.Variant;

/** What sets some variants of an item apart from the others. */
final class Apart {
    /** From fewer nothing can be learned. */
    private static final int ENOUGH = 3;

    /** A condition that excludes more values than this is not what the author would write. */
    private static final int MOST = 3;

    private Apart() {}

    /** A condition as it stands in {@code where}, which these do not fulfil and all others do. */
    static Optional<String> condition(List<Variant> these, List<Variant> all) {
        if (these.size() < ENOUGH) return Optional.empty();
        var others = new HashSet<>(all);
        these.forEach(others::remove);
        return these.getFirst().parameters().keySet().stream()
                .map(name -> new Values(name, of(name, these)))
                .filter(v -> v.values().size() <= MOST)
                .filter(
                        v ->
                                others.stream()
                                        .noneMatch(o -> v.values().contains(value(v.name(), o))))
                .min(Comparator.comparingInt(v -> v.values().size()))
                .map(Values::excluded);
    }

    private record Values(String name, TreeSet<String> values) {
        String excluded() {
            return String.join(
                    " and ", values.stream().map(value -> name + " != " + value).toList());
        }
    }

    private static TreeSet<String> of(String name, List<Variant> variants) {
        var values = new TreeSet<String>();
        for (var variant : variants) values.add(value(name, variant));
        return values;
    }

    private static String value(String name, Variant variant) {
        var value = variant.parameters().get(name);
        return value == null ? "" : Plain.print(value);
    }
}
