package nabla.answer.misconception;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nabla.expr.Expr;
import nabla.expr.Plain;
import nabla.simplify.Simplifier;

/** Marks what a sloppy student hands in, and counts what becomes of it. */
final class Marking {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Random random;
    final Map<String, Integer> counts = new TreeMap<>();
    final Map<Misconception, int[]> kinds = new TreeMap<>();
    final List<Long> micros = new ArrayList<>();
    final List<String> wrong = new ArrayList<>();
    final List<String> missed = new ArrayList<>();

    Marking(long seed) {
        this.random = new Random(seed);
    }

    int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    /** A derivative, with one mistake. */
    void derivative(Expr f, String x) {
        int chances = SloppyStudent.chances(f, x);
        if (chances == 0) {
            return;
        }
        SloppyStudent.Work work = SloppyStudent.derive(f, x, random.nextInt(chances));
        Misconception made = work.made();
        Expr where = work.where();
        if (made == null || where == null) {
            return;
        }
        Task task = new Task.Differentiate(f, List.of(x));
        Expr answer = rewritten(work.answer());
        List<String> twins = new ArrayList<>();
        for (int turn = 0; turn < chances; turn++) {
            SloppyStudent.Work other = SloppyStudent.derive(f, x, turn);
            if (Diagnoses.isSame(other.answer(), work.answer())) {
                twins.add(
                        other.made()
                                + " at "
                                + Plain.print(
                                        java.util.Objects.requireNonNullElse(other.where(), f)));
            }
        }
        mark(task, answer, made, made + " at " + Plain.print(where), twins);
    }

    /** A task whose wrong answer is known, with the one mistake that leads to it. */
    void mark(Task task, Expr answer, Misconception made) {
        mark(task, answer, made, made.name(), List.of());
    }

    private void mark(Task task, Expr answer, Misconception made, String how, List<String> twins) {
        String shown = task + " → " + Plain.print(answer) + ": " + how;
        if (!Diagnoses.isDifferent(answer, task.key())) {
            count(made, "equal to the key", 4);
            return;
        }
        long start = CPU.getCurrentThreadCpuTime();
        List<Diagnosis> found = Diagnoses.all(task, answer);
        micros.add((CPU.getCurrentThreadCpuTime() - start) / 1000);
        if (found.isEmpty()) {
            count(made, "not diagnosed: no match", 3);
            missed.add(shown);
        } else if (found.size() > 1) {
            count(made, "not diagnosed: ambiguous", 2);
        } else {
            Diagnosis one = found.getFirst();
            String said = one.kind() + " at " + Plain.print(one.where());
            if (how.equals(said) || how.equals(one.kind().name())) {
                count(made, "right", 0);
            } else if (twins.contains(said)) {
                count(made, "right: another mistake with the very same answer", 0);
            } else {
                count(made, "wrong", 1);
                wrong.add(shown + " but told " + said);
            }
        }
    }

    private void count(Misconception kind, String name, int column) {
        counts.merge(name, 1, Integer::sum);
        kinds.computeIfAbsent(kind, k -> new int[5])[column]++;
    }

    private Expr rewritten(Expr e) {
        return switch (random.nextInt(3)) {
            case 0 -> e;
            case 1 -> Simplifier.simplify(e);
            default -> turned(e);
        };
    }

    /** Terms and factors in the other order. */
    private static Expr turned(Expr e) {
        Expr inner = e.map(Marking::turned);
        return switch (inner) {
            case Expr.Sum(var terms) -> new Expr.Sum(terms.reversed());
            case Expr.Product(var factors) -> new Expr.Product(factors.reversed());
            case Expr.Num _,
                    Expr.Constant _,
                    Expr.Variable _,
                    Expr.Quotient _,
                    Expr.Negative _,
                    Expr.Power _,
                    Expr.Call _,
                    Expr.Vector _ ->
                    inner;
        };
    }
}
