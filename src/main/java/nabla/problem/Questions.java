package nabla.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Plain;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a variant asks, part after part: the keys of earlier ones are known to later ones.
 */
final class Questions {
    private final Item item;
    private final Seed seed;
    private final Map<String, Expr> known;
    private final Map<String, Filling> fillings;

    Questions(Item item, Seed seed, Map<String, Expr> known, Map<String, Filling> fillings) {
        this.item = item;
        this.seed = seed;
        this.known = new LinkedHashMap<>(known);
        this.fillings = fillings;
    }

    List<Question> all() {
        var all = new ArrayList<Question>();
        for (var part : item.parts()) all.add(question(part));
        return all;
    }

    private Question question(Part part) {
        var key = key(part.answer());
        var replies =
                part.reactions().stream()
                        .map(
                                r ->
                                        new Question.Reply(
                                                r.answer().value(known), r.say().fill(fillings)))
                        .toList();
        return new Question(
                part,
                part.prompt() == null ? "" : part.prompt().fill(fillings),
                key,
                replies,
                part.hints().stream().map(h -> h.fill(fillings)).toList());
    }

    private Key key(Answer answer) {
        return switch (answer) {
            case Answer.OfExpression(var key) ->
                    fields(List.of(key), List.of(key.value(known)), List.of(), null);
            case Answer.OfNumber(var key, var tolerance) -> {
                var value = key.value(known);
                if (!value.variables().isEmpty()) {
                    throw new NoVariant(
                            "the answer `"
                                    + Plain.print(value)
                                    + "` is not a number; ask for an `expression`");
                }
                yield fields(List.of(key), List.of(value), List.of(), tolerance);
            }
            case Answer.OfVector(var keys, var labels, var tolerance) -> {
                var values = keys.stream().map(k -> k.value(known)).toList();
                yield fields(
                        keys,
                        values.size() == 1 ? components(values.getFirst()) : values,
                        labels,
                        tolerance);
            }
            case Answer.OfChoice choice -> new Options(item, seed, known, fillings).key(choice);
        };
    }

    private Key fields(
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
            var own = keys.size() == values.size();
            var key = keys.get(own ? i : 0);
            fields.add(
                    new Key.Field(
                            label,
                            values.get(i),
                            meaning(key),
                            tolerance,
                            new Key.Origin(key, own ? -1 : i)));
        }
        return new Key.Fields(fields);
    }

    /** A derivative is partial where what is differentiated depends on more than one variable. */
    private Key.Meaning meaning(Computation key) {
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
}
