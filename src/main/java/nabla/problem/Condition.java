package nabla.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.expr.Expr;

/**
 * What must hold of a draw, as {@code a != b}, {@code 1 < a < b}, or several joined by {@code and}
 * or {@code or}.
 */
public sealed interface Condition {
    boolean holds(Map<String, Expr> drawn);

    Set<String> names();

    /** Holds of every draw. */
    static Condition always() {
        return new All(List.of());
    }

    /** Holds of none. */
    static Condition never() {
        return new Any(List.of());
    }

    /** Sides and, between each two, how they must compare. */
    record Chain(List<Computation> sides, List<Relation> between) implements Condition {
        @Override
        public boolean holds(Map<String, Expr> drawn) {
            var values = sides.stream().map(s -> s.number(drawn)).toList();
            for (int i = 0; i < between.size(); i++) {
                if (!between.get(i).holds(values.get(i).compareTo(values.get(i + 1)))) return false;
            }
            return true;
        }

        @Override
        public Set<String> names() {
            var all = new LinkedHashSet<String>();
            for (var side : sides) all.addAll(side.names());
            return all;
        }
    }

    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Map<String, Expr> drawn) {
            return parts.stream().allMatch(p -> p.holds(drawn));
        }

        @Override
        public Set<String> names() {
            return union(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Map<String, Expr> drawn) {
            return parts.stream().anyMatch(p -> p.holds(drawn));
        }

        @Override
        public Set<String> names() {
            return union(parts);
        }
    }

    private static Set<String> union(List<Condition> parts) {
        var all = new LinkedHashSet<String>();
        for (var part : parts) all.addAll(part.names());
        return all;
    }
}
