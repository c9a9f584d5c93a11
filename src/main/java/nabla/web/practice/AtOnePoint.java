package nabla.web.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.numeric.Compiled;
import nabla.problem.Finding.Differs;
import nabla.problem.Finding.Wrong;
import nabla.problem.Grade;
import nabla.problem.Key;
import org.jspecify.annotations.Nullable;

/**
 * Tells what differs at the point that a figure shows, so that sentence and figure speak of the
 * same numbers.
 *
 * @param all whether everything that differs, and could do so there, does
 */
record AtOnePoint(Grade.Part part, boolean all) {
    /** Less than this share of the two values, rounding might make up. */
    private static final double APART = 1e-6;

    static AtOnePoint of(Grade.Part part, Key key, Map<String, Rational> point) {
        if (point.isEmpty()) return new AtOnePoint(part, false);
        var fields = new ArrayList<Grade.Field>();
        int moves = 0;
        int stays = 0;
        for (int i = 0; i < part.fields().size(); i++) {
            var field = part.fields().get(i);
            var wanted = key.entries().get(i).value();
            var moved = moved(field, wanted, point);
            fields.add(moved == null ? field : moved);
            if (moved != null) moves++;
            else if (isSeen(field, wanted, point)) stays++;
        }
        var there = new Grade.Part(part.id(), part.points(), fields);
        return new AtOnePoint(there, moves > 0 && stays == 0);
    }

    private static Grade.@Nullable Field moved(
            Grade.Field field, Expr key, Map<String, Rational> point) {
        var answer = field.reading();
        if (answer == null || !(field.finding() instanceof Wrong(Differs differs, var cause))) {
            return null;
        }
        double given = value(answer, point);
        double wanted = value(key, point);
        if (!(Math.abs(given - wanted) > APART * (Math.abs(given) + Math.abs(wanted)))) return null;
        var there = new Differs(point, given, wanted, differs.near());
        return new Grade.Field(field.typed(), answer, new Wrong(there, cause));
    }

    private static boolean isSeen(Grade.Field field, Expr key, Map<String, Rational> point) {
        return field.finding() instanceof Wrong(Differs differs, _)
                && point.keySet().containsAll(differs.point().keySet())
                && point.keySet().containsAll(key.variables());
    }

    private static double value(Expr e, Map<String, Rational> point) {
        if (!point.keySet().containsAll(e.variables())) return Double.NaN;
        var at = point.values().stream().mapToDouble(Rational::doubleValue).toArray();
        return Compiled.of(e, List.copyOf(point.keySet())).at(at);
    }
}
