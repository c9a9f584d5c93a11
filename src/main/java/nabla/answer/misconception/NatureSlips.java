package nabla.answer.misconception;

import java.util.List;
import nabla.expr.Expr;

/** What goes wrong with the kind of a critical point. */
final class NatureSlips {
    private NatureSlips() {}

    static List<Diagnosis> diagnose(Task.Nature task, Expr answer) {
        double[] values = NumberSlips.values(answer);
        double given = values.length == 1 ? values[0] : Double.NaN;
        if (task.by().size() > 2 || given == task.kind() || !isKind(given)) {
            return List.of();
        }
        String x = task.by().size() == 1 ? task.by().getFirst() : "";
        return List.of(new Diagnosis(kind(task, given), task.f(), List.of(), x));
    }

    private static boolean isKind(double given) {
        return given == 1 || given == 0 || given == -1;
    }

    private static Misconception kind(Task.Nature task, double given) {
        boolean curve = task.by().size() == 1;
        if (task.kind() == 0) {
            return curve ? Misconception.EXTREMUM_FOR_LEVEL : Misconception.EXTREMUM_FOR_SADDLE;
        }
        if (given == 0) {
            return curve ? Misconception.LEVEL_FOR_EXTREMUM : Misconception.SADDLE_FOR_EXTREMUM;
        }
        return curve ? Misconception.CURVATURE_SIGN : Misconception.DEFINITENESS_SIGN;
    }
}
