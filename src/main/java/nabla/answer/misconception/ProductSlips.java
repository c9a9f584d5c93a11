package nabla.answer.misconception;

import java.util.ArrayList;
import java.util.List;
import nabla.calculus.Step;
import nabla.expr.Expr;

/** What goes wrong with the product rule. */
final class ProductSlips {
    private ProductSlips() {}

    static void product(Step step, Slips slips) {
        List<Step> steps = step.substeps();
        Expr e = step.of();
        List<Expr> terms = terms(steps);
        for (int i = 0; i < steps.size(); i++) {
            int place = i;
            slips.addFactor(steps.get(i), wrong -> with(steps, terms, place, wrong));
            if (isKept(steps.get(i))) {
                continue;
            }
            List<Expr> others = new ArrayList<>(terms);
            others.remove(i);
            slips.add(
                    Misconception.PRODUCT_TERM_FORGOTTEN,
                    e,
                    Expr.sum(others),
                    terms.get(i),
                    steps.get(i).of());
        }
        slips.kept(e);
        List<Expr> derivatives = steps.stream().map(Step::result).toList();
        slips.add(Misconception.PRODUCT_OF_DERIVATIVES, e, Expr.product(derivatives));
        slips.add(Misconception.PRODUCT_AS_SUM, e, Expr.sum(derivatives));
        if (steps.size() == 2) {
            two(e, steps, terms, slips);
        }
    }

    /** As eˣ is, for which a forgotten term is the same as the product of the derivatives. */
    private static boolean isKept(Step factor) {
        return factor.result().equals(factor.of());
    }

    private static void two(Expr e, List<Step> steps, List<Expr> terms, Slips slips) {
        Expr difference = terms.get(0).minus(terms.get(1));
        slips.add(Misconception.PRODUCT_MINUS, e, difference);
        slips.add(Misconception.PRODUCT_MINUS, e, difference.negate());
        Step u = steps.get(0);
        Step v = steps.get(1);
        slips.add(
                Misconception.PRODUCT_UNCROSSED,
                e,
                u.result().times(u.of()).plus(v.result().times(v.of())),
                u.of(),
                v.of());
    }

    /** One term a factor: its derivative, times the others as they are. */
    private static List<Expr> terms(List<Step> steps) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            terms.add(term(steps, i, steps.get(i).result()));
        }
        return terms;
    }

    private static Expr term(List<Step> steps, int place, Expr derivative) {
        List<Expr> factors = new ArrayList<>(steps.stream().map(Step::of).toList());
        factors.set(place, derivative);
        return Expr.product(factors);
    }

    private static Expr with(List<Step> steps, List<Expr> terms, int place, Expr wrong) {
        List<Expr> all = new ArrayList<>(terms);
        all.set(place, term(steps, place, wrong));
        return Expr.sum(all);
    }
}
