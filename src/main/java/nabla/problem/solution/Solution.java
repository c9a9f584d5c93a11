package nabla.problem.solution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nabla.expr.Expr;
import nabla.problem.Computation;
import nabla.problem.Computation.Descending;
import nabla.problem.Computation.Differentiation;
import nabla.problem.Computation.Gradation;
import nabla.problem.Key;
import nabla.problem.Question;
import nabla.problem.Variant;
import org.jspecify.annotations.Nullable;

/**
 * How the key of a variant follows from its givens, in three levels, with the hints that lead up to
 * it. It is read off the way the key is computed; no author writes it.
 *
 * @param plan what to do, in a sentence or two
 * @param rules the rules used, with what they are used on
 * @param hints rung by rung; none holds the key
 */
public record Solution(
        List<Sentence> plan, List<Sentence> rules, List<Part> parts, List<List<Sentence>> hints) {
    public Solution {
        plan = List.copyOf(plan);
        rules = List.copyOf(rules);
        parts = List.copyOf(parts);
        hints = List.copyOf(hints);
    }

    /**
     * The lines that lead to one field.
     *
     * @param label the field's Markdown label, or empty
     * @param answer what belongs in the field; null for a choice
     * @param option the right option as Markdown, or empty
     */
    public record Part(String label, List<Line> lines, @Nullable Expr answer, String option) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** The longest plan; of a longer one, the beginning. */
    private static final int LONGEST_PLAN = 4;

    /** The solution of each question, in their order. */
    public static List<Solution> of(Variant variant) {
        return variant.questions().stream().map(q -> of(variant, q)).toList();
    }

    public static Solution of(Variant variant, Question question) {
        return switch (question.key()) {
            case Key.Fields(var fields) -> fields(variant, fields);
            case Key.Working(var field) -> fields(variant, List.of(field));
            case Key.Grid grid -> grid(variant, grid);
            case Key.Iterations iterations -> {
                var last = iterations.fields().getLast().origin().computation();
                yield one(variant, last, iterations.fields(), null);
            }
            case Key.Points points -> points(variant, points);
            case Key.Choice(var options, var right) ->
                    choice(variant, List.of(options.get(right).text()));
            case Key.Choices(var options, var right) ->
                    choice(variant, right.stream().map(i -> options.get(i).text()).toList());
            case Key.Order(var lines, var right) ->
                    choice(variant, right.stream().map(i -> lines.get(i).text()).toList());
        };
    }

    /** A matrix computed as one is shown as one. */
    private static Solution grid(Variant variant, Key.Grid grid) {
        var origin = grid.fields().getFirst().origin();
        if (origin.component() < 0) return fields(variant, grid.fields());
        var whole = origin.computation();
        return one(variant, whole, grid.fields(), whole.value(variant.known()));
    }

    private static Solution points(Variant variant, Key.Points key) {
        var tale = new Teller(variant.known(), variant.isInDecimals()).tell(key.origin());
        var points =
                key.points().stream()
                        .map(p -> p.size() == 1 ? p.getFirst() : (Expr) new Expr.Vector(p))
                        .toList();
        var answer = points.isEmpty() ? null : new Expr.Vector(points);
        var part = new Part("", List.copyOf(tale.lines), answer, "");
        return of(tale, List.of(part), Secrets.of(points, shown(variant)));
    }

    /** All fields come of one computation. */
    private static Solution one(
            Variant variant, Computation whole, List<Key.Field> fields, @Nullable Expr answer) {
        var tale = new Teller(variant.known(), variant.isInDecimals()).tell(whole);
        var keys = fields.stream().map(Key.Field::value).toList();
        return of(
                tale,
                List.of(new Part("", List.copyOf(tale.lines), answer, "")),
                Secrets.of(keys, shown(variant)));
    }

    private static Solution fields(Variant variant, List<Key.Field> fields) {
        var teller = new Teller(variant.known(), variant.isInDecimals());
        var each = computations(fields);
        var whole = new Tale();
        var told = new LinkedHashSet<Line>();
        var parts = new ArrayList<Part>();
        for (int i = 0; i < fields.size(); i++) {
            var lines = new ArrayList<Line>();
            if (i < each.size() && !each.subList(0, i).contains(each.get(i))) {
                var tale = teller.tell(each.get(i));
                whole.beside(tale);
                for (var line : tale.lines) if (told.add(line)) lines.add(line);
            }
            parts.add(new Part(fields.get(i).label(), lines, fields.get(i).value(), ""));
        }
        var keys = fields.stream().map(Key.Field::value).toList();
        var origin = fields.getFirst().origin().computation();
        boolean one =
                fields.size() > 1
                        && fields.stream().allMatch(f -> f.origin().computation() == origin);
        if (one && !(origin instanceof Gradation))
            return of(whole, together(parts), Secrets.of(keys, shown(variant)));
        return of(one ? teller.tell(origin) : whole, parts, Secrets.of(keys, shown(variant)));
    }

    private static Solution of(Tale tale, List<Part> parts, Secrets secrets) {
        return new Solution(plan(tale), List.copyOf(tale.rules), parts, secrets.kept(tale.rungs()));
    }

    /** The beginning of the plan; it does not end on what is only half said. */
    private static List<Sentence> plan(Tale tale) {
        var plan = new ArrayList<>(tale.plan.stream().limit(LONGEST_PLAN).toList());
        while (plan.size() > 1 && plan.getLast().phrase() == Phrase.HOLD) plan.removeLast();
        return plan;
    }

    /** Lines that lead to all fields stand under no single label. */
    private static List<Part> together(List<Part> parts) {
        var all = new ArrayList<Part>();
        var lines = parts.stream().flatMap(p -> p.lines().stream()).toList();
        all.add(new Part("", lines, null, ""));
        parts.forEach(p -> all.add(new Part(p.label(), List.of(), p.answer(), "")));
        return all;
    }

    /** What stands in the problem for all to see is no secret, even where it equals a key. */
    private static List<Expr> shown(Variant variant) {
        var shown = new ArrayList<Expr>();
        for (var name : variant.item().prompt().names()) {
            var value = variant.known().get(name);
            if (value != null) shown.add(value);
        }
        return shown;
    }

    /** One computation a field: the components of a gradient stand for themselves. */
    private static List<Computation> computations(List<Key.Field> fields) {
        return oneRun(
                fields.stream()
                        .map(Key.Field::origin)
                        .map(
                                o ->
                                        o.component() >= 0
                                                        && o.computation()
                                                                instanceof Gradation(var of, var by)
                                                ? new Differentiation(of, by.get(o.component()))
                                                : o.computation())
                        .toList());
    }

    /** Several lengths of one run of descent are told once, as the longest. */
    private static List<Computation> oneRun(List<Computation> keys) {
        if (keys.size() < 2 || !keys.stream().allMatch(k -> k instanceof Descending)) return keys;
        var runs = keys.stream().map(k -> (Descending) k).toList();
        var last = runs.getLast();
        boolean same =
                runs.stream()
                        .allMatch(
                                r ->
                                        r.of().equals(last.of())
                                                && r.start().equals(last.start())
                                                && r.rate().equals(last.rate()));
        return same ? List.of(last) : keys;
    }

    /** The numbers among the givens were computed to tell the options apart. */
    private static Solution choice(Variant variant, List<String> right) {
        var teller = new Teller(variant.known(), variant.isInDecimals());
        var whole = new Tale();
        var secret = new ArrayList<Expr>();
        for (var given : variant.item().given().entrySet()) {
            var value = variant.known().getOrDefault(given.getKey(), Expr.Num.ZERO);
            if (!value.variables().isEmpty()) continue;
            whole.then(teller.tell(given.getValue()));
            secret.add(value);
        }
        var parts = new ArrayList<Part>();
        for (var text : right) {
            parts.add(
                    new Part(
                            "",
                            parts.isEmpty() ? List.copyOf(whole.lines) : List.of(),
                            null,
                            text));
        }
        return of(whole, parts, Secrets.of(secret, List.of()));
    }
}
