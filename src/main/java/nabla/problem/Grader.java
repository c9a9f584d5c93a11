package nabla.problem;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Scope;

/** Judges what a learner sent. */
public final class Grader {
    private final Variant variant;
    private final Scope scope;
    private final Carried carried;

    private Grader(Variant variant) {
        this.variant = variant;
        this.scope = Scope.of(variant.item().variables());
        this.carried = new Carried(variant.known());
    }

    /**
     * @param answers one text a field, part after part, as {@link Variant#size} counts them; what
     *     is missing counts as empty, what is too much is ignored. Points, ticked options and
     *     places in an order are one text each, a line for every one.
     */
    public static Grade grade(Variant variant, List<String> answers) {
        var grader = new Grader(variant);
        var parts = new ArrayList<Grade.Part>();
        int from = 0;
        for (var question : variant.questions()) {
            int size = question.key().size();
            var own = new ArrayList<String>();
            for (int i = from; i < from + size; i++) {
                own.add(i < answers.size() ? answers.get(i) : "");
            }
            parts.add(grader.part(question, own));
            from += size;
        }
        return new Grade(parts);
    }

    private Grade.Part part(Question question, List<String> answers) {
        var fields = new FieldJudge(question, scope, carried);
        var first = answers.getFirst();
        var judged =
                switch (question.key()) {
                    case Key.Fields _, Key.Grid _ -> fields.fields(answers);
                    case Key.Iterations key ->
                            new IterationsJudge(key, fields, carried.mistakes()).judge(answers);
                    case Key.Working _ ->
                            List.of(WorkingJudge.judge(variant, question, first, fields));
                    case Key.Points key ->
                            List.of(
                                    plain(
                                            first,
                                            new PointsJudge(key, scope, carried.mistakes())
                                                    .judge(first)));
                    case Key.Choice key -> List.of(plain(first, ChoiceJudge.choice(key, first)));
                    case Key.Choices key -> List.of(plain(first, ChoiceJudge.choices(key, first)));
                    case Key.Order key -> List.of(plain(first, ChoiceJudge.order(key, first)));
                };
        carried.add(question, judged);
        return new Grade.Part(question.id(), question.part().points(), judged);
    }

    private static Grade.Field plain(String typed, Finding finding) {
        return new Grade.Field(typed, null, finding);
    }
}
