package nabla.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.calculus.Differentiator;
import nabla.expr.Expr;
import nabla.problem.Computation.Descending;
import nabla.problem.Computation.Differentiation;
import nabla.problem.Computation.Evaluation;
import nabla.problem.Computation.Formula;
import nabla.problem.Computation.Gradation;
import nabla.simplify.Simplifier;

/**
 * How the key of a variant follows from its givens, read off the way it was computed. No author
 * writes it.
 */
public record Solution(List<Part> parts) {
    public Solution {
        parts = List.copyOf(parts);
    }

    /**
     * What leads to one field.
     *
     * @param label the field's Markdown label, or empty
     * @param answer what belongs in the field; null for a choice
     */
    public record Part(
            String label, List<Stage> stages, @org.jspecify.annotations.Nullable Expr answer) {}

    /** One thing to do. */
    public sealed interface Stage {}

    /** Differentiate; {@code simplified} is the last line. */
    public record Derive(Derivation derivation, Expr simplified) implements Stage {}

    /** Put numbers for variables into {@code into}; {@code written} shows them in place. */
    public record Substitute(Expr into, Map<String, Expr> point, Expr written, Expr value)
            implements Stage {}

    /** One step of descent in one variable: {@code to = from - rate * slope}. */
    public record Move(int count, String variable, Expr from, Expr rate, Expr slope, Expr to)
            implements Stage {}

    /** Work out. */
    public record WorkOut(Expr written, Expr value) implements Stage {}

    /** Choose. */
    public record Choose(String option) implements Stage {}

    /** The solutions of all questions, one after the other. */
    public static Solution of(Variant variant) {
        return new Solution(
                variant.questions().stream()
                        .flatMap(q -> of(variant, q).parts().stream())
                        .toList());
    }

    public static Solution of(Variant variant, Question question) {
        return switch (question.key()) {
            case Key.Choice(var options, var right) ->
                    choice(variant, List.of(options.get(right).text()));
            case Key.Choices(var options, var right) ->
                    choice(variant, right.stream().map(i -> options.get(i).text()).toList());
            case Key.Order(var lines, var right) ->
                    choice(variant, right.stream().map(i -> lines.get(i).text()).toList());
            case Key.Points points -> points(variant, points);
            case Key.Iterations iterations ->
                    fields(
                            variant,
                            List.of(iterations.fields().getLast().origin().computation()),
                            List.of(iterations.fields().getLast()));
            case Key.Fields _, Key.Grid _, Key.Working _ -> {
                var fields = question.key().entries();
                var keys = fields.stream().map(f -> f.origin().computation()).distinct().toList();
                yield fields(variant, keys, fields);
            }
        };
    }

    private static Solution points(Variant variant, Key.Points key) {
        var stages = new LinkedHashSet<Stage>();
        tell(key.origin(), variant.known(), stages);
        return new Solution(List.of(new Part("", List.copyOf(stages), null)));
    }

    /**
     * The numbers among the givens were computed to tell the options apart, so they lead to one.
     */
    private static Solution choice(Variant variant, List<String> right) {
        var stages = new LinkedHashSet<Stage>();
        variant.item()
                .given()
                .forEach(
                        (name, given) -> {
                            var value = variant.known().getOrDefault(name, Expr.Num.ZERO);
                            if (value.variables().isEmpty()) tell(given, variant.known(), stages);
                        });
        right.forEach(text -> stages.add(new Choose(text)));
        return new Solution(List.of(new Part("", List.copyOf(stages), null)));
    }

    private static Solution fields(
            Variant variant, List<Computation> keys, List<Key.Field> fields) {
        var told = new LinkedHashSet<Stage>();
        var parts = new ArrayList<Part>();
        var each = keys.size() == fields.size() ? keys : partials(keys.getFirst());
        for (int i = 0; i < fields.size(); i++) {
            var fresh = new LinkedHashSet<Stage>();
            if (i < each.size()) tell(each.get(i), variant.known(), fresh);
            fresh.removeAll(told);
            told.addAll(fresh);
            parts.add(new Part(fields.get(i).label(), List.copyOf(fresh), fields.get(i).value()));
        }
        return new Solution(parts);
    }

    private static List<Computation> partials(Computation key) {
        return key instanceof Gradation(var of, var by)
                ? by.stream().<Computation>map(v -> new Differentiation(of, v)).toList()
                : List.of(key);
    }

    private static void tell(Computation computation, Map<String, Expr> known, Set<Stage> stages) {
        switch (computation) {
            case Formula formula -> {
                formula.parts().values().forEach(part -> tell(part, known, stages));
                var written = formula.written(known);
                var value = formula.value(known);
                if (!written.equals(value) || !formula.parts().isEmpty()) {
                    stages.add(new WorkOut(written, value));
                }
            }
            case Differentiation(var of, var by) -> {
                if (!(of instanceof Formula)) tell(of, known, stages);
                var f =
                        of instanceof Formula formula
                                ? Tidy.tidy(formula.written(known))
                                : of.value(known);
                stages.add(
                        new Derive(
                                Derivation.of(Differentiator.derive(f, by)),
                                computation.value(known)));
            }
            case Gradation gradation ->
                    partials(gradation).forEach(partial -> tell(partial, known, stages));
            case Evaluation evaluation -> {
                tell(evaluation.of(), known, stages);
                var into = evaluation.of().value(known);
                var point = evaluation.point(known);
                stages.add(
                        new Substitute(
                                into, point, into.substitute(point), evaluation.value(known)));
            }
            case Descending descending -> descend(descending, known, stages);
            case Computation.Applied _, Computation.Backward _ -> {}
        }
    }

    private static void descend(Descending descending, Map<String, Expr> known, Set<Stage> stages) {
        for (var variable : descending.variables()) {
            tell(new Differentiation(descending.of(), variable), known, stages);
        }
        var path = descending.path(known);
        var f = descending.of().value(known);
        for (int k = 1; k < path.size(); k++) {
            var point = new java.util.HashMap<String, Expr>();
            for (int i = 0; i < descending.variables().size(); i++) {
                point.put(descending.variables().get(i), path.get(k - 1).get(i));
            }
            for (int i = 0; i < descending.variables().size(); i++) {
                var variable = descending.variables().get(i);
                var slope =
                        Simplifier.simplify(
                                nabla.calculus.Derivative.of(f, variable).substitute(point));
                stages.add(
                        new Move(
                                k,
                                variable,
                                path.get(k - 1).get(i),
                                descending.rate().value(known),
                                slope,
                                path.get(k).get(i)));
            }
        }
    }
}
