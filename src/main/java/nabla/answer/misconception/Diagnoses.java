package nabla.answer.misconception;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import nabla.answer.Equivalence;
import nabla.answer.Verdict;
import nabla.calculus.NotDifferentiable;
import nabla.expr.Expr;

/** Finds the one mistake that explains a wrong answer. */
public final class Diagnoses {
    /** Beyond this, a function or an answer is not looked into: a diagnosis must be quick. */
    private static final int LARGEST = 160;

    /** With so many explanations, more make no difference. */
    private static final int MANY = 4;

    private Diagnoses() {}

    /** The mistake; empty for a right answer, and where none or more than one explains it. */
    public static Optional<Diagnosis> of(Task task, Expr answer) {
        List<Diagnosis> found = all(task, answer);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /**
     * All mistakes that explain the answer equally well, each with other words: more than one means
     * that nobody can tell.
     */
    public static List<Diagnosis> all(Task task, Expr answer) {
        if (answer.size() > LARGEST) {
            return List.of();
        }
        try {
            return switch (task) {
                case Task.Differentiate t -> derivative(t, answer);
                case Task.Gradation t -> VectorSlips.gradient(t, answer);
                case Task.FirstPartials t -> VectorSlips.jacobian(t, answer);
                case Task.SecondPartials t -> HessianSlips.diagnose(t, answer);
                case Task.Slope t -> NumberSlips.slope(t, answer);
                case Task.Descend t -> NumberSlips.descent(t, answer, -1);
                case Task.Coordinate(var whole, var i) -> NumberSlips.descent(whole, answer, i);
                case Task.Difference t -> NumberSlips.difference(t, answer);
                case Task.Polynomial t -> TaylorSlips.diagnose(t, answer);
                case Task.Along t -> DirectionSlips.diagnose(t, answer);
                case Task.PointSet t -> PointSlips.diagnose(t, answer);
                case Task.Nature t -> NatureSlips.diagnose(t, answer);
                case Task.Backward t -> new BackwardSlips(t).diagnose(answer);
                case Task.RowSlope t -> NumberSlips.decide(RowSlips.of(t), answer, t.key());
                case Task.RowStep t -> NumberSlips.decide(RowSlips.of(t), answer, t.key());
                case Task.Table t -> RowSlips.diagnose(t, answer);
            };
        } catch (NotDifferentiable none) {
            return List.of();
        }
    }

    private static List<Diagnosis> derivative(Task.Differentiate task, Expr answer) {
        if (task.f().size() > LARGEST || answer instanceof Expr.Vector) {
            return List.of();
        }
        TreeSet<String> variables = new TreeSet<>(task.f().variables());
        variables.addAll(task.by());
        return among(
                DerivativeSlips.of(task.f(), task.by(), answer), answer, task.key(), variables);
    }

    /** Of the slips that lead to an expression, the commonest ones. */
    static List<Diagnosis> among(List<Slip> slips, Expr answer, Expr key) {
        TreeSet<String> variables = new TreeSet<>(key.variables());
        slips.forEach(slip -> variables.addAll(slip.result().variables()));
        return among(slips, answer, key, variables);
    }

    private static List<Diagnosis> among(
            List<Slip> slips, Expr answer, Expr key, TreeSet<String> variables) {
        Probe probe = Probe.of(answer, key, List.copyOf(variables));
        if (probe == null || probe.admits(key) || !isDifferent(answer, key)) {
            return List.of();
        }
        return best(slips, slip -> probe.admits(slip.result()) && isSame(slip.result(), answer));
    }

    /** Of the slips that match, the commonest ones, each message once. */
    static List<Diagnosis> best(List<Slip> slips, Predicate<Slip> matches) {
        for (int rank = 0; rank <= Misconception.LAST_RANK; rank++) {
            Map<String, Diagnosis> found = new LinkedHashMap<>();
            for (Slip slip : slips) {
                Diagnosis diagnosis = slip.diagnosis();
                if (slip.kind().rank() == rank
                        && !found.containsValue(diagnosis)
                        && found.size() < MANY
                        && matches.test(slip)) {
                    found.putIfAbsent(DiagnosisWords.plain(diagnosis), diagnosis);
                }
            }
            if (!found.isEmpty()) {
                return narrowed(new ArrayList<>(found.values()));
            }
        }
        return List.of();
    }

    /** Of one mistake at places that lie within each other, the narrowest place. */
    private static List<Diagnosis> narrowed(List<Diagnosis> found) {
        Diagnosis narrowest =
                Collections.min(found, Comparator.comparingInt(d -> d.where().size()));
        boolean nested =
                found.stream()
                        .allMatch(
                                d ->
                                        d.kind() == narrowest.kind()
                                                && contains(d.where(), narrowest.where()));
        return nested ? List.of(narrowest) : found;
    }

    private static boolean contains(Expr whole, Expr part) {
        return whole.equals(part) || whole.children().stream().anyMatch(c -> contains(c, part));
    }

    static boolean isSame(Expr a, Expr b) {
        return Equivalence.compare(a, b) instanceof Verdict.Equivalent;
    }

    static boolean isDifferent(Expr a, Expr b) {
        return Equivalence.compare(a, b) instanceof Verdict.Different;
    }
}
