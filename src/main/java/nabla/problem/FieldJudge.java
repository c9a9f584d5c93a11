package nabla.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.answer.misconception.Diagnosis;
import nabla.expr.Expr;
import nabla.expr.LeftSide;
import nabla.expr.Parser;
import nabla.expr.Reading;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import nabla.problem.Finding.Wrong;
import org.jspecify.annotations.Nullable;

/** Judges the fields of one question, each for itself. */
final class FieldJudge {
    private final Question question;
    private final Scope scope;
    private final Carried carried;

    FieldJudge(Question question, Scope scope, Carried carried) {
        this.question = question;
        this.scope = scope;
        this.carried = carried;
    }

    List<Grade.Field> fields(List<String> answers) {
        var keys = question.key().entries();
        var whole = whole(answers);
        var grades = new ArrayList<Grade.Field>();
        for (int i = 0; i < keys.size(); i++) {
            var typed = answers.get(i);
            grades.add(
                    whole.isEmpty()
                            ? read(keys.get(i), typed)
                            : judged(keys.get(i), typed, whole.get(i)));
        }
        return grades;
    }

    /**
     * Someone who types a whole vector or matrix into the first of several fields, and nothing
     * elsewhere, has answered.
     */
    private List<Expr> whole(List<String> answers) {
        var first = answers.getFirst();
        var rest = answers.stream().skip(1).anyMatch(a -> !a.isBlank());
        if (answers.size() < 2 || rest || first.isBlank()) return List.of();
        try {
            var read = Parser.read(first, scope).expr();
            return shape(read).equals(shape(question.key())) ? flat(read) : List.of();
        } catch (SyntaxError e) {
            return List.of();
        }
    }

    /** The lengths of the rows; one row for a plain vector. */
    private static List<Integer> shape(Key key) {
        return key instanceof Key.Grid(var rows, var columns, _)
                ? rows.stream().map(r -> columns.size()).toList()
                : List.of(key.size());
    }

    private static List<Integer> shape(Expr e) {
        if (!(e instanceof Expr.Vector(var components))) return List.of();
        return components.stream().allMatch(Expr.Vector.class::isInstance)
                ? components.stream().map(r -> r.children().size()).toList()
                : List.of(components.size());
    }

    private static List<Expr> flat(Expr e) {
        return e instanceof Expr.Vector(var components)
                ? components.stream().flatMap(c -> flat(c).stream()).toList()
                : List.of(e);
    }

    Grade.Field read(Key.Field key, String typed) {
        if (typed.isBlank()) return new Grade.Field(typed, null, new Finding.Empty());
        try {
            var reading = Parser.read(typed, scope);
            var misnamed = misnamed(key, reading.left());
            if (misnamed.isPresent()) return new Grade.Field(typed, null, misnamed.get());
            var judged = judged(key, typed, reading.expr());
            return judged.finding() instanceof Wrong
                    ? doubted(key, reading, typed).orElse(judged)
                    : judged;
        } catch (SyntaxError e) {
            return new Grade.Field(typed, null, unreadable(e, 0));
        }
    }

    /** Whoever writes ∂f/∂y = … where ∂f/∂x is asked for means another field, or another letter. */
    private Optional<Finding> misnamed(Key.Field key, @Nullable LeftSide left) {
        var asked = key.origin().by();
        if (left == null || left.by().size() != asked.size()) return Optional.empty();
        var known = left.by().stream().allMatch(scope::declares);
        var same = left.by().stream().sorted().toList().equals(asked.stream().sorted().toList());
        return known && !same
                ? Optional.of(new Finding.Misnamed(left.text(), asked))
                : Optional.empty();
    }

    /** What is wrong as it was read may be right as it was meant. */
    private Optional<Grade.Field> doubted(Key.Field key, Reading reading, String typed) {
        for (var doubt : reading.doubts()) {
            for (var other : doubt.alternatives()) {
                if (!finding(key, other.expr()).isRight()) continue;
                var doubtful = new Finding.Doubtful(doubt.start(), doubt.end(), doubt.message());
                return Optional.of(new Grade.Field(typed, null, doubtful));
            }
        }
        return Optional.empty();
    }

    static Finding unreadable(SyntaxError e, int offset) {
        var repair = offset == 0 ? e.repair() : null;
        return new Finding.Unreadable(e.start() + offset, e.end() + offset, e.message(), repair);
    }

    Grade.Field judged(Key.Field key, String typed, Expr answer) {
        return new Grade.Field(typed, answer, finding(key, answer));
    }

    private Finding finding(Key.Field key, Expr answer) {
        var plain = new Comparison(key, answer).finding();
        if (plain.isRight()) return formed(plain, answer);
        var following = carried.following(key);
        var by =
                following == null || following.key() == null
                        ? null
                        : new Comparison(key.with(following.key()), answer).finding();
        if (following != null && by != null && by.isRight()) {
            return formed(new Finding.Follows(following.parts()), answer);
        }
        var waits = carried.waitsFor(key.origin());
        if (waits != null) return new Finding.Waiting(waits);
        if (!(plain instanceof Wrong(var evidence, _))) return plain;
        if (following == null) return new Wrong(evidence, cause(key, answer));
        if (by instanceof Finding.Undecided) return by;
        var cause = cause(key, answer, following.behind(answer, key.origin()));
        return new Wrong(from(following.parts(), evidence, by), cause);
    }

    /**
     * What shows an answer wrong that rests on others which are not right.
     *
     * @param evidence that the key gives
     * @param by what is found by the key that follows from those answers; null where there is none
     */
    static Finding.Evidence from(
            List<String> parts, Finding.Evidence evidence, @Nullable Finding by) {
        var told = by instanceof Wrong(var other, _) ? other : evidence;
        return switch (told) {
            case Finding.Differs _, Finding.Off _, Finding.Otherwise _ ->
                    by == null ? new Finding.Rests(parts) : new Finding.Hence(parts, told);
            default -> told; // About the answer alone.
        };
    }

    private Finding formed(Finding right, Expr answer) {
        var form = question.part().form();
        return form == null
                ? right
                : Lacking.of(form, answer).<Finding>map(Finding.Unformed::new).orElse(right);
    }

    Finding.@Nullable Cause cause(Key.Field key, Expr answer) {
        return cause(key, answer, carried.mistakes().behind(answer, key.origin()));
    }

    private Finding.@Nullable Cause cause(Key.Field key, Expr answer, @Nullable Diagnosis mistake) {
        for (var reply : question.replies()) {
            if (!key.accepts(reply.answer()) && key.with(reply.answer()).accepts(answer)) {
                return new Finding.Expected(reply.say());
            }
        }
        return mistake == null ? null : new Finding.Diagnosed(mistake);
    }
}
