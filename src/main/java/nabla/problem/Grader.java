package nabla.problem;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;
import nabla.expr.Parser;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;

/** Judges what a learner sent. */
public final class Grader {
    private final Variant variant;

    private Grader(Variant variant) {
        this.variant = variant;
    }

    /**
     * @param answers one text a field, part after part; what is missing counts as empty, what is
     *     too much is ignored
     */
    public static Grade grade(Variant variant, List<String> answers) {
        var grader = new Grader(variant);
        var parts = new ArrayList<Grade.Part>();
        int from = 0;
        for (var question : variant.questions()) {
            int size = question.key().size();
            var own = new ArrayList<String>();
            for (int i = from; i < from + size; i++)
                own.add(i < answers.size() ? answers.get(i) : "");
            var part = question.part();
            parts.add(new Grade.Part(part.id(), part.points(), grader.part(question, own)));
            from += size;
        }
        return new Grade(parts);
    }

    private List<Grade.Field> part(Question question, List<String> answers) {
        return switch (question.key()) {
            case Key.Fields(var fields) -> fields(fields, answers);
            case Key.Choice choice -> List.of(choice(choice, answers.getFirst()));
        };
    }

    private List<Grade.Field> fields(List<Key.Field> fields, List<String> answers) {
        var whole = whole(fields.size(), answers);
        var grades = new ArrayList<Grade.Field>();
        for (int i = 0; i < fields.size(); i++) {
            var typed = answers.get(i);
            grades.add(
                    whole.isEmpty()
                            ? read(fields.get(i), typed)
                            : judged(fields.get(i), typed, whole.get(i)));
        }
        return grades;
    }

    /**
     * Someone who types a whole vector into the first of several fields, and nothing elsewhere, has
     * answered.
     */
    private List<Expr> whole(int size, List<String> answers) {
        var rest = answers.stream().skip(1).anyMatch(a -> !a.isBlank());
        if (size < 2 || answers.isEmpty() || rest || answers.getFirst().isBlank()) return List.of();
        try {
            return Parser.read(answers.getFirst(), scope()).expr()
                                    instanceof Expr.Vector(var components)
                            && components.size() == size
                    ? components
                    : List.of();
        } catch (SyntaxError e) {
            return List.of();
        }
    }

    private Grade.Field read(Key.Field key, String typed) {
        try {
            return judged(key, typed, Parser.read(typed, scope()).expr());
        } catch (SyntaxError e) {
            return new Grade.Field(
                    typed,
                    null,
                    new Finding.Unreadable(e.start(), e.end(), e.message(), e.repair()));
        }
    }

    private static Grade.Field judged(Key.Field key, String typed, Expr answer) {
        return new Grade.Field(typed, answer, new Comparison(key, answer).finding());
    }

    private Grade.Field choice(Key.Choice choice, String typed) {
        var right = Integer.toString(choice.right() + 1);
        if (typed.equals(right)) return new Grade.Field(typed, null, new Finding.Right(""));
        var offered =
                typed.matches("[1-9][0-9]?") && Integer.parseInt(typed) <= choice.options().size();
        return new Grade.Field(
                typed,
                null,
                offered
                        ? new Finding.Wrong(new Finding.Other())
                        : new Finding.Unreadable(0, 0, "Nothing is chosen yet.", null));
    }

    private Scope scope() {
        return Scope.of(variant.item().variables());
    }
}
