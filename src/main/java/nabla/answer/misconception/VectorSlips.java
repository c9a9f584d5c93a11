package nabla.answer.misconception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nabla.expr.Expr;
import nabla.expr.Function;

/** What goes wrong with a vector or matrix of derivatives as a whole, or in its components. */
final class VectorSlips {
    private VectorSlips() {}

    static List<Diagnosis> gradient(Task.Gradation task, Expr answer) {
        List<Expr> key = ((Expr.Vector) task.key()).components();
        if (!(answer instanceof Expr.Vector(var given))) {
            return scalar(task, key, answer);
        }
        if (given.size() != key.size()) {
            return List.of();
        }
        List<Slip> whole = new ArrayList<>();
        add(whole, Misconception.COMPONENTS_SWAPPED, task.f(), permuted(key, given));
        add(
                whole,
                Misconception.GRADIENT_NEGATED,
                task.f(),
                key.stream().map(Expr::negate).toList());
        for (Expr partial : key) {
            add(
                    whole,
                    Misconception.SAME_COMPONENT,
                    task.f(),
                    key.stream().map(k -> partial).toList());
        }
        return decide(whole, tasks(List.of(task.f()), task.by()), key, given);
    }

    private static List<Diagnosis> scalar(Task.Gradation task, List<Expr> key, Expr answer) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            slips.add(
                    new Slip(
                            Misconception.ONE_COMPONENT,
                            task.f(),
                            List.of(Expr.variable(task.by().get(i))),
                            task.by().get(i),
                            key.get(i)));
        }
        Expr norm = Expr.call(Function.SQRT, Expr.sum(key.stream().map(k -> k.pow(2)).toList()));
        slips.add(new Slip(Misconception.NORM_OF_GRADIENT, task.f(), List.of(), "", norm));
        slips.add(new Slip(Misconception.COMPONENTS_ADDED, task.f(), List.of(), "", Expr.sum(key)));
        return Diagnoses.best(slips, slip -> Diagnoses.isSame(slip.result(), answer));
    }

    static List<Diagnosis> jacobian(Task.FirstPartials task, Expr answer) {
        List<Expr> key = flat(task.key());
        List<Expr> given = flat(answer);
        if (given.size() != key.size()) {
            return List.of();
        }
        int rows = task.functions().size();
        int columns = task.by().size();
        List<Slip> whole = new ArrayList<>();
        List<Expr> transposed = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                transposed.add(key.get(i * columns + j));
            }
        }
        Expr f = new Expr.Vector(task.functions());
        add(whole, Misconception.JACOBIAN_TRANSPOSED, f, transposed);
        return decide(whole, tasks(task.functions(), task.by()), key, given);
    }

    private static List<Task.Differentiate> tasks(List<Expr> functions, List<String> by) {
        List<Task.Differentiate> tasks = new ArrayList<>();
        for (Expr f : functions) {
            by.forEach(x -> tasks.add(new Task.Differentiate(f, List.of(x))));
        }
        return tasks;
    }

    static void add(List<Slip> slips, Misconception kind, Expr f, List<Expr> result) {
        slips.add(new Slip(kind, f, List.of(), "", new Expr.Vector(result)));
    }

    /** The right components in the order in which they were given, where that is their order. */
    private static List<Expr> permuted(List<Expr> key, List<Expr> given) {
        List<Expr> left = new ArrayList<>(key);
        List<Expr> order = new ArrayList<>();
        for (Expr g : given) {
            Expr match = left.stream().filter(k -> Diagnoses.isSame(k, g)).findFirst().orElse(null);
            if (match == null) {
                return List.of();
            }
            left.remove(match);
            order.add(match);
        }
        return order;
    }

    /**
     * A mistake about the whole goes first, but for components that are the same because of a
     * mistake in one of them; otherwise the wrong components must all show the same one.
     */
    static List<Diagnosis> decide(
            List<Slip> whole, List<Task.Differentiate> tasks, List<Expr> key, List<Expr> given) {
        Map<Integer, Boolean> wrong = new TreeMap<>();
        for (int i = 0; i < key.size(); i++) {
            if (!Diagnoses.isSame(given.get(i), key.get(i))) {
                wrong.put(i, Diagnoses.isDifferent(given.get(i), key.get(i)));
            }
        }
        if (wrong.isEmpty() || wrong.containsValue(false)) {
            return List.of();
        }
        List<Diagnosis> found = Diagnoses.best(whole, slip -> sameAll(flat(slip.result()), given));
        if (!found.isEmpty() && found.getFirst().kind() != Misconception.SAME_COMPONENT) {
            return found;
        }
        List<Diagnosis> own = components(tasks, List.copyOf(wrong.keySet()), given);
        boolean other = own.stream().anyMatch(d -> d.kind() != Misconception.WRONG_VARIABLE);
        return found.isEmpty() || other ? own : found;
    }

    private static List<Diagnosis> components(
            List<Task.Differentiate> tasks, List<Integer> wrong, List<Expr> given) {
        List<Diagnosis> first = List.of();
        for (int i : wrong) {
            List<Diagnosis> own = Diagnoses.all(tasks.get(i), given.get(i));
            if (own.size() != 1) {
                return own;
            }
            if (!first.isEmpty() && first.getFirst().kind() != own.getFirst().kind()) {
                return List.of();
            }
            first = first.isEmpty() ? own : first;
        }
        return first;
    }

    static boolean sameAll(List<Expr> a, List<Expr> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!Diagnoses.isSame(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The entries, row by row. */
    static List<Expr> flat(Expr e) {
        if (e instanceof Expr.Vector(var components)) {
            return components.stream().flatMap(c -> flat(c).stream()).toList();
        }
        return List.of(e);
    }
}
