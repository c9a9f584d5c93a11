package nabla.problem.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.expr.Expr;
import nabla.problem.Computation;
import org.jspecify.annotations.Nullable;

/**
 * How a computed function is called: the f of the givens, and by what it was differentiated.
 *
 * @param given null where it has no name
 */
record Called(@Nullable Name given, List<String> by) {
    private static final int HIGHEST_PARTIAL = 2;

    static Called of(Computation computation) {
        return switch (computation) {
            case Computation.Formula(Expr.Variable(var name), var names, _)
                    when names.contains(name) ->
                    new Called(Name.of(name), List.of());
            case Computation.Differentiation(var of, var by) -> {
                var inner = of(of);
                var all = new ArrayList<>(inner.by());
                all.add(by);
                yield new Called(inner.given(), List.copyOf(all));
            }
            case Computation.Gradation(var of, var _) -> {
                var f = of(of).given();
                yield new Called(f == null ? null : Name.gradient(f), List.of());
            }
            default -> new Called(null, List.of());
        };
    }

    Called by(String variable) {
        var all = new ArrayList<>(by);
        all.add(variable);
        return new Called(given, List.copyOf(all));
    }

    /** f′(x), or ∂f/∂x. */
    Optional<Name> derivative(boolean partial) {
        if (given == null || by.isEmpty()) return Optional.empty();
        if (partial) {
            return by.size() > HIGHEST_PARTIAL
                    ? Optional.empty()
                    : Optional.of(Name.partial(given, by));
        }
        return Optional.of(given.prime(by.size()).at(List.of(Expr.variable(by.getFirst()))));
    }

    /** f(2), f′(2), or ∂f/∂x(1, 2). */
    Optional<Name> at(boolean partial, List<Expr> point) {
        if (given == null) return Optional.empty();
        if (by.isEmpty()) return point.isEmpty() ? Optional.empty() : Optional.of(given.at(point));
        if (point.isEmpty()) return derivative(partial);
        if (!partial) return Optional.of(given.prime(by.size()).at(point));
        return derivative(true).map(name -> name.at(point));
    }
}
