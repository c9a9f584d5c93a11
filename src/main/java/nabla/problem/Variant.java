package nabla.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Plain;
import org.jspecify.annotations.Nullable;

/**
 * An item's instance for a seed: numbers drawn, formulas written out, key computed. The same item
 * and seed give the same variant for ever.
 *
 * @param parameters the values drawn, as they are shown
 * @param known parameters and givens, as formulas name them
 * @param prompt Markdown with TeX
 */
public record Variant(
        Item item,
        Seed seed,
        Map<String, Expr> parameters,
        Map<String, Expr> known,
        String prompt,
        Key key) {

    static Variant of(Item item, Seed seed, Map<String, Expr> parameters) {
        var known = new LinkedHashMap<>(parameters);
        item.given().forEach((name, formula) -> known.put(name, written(formula, known)));
        var fillings = new HashMap<String, Filling>();
        known.forEach((name, value) -> fillings.put(name, Filling.of(value)));
        return new Variant(
                item,
                seed,
                parameters,
                known,
                item.prompt().fill(fillings),
                key(item, seed, known, fillings));
    }

    /** A given keeps the author's form; only what is an operation is worked out. */
    private static Expr written(Computation computation, Map<String, Expr> known) {
        return computation instanceof Computation.Formula formula
                ? Tidy.tidy(formula.written(known))
                : computation.value(known);
    }

    private static Key key(
            Item item, Seed seed, Map<String, Expr> known, Map<String, Filling> fillings) {
        return switch (item.answer()) {
            case Answer.OfExpression(var key) ->
                    fields(known, List.of(key), List.of(key.value(known)), List.of(), null);
            case Answer.OfNumber(var key, var tolerance) -> {
                var value = key.value(known);
                if (!value.variables().isEmpty()) {
                    throw new NoVariant(
                            "the answer `"
                                    + Plain.print(value)
                                    + "` is not a number; ask for an `expression`");
                }
                yield fields(known, List.of(key), List.of(value), List.of(), tolerance);
            }
            case Answer.OfVector(var keys, var labels, var tolerance) -> {
                var values = keys.stream().map(k -> k.value(known)).toList();
                yield fields(
                        known,
                        keys,
                        values.size() == 1 ? components(values.getFirst()) : values,
                        labels,
                        tolerance);
            }
            case Answer.OfChoice choice -> choice(item, choice, seed, known, fillings);
        };
    }

    private static Key fields(
            Map<String, Expr> known,
            List<Computation> keys,
            List<Expr> values,
            List<String> labels,
            @Nullable Tolerance tolerance) {
        var fields = new ArrayList<Key.Field>();
        for (var value : values) {
            if (Comparison.dividesByZero(value)) {
                throw new NoVariant("the answer `" + Plain.print(value) + "` has no value");
            }
        }
        for (int i = 0; i < values.size(); i++) {
            var label = i < labels.size() ? labels.get(i) : "";
            var meaning = meaning(keys.get(Math.min(i, keys.size() - 1)), known);
            fields.add(new Key.Field(label, values.get(i), meaning, tolerance));
        }
        return new Key.Fields(fields);
    }

    /** A derivative is partial where what is differentiated depends on more than one variable. */
    private static Key.Meaning meaning(Computation key, Map<String, Expr> known) {
        if (key instanceof Computation.Gradation) return Key.Meaning.PARTIAL;
        if (!(key instanceof Computation.Differentiation(var of, _))) return Key.Meaning.VALUE;
        return of.value(known).variables().size() > 1
                ? Key.Meaning.PARTIAL
                : Key.Meaning.DERIVATIVE;
    }

    private static List<Expr> components(Expr value) {
        if (value instanceof Expr.Vector(var components)) return components;
        throw new NoVariant(
                "the answer `" + Plain.print(value) + "` is not a vector; ask for an `expression`");
    }

    private static Key choice(
            Item item,
            Answer.OfChoice choice,
            Seed seed,
            Map<String, Expr> known,
            Map<String, Filling> fillings) {
        var order = new ArrayList<>(choice.options());
        if (choice.shuffled()) {
            var draw = seed.draw(item.id(), "order of options");
            for (int i = order.size() - 1; i > 0; i--)
                java.util.Collections.swap(order, i, draw.below(i + 1));
        }
        var shown = new ArrayList<String>();
        var right = new ArrayList<Integer>();
        for (int i = 0; i < order.size(); i++) {
            shown.add(
                    switch (order.get(i).content()) {
                        case Answer.Worded(var text) -> text.fill(fillings);
                        case Answer.Computed(var formula) ->
                                "$" + Filling.of(formula.value(known)).tex() + "$";
                    });
            if (order.get(i).right().holds(known)) right.add(i);
        }
        if (right.size() != 1) {
            throw new NoVariant(
                    (right.isEmpty() ? "no option is" : right.size() + " options are")
                            + " right"
                            + where(known, item)
                            + "; exactly one must be");
        }
        if (shown.stream().distinct().count() < shown.size()) {
            throw new NoVariant(
                    "two options look alike"
                            + where(known, item)
                            + "; exclude this draw with `where`");
        }
        return new Key.Choice(
                shown, order.stream().map(o -> source(o.content())).toList(), right.getFirst());
    }

    private static String source(Answer.Content content) {
        return content instanceof Answer.Worded(var text) ? text.source() : "";
    }

    private static String where(Map<String, Expr> known, Item item) {
        var values =
                item.parameters().stream()
                        .map(
                                p ->
                                        p.name()
                                                + " = "
                                                + Plain.print(
                                                        known.getOrDefault(
                                                                p.name(), Expr.Num.ZERO)))
                        .toList();
        return values.isEmpty() ? "" : " for " + String.join(", ", values);
    }

    /** Whether its numbers are written as decimals rather than as fractions. */
    public boolean isInDecimals() {
        return known.values().stream().anyMatch(Variant::holdsDecimal);
    }

    private static boolean holdsDecimal(Expr e) {
        return e instanceof Expr.Num(var value) && !value.isInteger()
                || e.children().stream().anyMatch(Variant::holdsDecimal);
    }

    /** The parameters in words, for reports to the author. */
    public String drawn() {
        return where(known, item).replaceFirst("^ for ", "");
    }
}
