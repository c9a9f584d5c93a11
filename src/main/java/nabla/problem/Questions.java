package nabla.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Plain;

/**
 * Works out what a variant asks, part after part: the keys of earlier ones are known to later ones.
 */
final class Questions {
    private final Item item;
    private final Seed seed;
    private final Map<String, Expr> known;
    private final Map<String, Filling> fillings;
    private final List<Question> all = new ArrayList<>();

    /**
     * @param known parameters and givens; the right answers of the parts are added
     */
    Questions(Item item, Seed seed, Map<String, Expr> known, Map<String, Filling> fillings) {
        this.item = item;
        this.seed = seed;
        this.known = known;
        this.fillings = fillings;
    }

    List<Question> all() {
        for (var part : item.parts()) {
            var question = question(part);
            all.add(question);
            known.putAll(question.answers());
        }
        return all;
    }

    private Question question(Part part) {
        var key = key(part);
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

    private Key key(Part part) {
        var keys = new Keys(item.variables(), known, part.form());
        var options = new Options(item, seed, known, fillings, part.id());
        return switch (part.answer()) {
            case Answer.OfExpression(var key) -> new Key.Fields(List.of(keys.field("", key, null)));
            case Answer.OfNumber(var key, var tolerance) ->
                    new Key.Fields(List.of(number(keys.field("", key, tolerance))));
            case Answer.OfVector vector -> new Key.Fields(keys.vector(vector));
            case Answer.OfMatrix matrix -> keys.matrix(matrix);
            case Answer.OfPoints points -> keys.points(points);
            case Answer.OfIterations(var run, var tolerance) -> keys.iterations(run, tolerance);
            case Answer.OfWorking(var key) -> new Key.Working(keys.field("", key, null));
            case Answer.OfChoice choice -> options.choice(choice);
            case Answer.OfChoices choices -> options.choices(choices);
            case Answer.OfOrder order -> options.order(order);
        };
    }

    private static Key.Field number(Key.Field field) {
        if (field.isNumber()) return field;
        throw new NoVariant(
                "the answer `"
                        + Plain.print(field.value())
                        + "` is not a number; ask for an `expression`");
    }
}
