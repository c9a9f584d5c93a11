package nabla.answer.misconception;

import java.util.ArrayList;
import java.util.List;
import nabla.calculus.NotDifferentiable;
import nabla.expr.Expr;

/**
 * A mistake for which a task gives occasion.
 *
 * @param diagnosis the mistake and where it is made
 * @param result what someone answers who makes this mistake and no other; for some variants of a
 *     task that may be the key
 */
public record WrongRule(Diagnosis diagnosis, Expr result) {

    /**
     * Every mistake that leads from the task to an answer of the right shape, but the rarest ones;
     * the same one at another place once more, always in the same order. Of vectors and matrices
     * these are the mistakes in their components, row after row.
     */
    public static List<WrongRule> all(Task task) {
        try {
            return slips(task).stream()
                    .filter(slip -> slip.kind().rank() < Misconception.LAST_RANK)
                    .map(slip -> new WrongRule(slip.diagnosis(), slip.result()))
                    .toList();
        } catch (NotDifferentiable none) {
            return List.of();
        }
    }

    private static List<Slip> slips(Task task) {
        return switch (task) {
            case Task.Differentiate(var f, var by) -> DerivativeSlips.withoutAnswer(f, by);
            case Task.Slope slope -> NumberSlips.slips(slope);
            case Task.Descend descend -> NumberSlips.slips(descend, -1);
            case Task.Coordinate(var whole, var i) -> NumberSlips.slips(whole, i);
            case Task.Difference difference -> DifferenceSlips.of(difference);
            case Task.Polynomial polynomial -> TaylorSlips.of(polynomial);
            case Task.Along along -> DirectionSlips.of(along);
            case Task.Backward backward -> new BackwardSlips(backward).all();
            case Task.RowSlope slope -> RowSlips.of(slope);
            case Task.RowStep step -> RowSlips.of(step);
            // These are found by what is answered.
            case Task.PointSet _, Task.Nature _, Task.Table _ -> List.of();
            case Task.Gradation(var f, var by) -> partials(List.of(f), by);
            case Task.FirstPartials(var functions, var by) -> partials(functions, by);
            case Task.SecondPartials(var f, var by) -> {
                var slips = new ArrayList<Slip>();
                for (var first : by) {
                    for (var second : by) {
                        slips.addAll(DerivativeSlips.withoutAnswer(f, List.of(first, second)));
                    }
                }
                yield slips;
            }
        };
    }

    private static List<Slip> partials(List<Expr> functions, List<String> by) {
        var slips = new ArrayList<Slip>();
        for (var f : functions) {
            for (var x : by) slips.addAll(DerivativeSlips.withoutAnswer(f, List.of(x)));
        }
        return slips;
    }
}
