package nabla.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.answer.misconception.Diagnoses;
import nabla.answer.misconception.Diagnosis;
import nabla.answer.misconception.Task;
import nabla.expr.Expr;
import nabla.expr.Rational;
import org.jspecify.annotations.Nullable;

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

    /** The mistake behind a set of points. */
    @Nullable Diagnosis behind(Expr.Vector points, Key.Points key) {
        var critical =
                key.origin() instanceof Computation.Applied a && a.operation() == Operation.CRITICAL
                        ? a.operands(known)
                        : null;
        var right =
                key.points().stream()
                        .map(p -> p.size() == 1 ? p.getFirst() : new Expr.Vector(p))
                        .toList();
        var task =
                critical == null
                        ? new Task.PointSet(null, key.variables(), right)
                        : new Task.PointSet(critical.f(), critical.by(), right);
        return Diagnoses.of(task, points).orElse(null);
    }

    /** What a table of descent was asked to do, as far as its entries tell. */
    Task.Descend run(Key.Iterations key) {
        var origin = key.fields().getLast().origin().computation();
        return descent((Computation.Descending) origin);
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
            case Computation.Backward b -> backward(b);
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

    private Task.Descend descent(Computation.Descending d) {
        var steps = d.steps().number(known);
        return new Task.Descend(
                written(d.of()),
                d.variables(),
                d.start().stream().map(s -> s.value(known)).toList(),
                d.rate().value(known),
                steps.compareTo(Rational.ONE) < 0 ? 1 : steps.intValue());
    }

    private Task descent(Computation.Descending d, int component) {
        var whole = descent(d);
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
            case TAYLOR -> {
                var degree = Exact.of(o.number(1)).orElse(null);
                yield degree == null
                        ? null
                        : new Task.Polynomial(
                                o.f(), o.by().getFirst(), o.number(0), degree.intValue());
            }
            case DIRECTIONAL -> new Task.Along(o.f(), o.by(), o.at(0), o.at(1));
            case KIND -> {
                var kind = Exact.of(operation.value(o)).orElse(null);
                yield kind == null ? null : new Task.Nature(o.f(), o.by(), kind.intValue());
            }
            case CRITICAL, NORM, CLIP -> null;
        };
    }

    /** The steps as they are written, with numbers only for what they rest on. */
    private Task backward(Computation.Backward pass) {
        var nodes = new java.util.LinkedHashMap<String, Expr>();
        pass.nodes().forEach((name, formula) -> nodes.put(name, formula.written(Map.of())));
        var at = new java.util.HashMap<>(known);
        nodes.keySet().forEach(at::remove);
        return new Task.Backward(nodes, pass.by(), at);
    }
}
