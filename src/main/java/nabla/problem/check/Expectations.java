package nabla.problem.check;

import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.problem.Question;
import nabla.problem.Variant;

/**
 * The wrong answers for which the author has words. One that is right after all, of a number within
 * its tolerance too, is never answered with them; the author should know, and may exclude such
 * draws. In an answer of several fields it must be right in all of them: what is wrong in one may
 * be the key of another.
 */
record Expectations(Notes notes) implements Trial {
    @Override
    public void see(Variant variant) {
        for (var question : variant.questions()) {
            for (var reply : question.replies()) {
                if (isRight(question, reply.answer())) {
                    notes.note(
                            "an answer in `feedback` equals the key; exclude such draws with"
                                    + " `where`: ",
                            "`" + Plain.print(reply.answer()) + "`",
                            variant);
                }
            }
        }
    }

    private static boolean isRight(Question question, Expr answer) {
        var fields = question.key().entries();
        return !fields.isEmpty() && fields.stream().allMatch(f -> f.accepts(answer));
    }
}
