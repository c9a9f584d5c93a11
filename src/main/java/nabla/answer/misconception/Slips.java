package nabla.answer.misconception;

import static nabla.expr.Expr.Num.ONE;
import static nabla.expr.Expr.Num.ZERO;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import nabla.calculus.Differentiator;
import nabla.calculus.NotDifferentiable;
import nabla.calculus.Step;
import nabla.expr.Expr;
import nabla.simplify.Simplifier;

/** All derivations that differ from the right one by one wrong rule at one place. */
final class Slips {
    private final String variable;
    private final List<Slip> found = new ArrayList<>();

    private Slips(String variable) {
        this.variable = variable;
    }

    /** Those of a derivation and of everything it rests on. */
    static List<Slip> of(Step step) {
        Slips slips = new Slips(step.variable());
        switch (step.rule()) {
            case CONSTANT -> LinearSlips.constant(step, slips);
            case VARIABLE -> slips.kept(step.of());
            case SUM -> LinearSlips.sum(step, slips);
            case CONSTANT_MULTIPLE -> LinearSlips.multiple(step, slips);
            case PRODUCT -> ProductSlips.product(step, slips);
            case QUOTIENT -> QuotientSlips.quotient(step, slips);
            case RECIPROCAL -> QuotientSlips.reciprocal(step, slips);
            case POWER, FUNCTION -> {
                slips.kept(step.of());
                OuterSlips.of(step, slips);
            }
            case EXPONENTIAL -> OuterSlips.of(step, slips);
            case CHAIN -> ChainSlips.chain(step, slips);
            case LOGARITHMIC -> ChainSlips.logarithmic(step, slips);
        }
        return slips.found;
    }

    /** The derivative by another variable, or zero where there is none. */
    static Expr derivative(Expr e, String by) {
        try {
            return Differentiator.derive(e, by).result();
        } catch (NotDifferentiable none) {
            return ZERO;
        }
    }

    String variable() {
        return variable;
    }

    /** A wrong rule used here; {@code parts} are what its message names. */
    void add(Misconception kind, Expr where, Expr result, Expr... parts) {
        found.add(new Slip(kind, where, Arrays.asList(parts), variable, result));
    }

    void kept(Expr e) {
        add(Misconception.NOT_DIFFERENTIATED, e, e);
    }

    /** Those of a substep, each put in its place in the rest. */
    void addAll(Step substep, UnaryOperator<Expr> rest) {
        addAll(of(substep), rest);
    }

    void addAll(List<Slip> slips, UnaryOperator<Expr> rest) {
        for (Slip slip : slips) {
            found.add(slip.within(rest));
        }
    }

    /** Those of a factor's derivative; one that is taken as zero is a term forgotten instead. */
    void addFactor(Step substep, UnaryOperator<Expr> rest) {
        addAll(of(substep).stream().filter(s -> !s.result().equals(ZERO)).toList(), rest);
    }

    private static boolean isOne(Expr e) {
        return e.variables().isEmpty() && Simplifier.simplify(e).equals(ONE);
    }

    /** Those of an inner derivative; one that is taken as 1 is a forgotten one instead. */
    void addInner(List<Slip> inner, UnaryOperator<Expr> rest) {
        addAll(
                inner.stream().filter(s -> !s.result().equals(ZERO) && !isOne(s.result())).toList(),
                rest);
    }
}
