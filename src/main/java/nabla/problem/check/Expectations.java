package nabla.problem.check;

import java.util.List;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.problem.Question;
import nabla.problem.Variant;

/**
 * The wrong answers for which the author has words. One that is the key after all is never answered
 * with them; the author should know, and may exclude such draws.
 */
record Expectations(Notes notes) implements Trial {
    @Override
    public void see(Variant variant) {
        for (var question : variant.questions()) {
            var right = right(question);
            for (var reply : question.replies()) {
                if (same(reply.answer(), right)) {
                    notes.note(
                            "an answer in `feedback` equals the key; exclude such draws with"
                                    + " `where`: ",
                            "`" + Plain.print(reply.answer()) + "`",
                            variant);
                }
            }
        }
    }

    private static Expr right(Question question) {
        List<Expr> values = question.key().entries().stream().map(f -> f.value()).toList();
        return values.size() == 1 ? values.getFirst() : new Expr.Vector(values);
    }

    private static boolean same(Expr answer, Expr key) {
        return Equivalence.compare(answer, key) instanceof Verdict.Equivalent;
    }
}
