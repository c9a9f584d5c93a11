package nabla.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.answer.misconception.Diagnoses;
import nabla.answer.misconception.Task;
import nabla.expr.Expr;
import nabla.simplify.Simplifier;
import org.jspecify.annotations.Nullable;

/**
 * Judges a table of descent. Each entry may follow from the learner's own entries above and beside
 * it: a slip in one row does not make all later rows wrong.
 */
final class IterationsJudge {
    private final Key.Iterations key;
    private final FieldJudge fields;
    private final Task.Descend run;

    IterationsJudge(Key.Iterations key, FieldJudge fields, Mistakes mistakes) {
        this.key = key;
        this.fields = fields;
        this.run = mistakes.run(key);
    }

    /** What an entry rests on: the learner's own value, or the key's where there is none. */
    private record Standing(Expr value, boolean own, boolean lost) {}

    List<Grade.Field> judge(List<String> answers) {
        var grades = new ArrayList<Grade.Field>();
        int n = key.variables().size();
        var at = key.start().stream().map(s -> new Standing(s, false, false)).toList();
        var points = new ArrayList<>(List.of(values(at)));
        for (int row = 0; row < answers.size() / key.width(); row++) {
            int first = row * key.width();
            var slopes = new ArrayList<Standing>();
            for (int i = 0; i < n; i++) {
                var task = new Task.RowSlope(run, points, i);
                slopes.add(entry(first + i, answers, at, slope(i, at), task, grades));
            }
            var next = new ArrayList<Standing>();
            for (int i = 0; i < n; i++) {
                var rests = List.of(at.get(i), slopes.get(i));
                var to = at.get(i).value().minus(key.rate().times(slopes.get(i).value()));
                var task = new Task.RowStep(run, points, values(slopes), i);
                next.add(entry(first + n + i, answers, rests, to, task, grades));
            }
            at = next;
            points.add(values(at));
        }
        return grades;
    }

    private static List<Expr> values(List<Standing> standings) {
        return standings.stream().map(Standing::value).toList();
    }

    private Expr slope(int variable, List<Standing> at) {
        Map<String, Expr> point = new LinkedHashMap<>();
        for (int i = 0; i < at.size(); i++) point.put(key.variables().get(i), at.get(i).value());
        return key.slopes().get(variable).substitute(point);
    }

    private Standing entry(
            int index,
            List<String> answers,
            List<Standing> rests,
            Expr follows,
            Task task,
            List<Grade.Field> grades) {
        var field = key.fields().get(index);
        var grade = fields.read(field, answers.get(index));
        var finding = grade.finding();
        if (!finding.isRight() && !finding.isUnread()) {
            finding = explained(carried(field, grade, rests, follows), grade.reading(), task);
        }
        grades.add(new Grade.Field(grade.typed(), grade.reading(), finding));
        return standing(field, grade.typed(), grade.reading(), finding);
    }

    /** What went wrong in this entry, as it follows from those before it. */
    private static Finding explained(Finding finding, @Nullable Expr answer, Task task) {
        return finding instanceof Finding.Wrong(var evidence, var cause)
                        && !(cause instanceof Finding.Expected)
                        && answer != null
                ? new Finding.Wrong(
                        evidence,
                        Diagnoses.of(task, answer).map(Finding.Diagnosed::new).orElse(null))
                : finding;
    }

    private Finding carried(
            Key.Field field, Grade.Field grade, List<Standing> rests, Expr follows) {
        var reading = grade.reading();
        var own = rests.stream().anyMatch(Standing::own) && reading != null;
        var value = Simplifier.simplify(follows);
        var by =
                reading != null && own && !Carried.isTrivial(value, field.value())
                        ? new Comparison(field.with(value), reading).finding()
                        : null;
        if (by != null && by.isRight()) return new Finding.Follows(List.of());
        if (rests.stream().anyMatch(Standing::lost)) return new Finding.Waiting("");
        return own && grade.finding() instanceof Finding.Wrong(var evidence, _)
                ? new Finding.Wrong(FieldJudge.from(List.of(), evidence, by))
                : grade.finding();
    }

    private static Standing standing(
            Key.Field field, String typed, @Nullable Expr reading, Finding finding) {
        if (reading == null || !reading.variables().isEmpty() || reading instanceof Expr.Vector) {
            return new Standing(field.value(), false, !typed.isBlank());
        }
        // From a slope of zero nothing would move any more.
        if (Carried.isTrivial(reading, field.value())) {
            return new Standing(field.value(), false, false);
        }
        // A rounded number is carried on as it was written.
        var exact = field.tolerance() == null && finding instanceof Finding.Right;
        return exact
                ? new Standing(field.value(), false, false)
                : new Standing(reading, true, false);
    }
}
