package nabla.answer.misconception;

import static nabla.expr.Expr.Num.ZERO;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import nabla.calculus.Differentiator;
import nabla.expr.Expr;
import nabla.expr.Rational;
import nabla.simplify.Simplifier;
import org.jspecify.annotations.Nullable;

/** What goes wrong with a Taylor polynomial. */
final class TaylorSlips {
    /** Beyond this degree nobody works one out by hand, and wrong derivatives are not tried. */
    private static final int HIGHEST = 5;

    private final Task.Polynomial task;
    private final List<Expr> derivatives = new ArrayList<>();
    private final List<Slip> slips = new ArrayList<>();

    private TaylorSlips(Task.Polynomial task) {
        this.task = task;
        derivatives.add(task.f());
        for (int n = 1; n <= task.degree() + 1; n++) {
            derivatives.add(
                    Simplifier.simplify(Slips.derivative(derivatives.getLast(), task.by())));
        }
    }

    static List<Slip> of(Task.Polynomial task) {
        TaylorSlips slips = new TaylorSlips(task);
        slips.ofPolynomial();
        slips.ofDerivatives();
        return slips.slips;
    }

    /** What goes wrong with the polynomial goes before what goes wrong with a derivative. */
    static List<Diagnosis> diagnose(Task.Polynomial task, Expr answer) {
        TaylorSlips slips = new TaylorSlips(task);
        slips.ofPolynomial();
        List<Diagnosis> found = Diagnoses.among(slips.slips, answer, task.key());
        if (!found.isEmpty() || task.degree() > HIGHEST) {
            return found;
        }
        slips.slips.clear();
        slips.ofDerivatives();
        return Diagnoses.among(slips.slips, answer, task.key());
    }

    private void ofPolynomial() {
        Expr x = Expr.variable(task.by());
        Expr a = task.about();
        Expr step = x.minus(a);
        int n = task.degree();
        boolean away = !Simplifier.simplify(a).equals(ZERO);
        add(Misconception.FACTORIALS_FORGOTTEN, sum(0, n, this::value, step));
        add(Misconception.DIVIDED_BY_ORDER, sum(0, n, k -> over(value(k), Math.max(k, 1)), step));
        if (away) {
            add(Misconception.CENTRE_FORGOTTEN, sum(0, n, this::coefficient, x));
            add(Misconception.CENTRE_SIGN, sum(0, n, this::coefficient, x.plus(a)));
            add(
                    Misconception.DERIVATIVES_AT_ZERO,
                    sum(0, n, k -> over(at(k, ZERO), factorial(k)), step));
        }
        for (int lower = 0; lower < n; lower++) {
            add(Misconception.DEGREE_TOO_LOW, sum(0, lower, this::coefficient, step));
        }
        add(Misconception.DEGREE_TOO_HIGH, sum(0, n + 1, this::coefficient, step));
        add(Misconception.VALUE_TERM_MISSING, sum(1, n, this::coefficient, step));
        add(
                Misconception.DERIVATIVES_NOT_EVALUATED,
                sum(0, n, k -> over(derivatives.get(k), factorial(k)), step));
    }

    /**
     * One derivative is worked out wrongly, and those after it follow from the wrong one: rightly,
     * or by the same wrong rule again.
     */
    private void ofDerivatives() {
        for (int k = 1; k <= task.degree(); k++) {
            List<Expr> before = derivatives.subList(0, k);
            for (Slip slip : Slips.of(Differentiator.derive(before.getLast(), task.by()))) {
                slips.add(slip.within(wrong -> polynomial(continued(before, wrong, null))));
                if (k < task.degree()) {
                    slips.add(
                            slip.within(
                                    wrong -> polynomial(continued(before, wrong, slip.kind()))));
                }
            }
        }
    }

    private List<Expr> continued(List<Expr> before, Expr wrong, @Nullable Misconception again) {
        List<Expr> all = new ArrayList<>(before);
        all.add(wrong);
        while (all.size() <= task.degree()) {
            Expr last = all.getLast();
            all.add(
                    again == null
                            ? Slips.derivative(last, task.by())
                            : Slips.of(Differentiator.derive(last, task.by())).stream()
                                    .filter(s -> s.kind() == again)
                                    .map(Slip::result)
                                    .findFirst()
                                    .orElseGet(() -> Slips.derivative(last, task.by())));
        }
        return all;
    }

    private Expr polynomial(List<Expr> own) {
        Expr step = Expr.variable(task.by()).minus(task.about());
        return sum(0, task.degree(), n -> over(at(own.get(n), task.about()), factorial(n)), step);
    }

    private void add(Misconception kind, Expr result) {
        List<Expr> parts = List.of(task.about(), Expr.num(task.degree()));
        slips.add(new Slip(kind, task.f(), parts, task.by(), result));
    }

    private static Expr sum(int from, int to, IntFunction<Expr> coefficient, Expr step) {
        List<Expr> terms = new ArrayList<>();
        for (int n = from; n <= to; n++) {
            Expr c = coefficient.apply(n);
            terms.add(n == 0 ? c : c.times(step.pow(n)));
        }
        return terms.isEmpty() ? ZERO : Expr.sum(terms);
    }

    private Expr coefficient(int n) {
        return over(value(n), factorial(n));
    }

    private Expr value(int n) {
        return at(n, task.about());
    }

    private Expr at(int n, Expr point) {
        return at(derivatives.get(n), point);
    }

    private Expr at(Expr derivative, Expr point) {
        return derivative.substitute(Map.of(task.by(), point));
    }

    private static Expr over(Expr e, long n) {
        return e.over(Expr.num(Rational.of(n)));
    }

    private static long factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
