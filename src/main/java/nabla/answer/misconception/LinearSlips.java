package nabla.answer.misconception;

import static nabla.expr.Expr.Num.ONE;
import static nabla.expr.Expr.Num.ZERO;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nabla.calculus.Step;
import nabla.expr.Expr;

/** What goes wrong with constants, sums and constant factors. */
final class LinearSlips {
    private LinearSlips() {}

    static void constant(Step step, Slips slips) {
        Expr c = step.of();
        if (c.equals(ZERO)) {
            return;
        }
        if (c.variables().isEmpty()) {
            slips.add(Misconception.CONSTANT_KEPT, c, c);
            if (!c.equals(ONE)) {
                slips.add(Misconception.CONSTANT_AS_ONE, c, ONE);
            }
            return;
        }
        slips.add(Misconception.OTHER_KEPT, c, c);
        for (String other : c.variables()) {
            slips.add(
                    Misconception.OTHER_NOT_CONSTANT,
                    c,
                    Slips.derivative(c, other),
                    Expr.variable(other));
        }
    }

    static void sum(Step step, Slips slips) {
        List<Step> steps = step.substeps();
        long varying = steps.stream().filter(s -> !s.result().equals(ZERO)).count();
        for (int i = 0; i < steps.size(); i++) {
            int place = i;
            Step term = steps.get(i);
            UnaryOperator<Expr> rest = wrong -> with(steps, place, wrong);
            List<Slip> own = Slips.of(term);
            slips.addAll(
                    own.stream()
                            .filter(
                                    s ->
                                            !s.result().equals(ZERO)
                                                    || s.kind() == Misconception.OTHER_AS_ZERO)
                            .toList(),
                    rest);
            if (term.result().equals(ZERO)) {
                continue;
            }
            if (own.stream().noneMatch(s -> s.kind() == Misconception.OTHER_AS_ZERO)) {
                slips.add(Misconception.TERM_FORGOTTEN, term.of(), rest.apply(ZERO));
            }
            if (varying > 1) {
                Expr turned = rest.apply(term.result().negate());
                slips.add(Misconception.SIGN_OF_TERM, term.of(), turned);
            }
        }
    }

    private static Expr with(List<Step> steps, int place, Expr wrong) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            terms.add(i == place ? wrong : steps.get(i).result());
        }
        return Expr.sum(terms);
    }

    static void multiple(Step step, Slips slips) {
        Step inner = step.substeps().getFirst();
        Expr e = step.of();
        Expr u = inner.of();
        Expr du = inner.result();
        Expr c = factor(e, slips.variable());
        UnaryOperator<Expr> rest =
                e instanceof Expr.Quotient(_, var below) ? d -> d.over(below) : c::times;
        slips.addAll(inner, rest);
        if (e instanceof Expr.Negative) {
            return;
        }
        if (c.variables().isEmpty()) {
            slips.add(Misconception.CONSTANT_FACTOR_DROPPED, e, du, c);
            if (e instanceof Expr.Product) {
                slips.add(Misconception.CONSTANT_FACTOR_AS_ONE, e, u.plus(c.times(du)), c);
            }
            return;
        }
        slips.add(Misconception.OTHER_FACTOR_DROPPED, e, du, c);
        slips.add(Misconception.OTHER_AS_ZERO, e, ZERO, c);
        for (String other : c.variables()) {
            Expr dc = Slips.derivative(c, other);
            Expr name = Expr.variable(other);
            slips.add(Misconception.OTHER_NOT_CONSTANT, e, dc.times(u).plus(c.times(du)), name);
            slips.add(Misconception.OTHER_FACTOR_DIFFERENTIATED, e, dc.times(du), c);
        }
    }

    /** What a constant multiple is multiplied by. */
    private static Expr factor(Expr e, String variable) {
        return switch (e) {
            case Expr.Negative _ -> ONE.negate();
            case Expr.Quotient(_, var below) -> ONE.over(below);
            case Expr.Product(var factors) ->
                    Expr.product(factors.stream().filter(f -> !f.contains(variable)).toList());
            case Expr.Num _,
                    Expr.Constant _,
                    Expr.Variable _,
                    Expr.Sum _,
                    Expr.Power _,
                    Expr.Call _,
                    Expr.Vector _ ->
                    ONE;
        };
    }
}
