package nabla.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.calculus.Derivative;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.problem.Computation.Applied;
import nabla.problem.Exhibit.Reply;
import nabla.problem.Exhibit.Slope;
import nabla.simplify.Simplifier;
import org.jspecify.annotations.Nullable;

/**
 * What shows the first wrong entry of a matrix of derivatives. An entry of a Jacobian is the slope
 * of one function by one variable. An entry of a Hessian is seen in how the function bends: along
 * an axis for one on the diagonal, and for a mixed one along the line on which both variables grow,
 * where the bend is the sum of four entries.
 */
final class MatrixExhibit {
    private final Operands operands;
    private final List<String> by;
    private final List<Reply> replies;

    private MatrixExhibit(Operands operands, List<Reply> replies) {
        this.operands = operands;
        this.by = operands.by();
        this.replies = replies;
    }

    static Optional<Exhibit> of(Applied applied, Map<String, Expr> known, List<Reply> replies) {
        var whole = new MatrixExhibit(applied.operands(known), replies);
        for (int i = 0; i < replies.size(); i++) {
            var reply = replies.get(i);
            if (!reply.wrong() || reply.origin().component() != i) continue;
            return switch (applied.operation()) {
                case JACOBIAN -> whole.slope(i);
                case HESSIAN -> whole.bend(i);
                case CRITICAL, KIND, DIFFERENCE, CENTRAL, DIRECTIONAL, TAYLOR, NORM, CLIP ->
                        Optional.empty();
            };
        }
        return Optional.empty();
    }

    private Optional<Exhibit> slope(int entry) {
        var f = operands.components().get(entry / by.size());
        return Optional.of(along(f, by.get(entry % by.size()), answer(entry), 1, entry));
    }

    private Optional<Exhibit> bend(int entry) {
        int row = entry / by.size();
        int column = entry % by.size();
        if (replies.size() != by.size() * by.size()) return Optional.empty();
        if (row == column) {
            return Optional.of(along(operands.f(), by.get(row), answer(entry), 2, entry));
        }
        var moving = List.of(by.get(row), by.get(column));
        var t = by.contains("t") ? "s" : "t";
        var line = new LinkedHashMap<>(point(entry));
        for (var x : moving) {
            var from = line.getOrDefault(x, Expr.Num.ZERO);
            line.put(x, Simplifier.simplify(from.plus(Expr.variable(t))));
        }
        var own =
                Expr.sum(
                        List.of(
                                answer(row * by.size() + row),
                                answer(entry),
                                answer(column * by.size() + row),
                                answer(column * by.size() + column)));
        var f = Simplifier.simplify(operands.f().substitute(line));
        var claim = Simplifier.simplify(own.substitute(line));
        var truth = Derivative.of(f, List.of(t, t));
        // Two wrong entries may make up for each other along this line.
        if (Simplifier.simplify(truth.minus(claim)).equals(Expr.Num.ZERO)) return Optional.empty();
        var start = Map.<String, Expr>of(t, Expr.Num.ZERO);
        var fixed = truth.variables().isEmpty() ? start : null;
        var slope = new Slope(f, t, claim, 2, fixed, Map.of(t, Rational.ZERO));
        return Optional.of(new Exhibit.Bend(slope, point(entry), moving));
    }

    /** Where the right entry is the same everywhere, the figure must not tell it. */
    private Slope along(Expr f, String x, Expr claim, int order, int entry) {
        var right = Derivative.of(f, order == 1 ? List.of(x) : List.of(x, x));
        @Nullable Map<String, Expr> fixed = right.variables().isEmpty() ? point(entry) : null;
        return new Slope(f, x, claim, order, fixed, replies.get(entry).witness());
    }

    private Expr answer(int entry) {
        var answer = replies.get(entry).answer();
        return answer == null ? Expr.Num.ZERO : answer;
    }

    /** Where the entry is seen to be wrong. */
    private Map<String, Expr> point(int entry) {
        var point = new LinkedHashMap<String, Expr>();
        var witness = replies.get(entry).witness();
        for (var x : by) point.put(x, Expr.num(witness.getOrDefault(x, Rational.ONE)));
        return point;
    }
}
