package nabla.answer.misconception;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nabla.calculus.Gradient;
import nabla.expr.Expr;

/** What goes wrong with a matrix of second derivatives. */
final class HessianSlips {
    private HessianSlips() {}

    static List<Diagnosis> diagnose(Task.SecondPartials task, Expr answer) {
        List<Expr> key = VectorSlips.flat(task.key());
        List<Expr> given = VectorSlips.flat(answer);
        List<Expr> slopes = Gradient.of(task.f(), task.by()).components();
        if (given.size() == slopes.size() && task.by().size() > 1) {
            List<Slip> gradient = new ArrayList<>();
            VectorSlips.add(gradient, Misconception.GRADIENT_FOR_HESSIAN, task.f(), slopes);
            return Diagnoses.best(gradient, s -> VectorSlips.sameAll(slopes, given));
        }
        if (given.size() != key.size()) {
            return List.of();
        }
        return VectorSlips.decide(whole(task, key, slopes), tasks(task), key, given);
    }

    private static List<Slip> whole(Task.SecondPartials task, List<Expr> key, List<Expr> slopes) {
        int n = task.by().size();
        List<Slip> whole = new ArrayList<>();
        Expr f = task.f();
        VectorSlips.add(
                whole,
                Misconception.MIXED_MISSING,
                f,
                matrix(n, (i, j) -> i == j ? key.get(i * n + j) : Expr.Num.ZERO));
        List<Integer> order = new ArrayList<>();
        for (int i = n - 1; i >= 0; i--) {
            order.add(i);
        }
        VectorSlips.add(
                whole,
                Misconception.DIAGONAL_SWAPPED,
                f,
                matrix(
                        n,
                        (i, j) ->
                                i == j
                                        ? key.get(order.get(i) * n + order.get(i))
                                        : key.get(i * n + j)));
        VectorSlips.add(
                whole,
                Misconception.MIXED_SIGN,
                f,
                matrix(n, (i, j) -> i == j ? key.get(i * n + j) : key.get(i * n + j).negate()));
        VectorSlips.add(
                whole,
                Misconception.OUTER_PRODUCT,
                f,
                matrix(n, (i, j) -> slopes.get(i).times(slopes.get(j))));
        VectorSlips.add(
                whole,
                Misconception.DIAGONAL_ONCE,
                f,
                matrix(n, (i, j) -> i == j ? slopes.get(i) : key.get(i * n + j)));
        return whole;
    }

    private interface Entry {
        Expr at(int row, int column);
    }

    private static List<Expr> matrix(int n, Entry entry) {
        List<Expr> entries = new ArrayList<>(Collections.nCopies(n * n, Expr.Num.ZERO));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                entries.set(i * n + j, entry.at(i, j));
            }
        }
        return entries;
    }

    private static List<Task.Differentiate> tasks(Task.SecondPartials task) {
        List<Task.Differentiate> tasks = new ArrayList<>();
        for (String row : task.by()) {
            for (String column : task.by()) {
                tasks.add(new Task.Differentiate(task.f(), List.of(row, column)));
            }
        }
        return tasks;
    }
}
