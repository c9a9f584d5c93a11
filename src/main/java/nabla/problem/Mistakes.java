package nabla.problem;

import nabla.answer.misconception.Diagnoses;
import nabla.answer.misconception.Diagnosis;
import nabla.answer.misconception.Task;
import nabla.expr.Expr;
import nabla.expr.Rational;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mistake behind a wrong answer, where the way its key is computed lets one find it. */
public final class Mistakes {
    private final Map<String, Expr> known;

    /**
     * @param known what the names in a computation stand for
     */
    public Mistakes(Map<String, Expr> known) {
        this.known = known;
    }

    /** What is asked for, where the mistakes that it gives occasion for are known. */
    public Optional<Task> task(Key.Origin origin) {
        try {
            return Optional.ofNullable(task(origin.computation(), origin.component()));
        } catch (NoVariant e) {
            return Optional.empty();
        }
    }

    /** Null where none, or more than one, explains the answer. */
    @Nullable Diagnosis behind(Expr answer, Key.Origin origin) {
        return task(origin).flatMap(task -> Diagnoses.of(task, answer)).orElse(null);
    }

    private @Nullable Task task(Computation computation, int component) {
        return switch (computation) {
            case Computation.Formula formula -> {
                var only = only(formula);
                yield only == null ? null : task(only, component);
            }
            case Computation.Differentiation d when component < 0 -> derivative(d);
            case Computation.Differentiation _ -> null;
            case Computation.Gradation(var of, var by) ->
                    component < 0 ? null : derivative(written(of), by.get(component));
            case Computation.Evaluation e -> slope(e, component);
            case Computation.Descending d -> descent(d, component);
            case Computation.Applied a -> applied(a.operation(), a.operands(known), component);
            case Computation.Backward _ -> null;
        };
    }

    /** The operation for which the whole formula stands. */
    private static @Nullable Computation only(Computation.Formula formula) {
        return formula.expr() instanceof Expr.Variable(var name) ? formula.parts().get(name) : null;
    }

    private static Task derivative(Expr f, String... by) {
        return new Task.Differentiate(f, List.of(by));
    }

    private Task.Differentiate derivative(Computation.Differentiation d) {
        var by = new ArrayList<>(List.of(d.by()));
        var inner = d.of();
        while (inner instanceof Computation.Differentiation(var of, var first)) {
            by.addFirst(first);
            inner = of;
        }
        return new Task.Differentiate(written(inner), by);
    }

    /** As the learner sees it. */
    private Expr written(Computation of) {
        return of instanceof Computation.Formula formula
                ? Tidy.tidy(formula.written(known))
                : of.value(known);
    }

    private @Nullable Task slope(Computation.Evaluation e, int component) {
        return task(e.of(), component) instanceof Task.Differentiate(var f, var by)
                ? new Task.Slope(f, by, e.point(known))
                : null;
    }

    private Task descent(Computation.Descending d, int component) {
        var steps = d.steps().number(known);
        var whole =
                new Task.Descend(
                        written(d.of()),
                        d.variables(),
                        d.start().stream().map(s -> s.value(known)).toList(),
                        d.rate().value(known),
                        steps.compareTo(Rational.ONE) < 0 ? 1 : steps.intValue());
        return component < 0 ? whole : new Task.Coordinate(whole, component);
    }

    private static @Nullable Task applied(Operation operation, Operands o, int component) {
        int n = o.by().size();
        return switch (operation) {
            case HESSIAN ->
                    component < 0
                            ? null
                            : derivative(
                                    o.f(), o.by().get(component / n), o.by().get(component % n));
            case JACOBIAN ->
                    component < 0
                            ? null
                            : derivative(
                                    o.components().get(component / n), o.by().get(component % n));
            case DIFFERENCE, CENTRAL ->
                    new Task.Difference(
                            o.f(),
                            o.by().getFirst(),
                            o.at(0).getFirst(),
                            o.number(1),
                            operation == Operation.CENTRAL);
            case CRITICAL, KIND, DIRECTIONAL, TAYLOR, NORM, CLIP -> null;
        };
    }
}
