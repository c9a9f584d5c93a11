package nabla.answer.misconception;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nabla.expr.Expr;
import nabla.numeric.Compiled;

/** Answers that are numbers: they are compared by value. */
final class NumberSlips {
    private NumberSlips() {}

    static List<Diagnosis> slope(Task.Slope task, Expr answer) {
        Expr slope = nabla.calculus.Derivative.of(task.f(), task.by());
        String x = task.by().getFirst();
        if (!answer.variables().isEmpty()) {
            Slip unevaluated = new Slip(Misconception.NOT_EVALUATED, task.f(), List.of(), x, slope);
            return Diagnoses.best(
                    List.of(unevaluated),
                    slip -> !slope.variables().isEmpty() && Diagnoses.isSame(slope, answer));
        }
        return decide(slips(task), answer, task.key());
    }

    /** Wrong slopes, and the height. */
    static List<Slip> slips(Task.Slope task) {
        List<Slip> slips = new ArrayList<>();
        slips.add(
                new Slip(
                        Misconception.VALUE_FOR_SLOPE,
                        task.f(),
                        List.of(),
                        task.by().getFirst(),
                        task.f().substitute(task.at())));
        for (Slip slip : DerivativeSlips.withoutAnswer(task.f(), task.by())) {
            if (!slip.result().equals(task.f())) {
                slips.add(slip.within(wrong -> wrong.substitute(task.at())));
            }
        }
        return slips;
    }

    /**
     * @param coordinate which coordinate alone was answered; −1 for all of them
     */
    static List<Diagnosis> descent(Task.Descend task, Expr answer, int coordinate) {
        DescentSlips slips = new DescentSlips(task);
        Expr key = asked(coordinate).apply(task.key());
        List<Diagnosis> found = decide(within(slips.ofSteps(), coordinate), answer, key);
        return found.isEmpty() ? decide(within(slips.ofSlopes(), coordinate), answer, key) : found;
    }

    /** Wrong steps, and right steps along wrong slopes. */
    static List<Slip> slips(Task.Descend task, int coordinate) {
        DescentSlips slips = new DescentSlips(task);
        List<Slip> all = new ArrayList<>(within(slips.ofSteps(), coordinate));
        all.addAll(within(slips.ofSlopes(), coordinate));
        return all;
    }

    private static UnaryOperator<Expr> asked(int coordinate) {
        return reached -> coordinate < 0 ? reached : VectorSlips.flat(reached).get(coordinate);
    }

    private static List<Slip> within(List<Slip> slips, int coordinate) {
        return slips.stream().map(slip -> slip.within(asked(coordinate))).toList();
    }

    static List<Diagnosis> difference(Task.Difference task, Expr answer) {
        return decide(DifferenceSlips.of(task), answer, task.key());
    }

    /** Of the slips that lead to these numbers, or, rounded as they are, would. */
    static List<Diagnosis> decide(List<Slip> slips, Expr answer, Expr key) {
        Rounded given = new Rounded(answer);
        double[] right = values(key);
        if (given.size() != right.length || given.isNear(right) || given.rounds(right)) {
            return List.of();
        }
        List<Diagnosis> found = Diagnoses.best(slips, s -> given.isNear(values(s.result())));
        return found.isEmpty()
                ? Diagnoses.best(slips, s -> given.rounds(values(s.result())))
                : found;
    }

    /** NaN, which is near nothing, for what is not a number. */
    static double[] values(Expr e) {
        return VectorSlips.flat(e).stream()
                .mapToDouble(
                        v -> v.variables().isEmpty() ? Compiled.of(v, List.of()).at() : Double.NaN)
                .toArray();
    }
}
