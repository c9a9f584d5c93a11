package nabla.problem;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Plain;

/**
 * An item's instance for a seed: numbers drawn, formulas written out, keys computed. The same item
 * and seed give the same variant for ever.
 *
 * @param parameters the values drawn, as they are shown
 * @param known parameters, givens and the right answers of parts, as formulas name them
 * @param prompt Markdown with TeX
 */
public record Variant(
        Item item,
        Seed seed,
        Map<String, Expr> parameters,
        Map<String, Expr> known,
        String prompt,
        List<Question> questions) {
    public Variant {
        questions = List.copyOf(questions);
    }

    static Variant of(Item item, Seed seed, Map<String, Expr> parameters) {
        var known = known(item, parameters);
        var fillings = new HashMap<String, Filling>();
        known.forEach((name, value) -> fillings.put(name, Filling.of(value)));
        var questions = new Questions(item, seed, known, fillings).all();
        return new Variant(item, seed, parameters, known, item.prompt().fill(fillings), questions);
    }

    /** The parameters, and the givens that they make. */
    static Map<String, Expr> known(Item item, Map<String, Expr> parameters) {
        var known = new LinkedHashMap<>(parameters);
        item.given().forEach((name, formula) -> known.put(name, written(formula, known)));
        return known;
    }

    /** A given keeps the author's form; only what is an operation is worked out. */
    private static Expr written(Computation computation, Map<String, Expr> known) {
        return computation instanceof Computation.Formula formula
                ? Tidy.tidy(formula.written(known))
                : computation.value(known);
    }

    /** How many answers are sent at once: one a field, part after part. */
    public int size() {
        return questions.stream().mapToInt(q -> q.key().size()).sum();
    }

    /** What a learner would send who types every key. */
    public List<String> keyTyped() {
        return questions.stream().flatMap(q -> q.key().typed().stream()).toList();
    }

    /** The numbers drawn, as the end of a report's sentence; empty where there are none. */
    static String where(Map<String, Expr> known, Item item) {
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
