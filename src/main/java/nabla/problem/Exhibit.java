package nabla.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.problem.Computation.Applied;
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

    /** A field: how its key is computed, what was read of the answer, and where it is wrong. */
    record Reply(
            Key.Origin origin,
            @Nullable Expr answer,
            boolean wrong,
            Map<String, Rational> witness) {}

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
     * @param wrong which of them are not right
     * @param at where they were asked for, if at one point only
     */
    record Gradient(
            Expr f,
            List<String> variables,
            List<Expr> claim,
            List<Boolean> wrong,
            @Nullable Map<String, Expr> at,
            Map<String, Rational> witness)
            implements Exhibit {}

    /**
     * How a function of several variables bends along a straight line.
     *
     * @param slope a second derivative along the line, at 0 where it passes the point
     * @param point where the line passes
     * @param moving the variables that grow along it, all as fast
     */
    record Bend(Slope slope, Map<String, Expr> point, List<String> moving) implements Exhibit {
        @Override
        public Expr f() {
            return slope.f();
        }
    }

    /**
     * Points of a descent.
     *
     * @param own the learner's points after the start, in order
     */
    record Path(Expr f, List<String> variables, List<Expr> start, Expr rate, List<List<Expr>> own)
            implements Exhibit {}

    /** What the answers to one question give to see, if anything. */
    static Optional<Exhibit> of(Map<String, Expr> known, List<Reply> replies) {
        var readable = !replies.isEmpty() && replies.stream().allMatch(r -> r.answer() != null);
        if (!readable) return Optional.empty();
        return switch (replies.getFirst().origin().computation()) {
            case Descending _ -> path(known, replies);
            case Applied applied -> MatrixExhibit.of(applied, known, replies);
            default -> slopes(known, replies);
        };
    }

    /** Both partials together, or else the first wrong one, or the first of those all right. */
    private static Optional<Exhibit> slopes(Map<String, Expr> known, List<Reply> replies) {
        var all = replies.stream().map(r -> slope(known, r)).toList();
        if (all.size() == 2 && all.stream().allMatch(Optional::isPresent)) {
            var pair = gradient(all.getFirst().get(), all.getLast().get(), replies);
            if (pair.isPresent()) return pair;
        }
        var anyWrong = replies.stream().anyMatch(Reply::wrong);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isPresent() && replies.get(i).wrong() == anyWrong) {
                return Optional.of(all.get(i).get());
            }
        }
        return Optional.empty();
    }

    private static Optional<Slope> slope(Map<String, Expr> known, Reply reply) {
        var answer = reply.answer();
        if (answer == null || answer instanceof Expr.Vector) return Optional.empty();
        Map<String, Expr> at = null;
        var key = reply.origin().computation();
        if (key instanceof Evaluation evaluation) {
            at = evaluation.point(known);
            key = evaluation.of();
            if (!answer.variables().isEmpty()) return Optional.empty();
        }
        if (key instanceof Gradation(var of, var by) && reply.origin().component() >= 0) {
            key = new Differentiation(of, by.get(reply.origin().component()));
        }
        if (!(key instanceof Differentiation(var of, var by))) return Optional.empty();
        if (!(of instanceof Differentiation(var inner, var first))) {
            return Optional.of(new Slope(of.value(known), by, answer, 1, at, reply.witness()));
        }
        return first.equals(by)
                ? Optional.of(new Slope(inner.value(known), by, answer, 2, at, reply.witness()))
                : Optional.empty();
    }

    private static Optional<Exhibit> gradient(Slope x, Slope y, List<Reply> replies) {
        var together =
                x.f().equals(y.f())
                        && !x.variable().equals(y.variable())
                        && x.order() == 1
                        && y.order() == 1
                        && x.f().variables().size() <= 2
                        && Objects.equals(x.at(), y.at());
        return together
                ? Optional.of(
                        new Gradient(
                                x.f(),
                                List.of(x.variable(), y.variable()),
                                List.of(x.claim(), y.claim()),
                                replies.stream().map(Reply::wrong).toList(),
                                x.at(),
                                replies.getFirst().wrong() ? x.witness() : y.witness()))
                : Optional.empty();
    }

    /** The points asked for must be all of them, one after the other. */
    private static Optional<Exhibit> path(Map<String, Expr> known, List<Reply> replies) {
        if (!(replies.getFirst().origin().computation() instanceof Descending first)) {
            return Optional.empty();
        }
        int size = first.variables().size();
        var own = new ArrayList<List<Expr>>();
        var point = new ArrayList<Expr>();
        for (var reply : replies) {
            var next = reply.origin().computation() instanceof Descending d ? d : null;
            if (next == null || reply.answer() == null || !reply.answer().variables().isEmpty()) {
                return Optional.empty();
            }
            point.add(reply.answer());
            if (point.size() < size) continue;
            own.add(List.copyOf(point));
            point.clear();
            if (next.path(known).size() != own.size() + 1) return Optional.empty();
        }
        return Optional.of(
                new Path(
                        first.of().value(known),
                        first.variables(),
                        first.path(known).getFirst(),
                        first.rate().value(known),
                        own));
    }
}
