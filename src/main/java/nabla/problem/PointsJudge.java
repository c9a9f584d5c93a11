package nabla.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.expr.Expr;
import nabla.expr.Scope;
import nabla.expr.SyntaxError;
import nabla.problem.Finding.Mark;
import nabla.problem.Finding.PointState;

/** Judges a set of points: their order does not matter, and naming one twice is no mistake. */
final class PointsJudge {
    private final Key.Points key;
    private final Scope scope;
    private final Mistakes mistakes;

    PointsJudge(Key.Points key, Scope scope, Mistakes mistakes) {
        this.key = key;
        this.scope = scope;
        this.mistakes = mistakes;
    }

    Finding judge(String typed) {
        if (typed.isBlank()) return new Finding.Empty();
        try {
            return judge(new PointsReader(key.variables(), scope, typed).read());
        } catch (SyntaxError e) {
            return new Finding.Unreadable(e.start(), e.end(), e.message(), null);
        }
    }

    private Finding judge(List<PointsReader.Point> points) {
        var marks = new ArrayList<Mark>();
        var found = new ArrayList<List<Expr>>();
        for (int i = 0; i < points.size(); i++) {
            var state = state(points, i, found);
            if (state.isEmpty())
                return new Finding.Undecided(
                        "Whether a point is one of them could not be decided.");
            marks.add(new Mark(points.get(i).typed(), state.get()));
        }
        int missing = key.points().size() - found.size();
        var all = missing == 0 && marks.stream().noneMatch(m -> m.state() == PointState.WRONG);
        if (all) return new Finding.Right("");
        var mistake = mistakes.behind(PointsReader.vector(points), key);
        return new Finding.Wrong(
                new Finding.Found(marks, missing),
                mistake == null ? null : new Finding.Diagnosed(mistake));
    }

    /** What the point is; empty where that cannot be decided. */
    private Optional<PointState> state(
            List<PointsReader.Point> points, int index, List<List<Expr>> found) {
        var at = points.get(index).at();
        var decided = true;
        for (var one : key.points()) {
            var same = same(at, one);
            if (same == Same.YES) {
                if (found.contains(one)) return Optional.of(PointState.AGAIN);
                found.add(one);
                return Optional.of(PointState.RIGHT);
            }
            decided &= same == Same.NO;
        }
        if (!decided) return Optional.empty();
        var again = points.subList(0, index).stream().anyMatch(p -> p.at().equals(at));
        return Optional.of(again ? PointState.AGAIN : PointState.WRONG);
    }

    private enum Same {
        YES,
        NO,
        OPEN
    }

    private Same same(List<Expr> answer, List<Expr> point) {
        var same = Same.YES;
        for (int i = 0; i < point.size(); i++) {
            var field =
                    new Key.Field(
                            "",
                            point.get(i),
                            Key.Meaning.VALUE,
                            key.tolerance(),
                            new Key.Origin(key.origin(), i));
            var finding = new Comparison(field, answer.get(i)).finding();
            if (finding instanceof Finding.Wrong) return Same.NO;
            if (!finding.isRight()) same = Same.OPEN;
        }
        return same;
    }
}
