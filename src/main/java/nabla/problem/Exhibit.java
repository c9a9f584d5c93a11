package nabla.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.problem.Computation.Descending;
import nabla.problem.Computation.Differentiation;
import nabla.problem.Computation.Evaluation;
import nabla.problem.Computation.Gradation;
import org.jspecify.annotations.Nullable;

/**
 * What could be drawn of an answer beside the truth. It holds what the learner was given and what
 * they said, never the key.
 */
public sealed interface Exhibit {
    Expr f();

    /** One answered field: what was read of it, whether it is wrong, and a point that shows so. */
    record Reply(@Nullable Expr answer, boolean wrong, Map<String, Rational> witness) {}

    /**
     * A derivative by one variable. Where {@code f} has others, they are to be held.
     *
     * @param order 1 for a slope, 2 for a second derivative
     * @param at where it was asked for, if at one point only
     */
    record Slope(
            Expr f,
            String variable,
            Expr claim,
            int order,
            @Nullable Map<String, Expr> at,
            Map<String, Rational> witness)
            implements Exhibit {}

    /**
     * The first partials by two variables.
     *
     * @param at where they were asked for, if at one point only
     */
    record Gradient(
            Expr f,
            List<String> variables,
            List<Expr> claim,
            @Nullable Map<String, Expr> at,
            Map<String, Rational> witness)
            implements Exhibit {}

    /**
     * Points of a descent.
     *
     * @param own the learner's points after the start, in order
     */
    record Path(Expr f, List<String> variables, List<Expr> start, Expr rate, List<List<Expr>> own)
            implements Exhibit {}

    /**
     * @param keys how each reply's key is computed: one for each, or one for all components
     */
    static Optional<Exhibit> of(
            List<Computation> keys, Map<String, Expr> known, List<Reply> replies) {
        if (keys.isEmpty() || replies.stream().anyMatch(r -> r.answer() == null)) {
            return Optional.empty();
        }
        return keys.getFirst() instanceof Descending
                ? path(keys, known, replies)
                : slopes(keys.size() == replies.size() ? keys : partials(keys), known, replies);
    }

    private static List<Computation> partials(List<Computation> keys) {
        return keys.getFirst() instanceof Gradation(var of, var by) && keys.size() == 1
                ? by.stream().<Computation>map(v -> new Differentiation(of, v)).toList()
                : List.of();
    }

    private static Optional<Exhibit> slopes(
            List<Computation> keys, Map<String, Expr> known, List<Reply> replies) {
        var all = new ArrayList<Slope>();
        for (int i = 0; i < Math.min(keys.size(), replies.size()); i++) {
            slope(keys.get(i), known, replies.get(i)).ifPresent(all::add);
        }
        if (all.size() == replies.size() && all.size() == 2) {
            var pair = gradient(all.getFirst(), all.getLast(), replies);
            if (pair.isPresent()) return pair;
        }
        for (int i = 0; i < Math.min(keys.size(), replies.size()); i++) {
            if (!replies.get(i).wrong()) continue;
            var slope = slope(keys.get(i), known, replies.get(i));
            if (slope.isPresent()) return slope.map(s -> s);
        }
        return all.isEmpty() || replies.stream().anyMatch(Reply::wrong)
                ? Optional.empty()
                : Optional.of(all.getFirst());
    }

    private static Optional<Slope> slope(
            Computation key, Map<String, Expr> known, Reply reply) {
        var answer = reply.answer();
        if (answer == null || answer instanceof Expr.Vector) return Optional.empty();
        Map<String, Expr> at = null;
        if (key instanceof Evaluation evaluation) {
            at = evaluation.point(known);
            key = evaluation.of();
            if (!answer.variables().isEmpty()) return Optional.empty();
        }
        if (!(key instanceof Differentiation(var of, var by))) return Optional.empty();
        if (of instanceof Differentiation(var inner, var first)) {
            return first.equals(by)
                    ? Optional.of(
                            new Slope(inner.value(known), by, answer, 2, at, reply.witness()))
                    : Optional.empty();
        }
        return Optional.of(new Slope(of.value(known), by, answer, 1, at, reply.witness()));
    }

    private static Optional<Exhibit> gradient(Slope x, Slope y, List<Reply> replies) {
        var together =
                x.f().equals(y.f())
                        && !x.variable().equals(y.variable())
                        && x.order() == 1
                        && y.order() == 1
                        && x.f().variables().size() <= 2
                        && java.util.Objects.equals(x.at(), y.at());
        if (!together) return Optional.empty();
        var witness = replies.getFirst().wrong() ? x.witness() : y.witness();
        return Optional.of(
                new Gradient(
                        x.f(),
                        List.of(x.variable(), y.variable()),
                        List.of(x.claim(), y.claim()),
                        x.at(),
                        witness));
    }

    private static Optional<Exhibit> path(
            List<Computation> keys, Map<String, Expr> known, List<Reply> replies) {
        var first = (Descending) keys.getFirst();
        var own = new ArrayList<List<Expr>>();
        if (keys.size() == 1) {
            own.add(replies.stream().map(Reply::answer).toList());
            if (first.path(known).size() != 2) return Optional.empty();
        }
        for (int i = 0; i < keys.size() && keys.size() > 1; i++) {
            if (!(keys.get(i) instanceof Descending next && next.path(known).size() == i + 2)) {
                return Optional.empty();
            }
            own.add(java.util.Collections.singletonList(replies.get(i).answer()));
        }
        var fits = own.stream().allMatch(p -> p.size() == first.variables().size());
        return fits && first.variables().size() <= 2
                ? Optional.of(
                        new Path(
                                first.of().value(known),
                                first.variables(),
                                first.path(known).getFirst(),
                                first.rate().value(known),
                                own))
                : Optional.empty();
    }
}
